import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** Invented people, real towns: each in English and in Arabic. */

const given = [['Tarek', 'طارق'], ['Nadia', 'نادية'], ['Samir', 'سمير'], ['Leila', 'ليلى'], ['Karim', 'كريم'], ['Huda', 'هدى'], ['Yusuf', 'يوسف'], ['Salma', 'سلمى'], ['Omar', 'عمر'], ['Rania', 'رانيا'],
  ['Viktor', 'فيكتور'], ['Elena', 'إيلينا'], ['Marco', 'ماركو'], ['Anna', 'آنا'], ['Moussa', 'موسى'], ['Fatima', 'فاطمة'], ['Idris', 'إدريس'], ['Amina', 'أمينة'], ['Walid', 'وليد'], ['Maryam', 'مريم'],
  ['Peter', 'بيتر'], ['Sarah', 'سارة'], ['Daniel', 'دانيال'], ['Irina', 'إيرينا'], ['Hassan', 'حسن'], ['Dalia', 'داليا'], ['Bashir', 'بشير'], ['Mona', 'منى'], ['Adel', 'عادل'], ['Zeinab', 'زينب']]
const openings = [['Bar', 'بار'], ['Dov', 'دوف'], ['Kel', 'كيل'], ['Mar', 'مار'], ['Nor', 'نور'], ['Sol', 'سول'], ['Tan', 'تان'], ['Var', 'فار'], ['Zer', 'زير'], ['Lam', 'لام'], ['Rud', 'رود'], ['Hos', 'حوس'], ['Fen', 'فين'], ['Gar', 'غار'], ['Jal', 'جال'], ['Shir', 'شير']]
const middles = [['a', 'ا'], ['i', 'ي'], ['o', 'و'], ['ami', 'امي'], ['eri', 'يري'], ['uni', 'وني'], ['ado', 'ادو'], ['iza', 'يزا']]
const closings = [['dani', 'داني'], ['mov', 'موف'], ['sari', 'ساري'], ['tek', 'تيك'], ['lan', 'لان'], ['rouf', 'روف'], ['kani', 'كاني'], ['ben', 'بن'], ['nour', 'نور'], ['zadi', 'زادي']]

export const families = openings.length * middles.length * closings.length
const family = (number) => {
  const parts = [openings[number % openings.length], middles[Math.floor(number / openings.length) % middles.length], closings[Math.floor(number / openings.length / middles.length) % closings.length]]
  return { en: parts.map(([en]) => en).join(''), ar: parts.map(([, ar]) => ar).join('') }
}

/** Person `rank` of all that can be made. Multiplying by a prime spreads neighbours in rank over different families. */
export const people = given.length * families
export const person = (rank) => {
  const [en, ar] = given[(rank * 7) % given.length]
  const last = family((rank * 611_953) % families)
  return { en: `${en} ${last.en}`, ar: `${ar} ${last.ar}` }
}
/** Armed group `rank`. */
export const group = (rank) => {
  const last = family((rank * 104_729) % families)
  return { en: `the ${last.en} Brigade`, ar: `كتيبة ${last.ar}` }
}

/** A name in Latin letters without signs. Matches "Port Sudan"; not "Misrāta". */
const plainName = /^[A-Z][a-z]+(?: [A-Z][a-z]+)?$/
/** A name in letters of Arabic itself. Matches "بني غازي"; not "گرگان", which Persian writes. */
const arabicName = /^[\u0621-\u063A\u0641-\u064A]+(?: [\u0621-\u063A\u0641-\u064A]+)?$/u
const linesOf = (file) => readFileSync(join(dirname(fileURLToPath(import.meta.url)), '..', 'gazetteer', file), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))
const words = new Set(linesOf('common-words.tsv').map(([word]) => word))
/** Some hundreds of towns of the gazetteer that have a name in both scripts and no other meaning, in the order of the file. */
export const towns = linesOf('places.tsv').flatMap(([, en, , precision, , , , others]) => {
  const ar = (others ?? '').split('|').find((other) => arabicName.test(other))
  return precision === 'settlement' && ar !== undefined && plainName.test(en) && !words.has(en.toLowerCase()) ? [{ en, ar }] : []
}).slice(0, 600)
export const offices = [['Foreign Minister', 'وزير الخارجية'], ['Defence Minister', 'وزير الدفاع'], ['Prime Minister', 'رئيس الوزراء'], ['Interior Minister', 'وزير الداخلية'], ['President', 'الرئيس'], ['General', 'اللواء']].map(([en, ar]) => ({ en, ar }))
