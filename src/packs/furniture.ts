import type { DropReason } from '../model/index.ts'
import { fold } from '../text/normalise.ts'
import { tableRows } from '../text/table.ts'
import type { Files } from './files.ts'

/** Where a furniture phrase must stand in a block, and what it says of what follows; `languages/furniture/phrases.tsv` explains each. */
export type PhrasePlace = 'whole' | 'start' | 'within' | 'head' | 'last' | 'cut' | 'onward' | 'menu'
export type Phrase = { readonly words: readonly string[]; readonly because: DropReason; readonly place: PhrasePlace }
export type LabelRole = 'published' | 'updated' | 'byline' | 'source' | 'photo' | 'reading'
/** A language that the identifier names for another: told by a word that only the other writes, by its letters, or taken where nothing else tells. */
export type Likeness = { readonly language: string; readonly by: 'words' | 'letters' | 'otherwise'; readonly signs: ReadonlySet<string> }
export type Outlet = { readonly name: string; readonly domain: string | null }

/** What pages carry besides the article, in every language at once: cleaning comes before the language is known. */
export type Furniture = {
  /** Phrases by their first word, longest first. */
  readonly phrases: ReadonlyMap<string, readonly Phrase[]>
  /** Labels by their folded words joined by spaces. */
  readonly labels: ReadonlyMap<string, LabelRole>
  /** The most words a label has. */
  readonly labelWords: number
  /** Agencies' names by their folded forms. */
  readonly agencies: ReadonlyMap<string, string>
  readonly outlets: ReadonlyMap<string, Outlet>
  readonly outletsByDomain: ReadonlyMap<string, Outlet>
  /** Numbers of months by their folded forms. */
  readonly months: ReadonlyMap<string, number>
  /** Reasons by words of class names and ids. */
  readonly markup: ReadonlyMap<string, DropReason>
  /** By the language that the identifier names, in the order in which they are asked. */
  readonly likenesses: ReadonlyMap<string, readonly Likeness[]>
}

/** What parts words on a page: anything but letters, digits, the percent sign and the colon. Matches "», "; not ":". */
const between = /[^\p{L}\p{N}%:]+/gu
/** A number with its separators. Matches "31.43" and "1 293"; not "nine". */
const number = /\p{N}+(?:[.,٫٬\u00A0\u202F' ]\p{N}+)*/gu
/** Matches "："; not ";". */
const colon = /[:：]/g

/** The words of a block as phrases are compared: folded, numbers as `#`, the colon and the copyright sign as words. */
export const furnitureWords = (text: string): readonly string[] =>
  fold(text.replace(number, ' # ').replace(colon, ' : ')).split(/([#©])|[^\p{L}\p{N}%:#©]+/u).filter((word): word is string => word !== undefined && word !== '')

/** A name as it is looked up: folded words, joined by single spaces. */
export const nameKey = (text: string): string => fold(text).replace(between, ' ').trim()

const groupPhrases = (table: readonly (readonly string[])[]): ReadonlyMap<string, readonly Phrase[]> => {
  const groups = new Map<string, Phrase[]>()
  for (const [form = '', because = '', place = ''] of table) {
    const words = furnitureWords(form)
    const first = words[0]
    if (first === undefined) throw new Error(`languages/furniture/phrases.tsv: a phrase without words: ${form}`)
    groups.set(first, [...(groups.get(first) ?? []), { words, because: because as DropReason, place: place as PhrasePlace }])
  }
  for (const group of groups.values()) group.sort((a, b) => b.words.length - a.words.length)
  return groups
}

const likenessesOf = (table: readonly (readonly string[])[]): ReadonlyMap<string, readonly Likeness[]> => {
  const groups = new Map<string, Likeness[]>()
  for (const [named = '', language = '', by = '', signs = ''] of table) {
    if (by !== 'words' && by !== 'letters' && by !== 'otherwise') throw new Error(`languages/furniture/likenesses.tsv: ${named} is told from ${language} by “${by}”`)
    groups.set(named, [...(groups.get(named) ?? []), { language, by, signs: new Set(signs.split(' ').filter(Boolean)) }])
  }
  return groups
}

const outletMaps = (table: readonly (readonly string[])[]): Pick<Furniture, 'outlets' | 'outletsByDomain'> => {
  const outlets = new Map<string, Outlet>()
  const outletsByDomain = new Map<string, Outlet>()
  for (const [name = '', domain = '', others = ''] of table) {
    const outlet = { name, domain: domain || null }
    for (const form of [name, ...others.split('|')]) if (form.trim() !== '') outlets.set(nameKey(form), outlet)
    if (domain !== '') outletsByDomain.set(domain, outlet)
  }
  return { outlets, outletsByDomain }
}

/** Reads `languages/furniture/`. Throws where a list is missing or malformed: that is a fault of the installation, not of a document. */
export const loadFurniture = (files: Files): Furniture => {
  const table = (name: string): readonly (readonly string[])[] => tableRows(files.read(`languages/furniture/${name}.tsv`)).map((row) => row.cells)
  const labels = new Map(table('labels').map(([form = '', role = '']) => [nameKey(form), role as LabelRole]))
  return {
    phrases: groupPhrases(table('phrases')),
    labels,
    labelWords: Math.max(...[...labels.keys()].map((label) => label.split(' ').length)),
    agencies: new Map(table('agencies').map(([form = '', name = '']) => [nameKey(form), name])),
    ...outletMaps(table('outlets')),
    months: new Map(table('months').map(([form = '', value = '']) => [nameKey(form), Number(value)])),
    markup: new Map(table('markup').map(([word = '', because = '']) => [word, because as DropReason])),
    likenesses: likenessesOf(table('likenesses')),
  }
}
