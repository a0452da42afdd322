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

export const towns = [['Aleppo', 'حلب'], ['Homs', 'حمص'], ['Mosul', 'الموصل'], ['Basra', 'البصرة'], ['Aden', 'عدن'], ['Taiz', 'تعز'], ['Benghazi', 'بنغازي'], ['Misrata', 'مصراتة'], ['Sirte', 'سرت'], ['Khartoum', 'الخرطوم'],
  ['Port Sudan', 'بورتسودان'], ['Cairo', 'القاهرة'], ['Alexandria', 'الإسكندرية'], ['Tunis', 'تونس'], ['Oran', 'وهران'], ['Algiers', 'الجزائر'], ['Rabat', 'الرباط'], ['Nouakchott', 'نواكشوط'], ['Bamako', 'باماكو'], ['Niamey', 'نيامي'],
  ['Agadez', 'أغاديز'], ['Ouagadougou', 'واغادوغو'], ['Kyiv', 'كييف'], ['Odesa', 'أوديسا'], ['Kharkiv', 'خاركيف'], ['Moscow', 'موسكو'], ['Ankara', 'أنقرة'], ['Istanbul', 'إسطنبول'], ['Beirut', 'بيروت'], ['Amman', 'عمان'],
  ['Baghdad', 'بغداد'], ['Tehran', 'طهران'], ['Doha', 'الدوحة'], ['Riyadh', 'الرياض'], ['Jeddah', 'جدة'], ['Muscat', 'مسقط'], ['Sanaa', 'صنعاء'], ['Mogadishu', 'مقديشو'], ['Djibouti', 'جيبوتي'], ['Addis Ababa', 'أديس أبابا'],
  ['Kabul', 'كابل'], ['Kandahar', 'قندهار'], ['Paris', 'باريس'], ['London', 'لندن'], ['Geneva', 'جنيف'], ['Vienna', 'فيينا'], ['Brussels', 'بروكسل'], ['Rome', 'روما'], ['Madrid', 'مدريد'], ['Athens', 'أثينا']]
  .map(([en, ar]) => ({ en, ar }))
export const offices = [['Foreign Minister', 'وزير الخارجية'], ['Defence Minister', 'وزير الدفاع'], ['Prime Minister', 'رئيس الوزراء'], ['Interior Minister', 'وزير الداخلية'], ['President', 'الرئيس'], ['General', 'اللواء']].map(([en, ar]) => ({ en, ar }))
