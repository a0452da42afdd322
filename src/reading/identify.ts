import { eld } from 'eld/extrasmall'
import { franc } from 'franc'
import type { Language } from '../packs/language.ts'
import type { Packs } from '../packs/load.ts'
import type { Cleaned } from './clean/clean.ts'

export type Identified = Omit<Cleaned, 'language'> & {
  /** ISO 639-1 (639-3 where there is none); null where nothing could be told. */
  readonly language: string | null
  /** The language's pack, null where none ships. */
  readonly pack: Language | null
}

/** What franc knows and eld does not; asked only where eld is in doubt. ISO 639-3 → 639-1. */
const beyondEld: Readonly<Record<string, string>> = { hau: 'ha', swh: 'sw', som: 'so', ind: 'id', zlm: 'ms', ibo: 'ig', yor: 'yo', ful: 'ff', pbu: 'ps', uzn: 'uz', kaz: 'kk', sna: 'sn', kin: 'rw', lin: 'ln', plt: 'mg', tir: 'ti', amh: 'am' }
/** Enough to tell a language by; more costs time and adds nothing. */
const sample = 4_000
/** Below this many letters a guess is not worth making. */
const fewestLetters = 12

/**
 * Tells the language of a text: the one that was given, else what the letters say (eld, and franc for what eld lacks), else what the page declares.
 * A language without a pack is still named: the document is kept and searchable, and not read further.
 */
export const identify = (cleaned: Cleaned & { readonly given: string | null }, packs: Packs): Identified => {
  const { given, language: declared, ...rest } = cleaned
  const language = given ?? detect(rest.text.slice(0, sample)) ?? declared
  return { ...rest, language, pack: language === null ? null : packs.language(language) }
}

const detect = (text: string): string | null => {
  if (text.replace(/\P{L}/gu, '').length < fewestLetters) return null
  const guess = eld.detect(text)
  if (guess.isReliable() && guess.language !== '') {
    const best = guess.getScores()[guess.language] ?? 0
    if (best > 0.55) return guess.language
  }
  const other = beyondEld[franc(text, { minLength: 20 })]
  return other ?? (guess.language === '' ? null : guess.language)
}
