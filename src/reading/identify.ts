import { eld } from 'eld/extrasmall'
import { franc } from 'franc'
import type { Language } from '../packs/language.ts'
import type { Furniture, Likeness } from '../packs/furniture.ts'
import type { Packs } from '../packs/load.ts'
import type { Cleaned } from './clean/clean.ts'

export type Identified = Omit<Cleaned, 'language'> & {
  /** ISO 639-1 (639-3 where there is none); null where nothing could be told. */
  readonly language: string | null
  /** The language's pack, null where none ships. */
  readonly pack: Language | null
}

/** What franc knows and eld does not; asked only where eld is in doubt. ISO 639-3 → 639-1. */
const beyondEld: Readonly<Record<string, string>> = { hau: 'ha', swh: 'sw', som: 'so', ibo: 'ig', ful: 'ff', pbu: 'ps', uzn: 'uz', kaz: 'kk', sna: 'sn', kin: 'rw', lin: 'ln', plt: 'mg', tir: 'ti' }
/** franc's names for what eld knows in Latin script: eld's guess stands against those, and against no others, since every language more makes franc's choice worse. */
const namesOfFranc: Readonly<Record<string, string>> = {
  az: 'azj', ca: 'cat', cs: 'ces', da: 'dan', de: 'deu', en: 'eng', es: 'spa', et: 'ekk', eu: 'eus', fi: 'fin', fr: 'fra', hr: 'hrv', hu: 'hun', is: 'isl', it: 'ita', lt: 'lit', lv: 'lav', ms: 'zlm',
  nl: 'nld', no: 'nob', pl: 'pol', pt: 'por', ro: 'ron', sk: 'slk', sl: 'slv', sq: 'als', sv: 'swe', tl: 'tgl', tr: 'tur', vi: 'vie', yo: 'yor', ar: 'arb', fa: 'prs', ru: 'rus', uk: 'ukr', bg: 'bul', sr: 'srp', be: 'bel',
}
/** Below this score eld is in doubt: languages that it does not know lie under it, those that it knows above. */
const inDoubt = 0.6
/** Enough to tell a language by; more costs time and adds nothing. */
const sample = 4_000
/** Below this many letters a guess is not worth making. */
const fewestLetters = 6
/** The least share of letters that tell a language: a quoted name holds fewer. */
const tellingShare = 1 / 200

/**
 * Tells the language of a text: the one that was given, else what the letters say (eld, and franc for what eld lacks), else what the page declares.
 * A language without a pack is still named: the document is kept and searchable, and not read further.
 */
export const identify = (cleaned: Cleaned & { readonly given: string | null }, packs: Packs): Identified => {
  const { given, language: declared, ...rest } = cleaned
  const language = given ?? detect(rest.text.slice(0, sample), packs.furniture) ?? declared
  return { ...rest, language, pack: language === null ? null : packs.language(language) }
}

const detect = (text: string, furniture: Furniture): string | null => {
  const letters = text.replace(/\P{L}/gu, '').toLowerCase()
  if (letters.length < fewestLetters) return null
  const named = guess(text)
  return named === null ? null : (likeness(furniture.likenesses.get(named) ?? [], text, letters) ?? named)
}

const guess = (text: string): string | null => {
  const first = eld.detect(text)
  const { language } = first
  if (language !== '' && first.isReliable() && (first.getScores()[language] ?? 0) > inDoubt) return language
  const against = namesOfFranc[language]
  const second = beyondEld[franc(text, { minLength: 10, only: against === undefined ? Object.keys(beyondEld) : [...Object.keys(beyondEld), against] })]
  return second ?? (language === '' ? null : language)
}

/** Which of some languages that look alike a text is in, null where nothing speaks against the one that was named. */
const likeness = (likenesses: readonly Likeness[], text: string, letters: string): string | null => {
  for (const { language, by, signs } of likenesses) {
    switch (by) {
      case 'words': {
        if (text.toLowerCase().split(/\P{L}+/u).some((word) => signs.has(word))) return language
        break
      }
      case 'letters': {
        const telling = [...letters].filter((letter) => signs.has(letter)).length
        if (telling > 0 && telling >= letters.length * tellingShare) return language
        break
      }
      case 'otherwise': return language
    }
  }
  return null
}
