import type { PlacePrecision } from '../../model/mention.ts'
import { skeleton } from '../../text/skeleton.ts'
import { placeKey } from './key.ts'
import { encode, entryFlag, firstWordBits, firstWordSlot, keyFlag, precisions } from './layout.ts'
import { textTable } from './text-table.ts'

/** A place before it is compiled: a row by hand or a town of the package. */
export type PlaceRow = {
  readonly id: string
  readonly name: string
  readonly country: string | null
  readonly precision: PlacePrecision
  readonly latitude: number
  readonly longitude: number
  readonly population: number
  /** 0..1 */
  readonly prior: number
  readonly byHand: boolean
  readonly otherNames: readonly string[]
}

const leastSkeleton = 2

/** Up to five capitals with or without dots, of a script that has case. Matches "U.S." and "РФ"; not "Of" or "مصر". */
const capitals = /^(?:\p{Lu}\.?){2,5}$/u
/** The Arabic article at the head of a name, before at least three letters. Matches "الجفرة"; not "الى". */
const article = /^ال(?=\p{L}{3})/u
/** The Arabic article as Latin names carry it. Matches "al-" in "al-Khadim" and "El " in "El Fasher"; not "Ali". */
const latinArticle = /^(?:al|el)[- ]/iu

type Name = { readonly key: string; readonly flags: number }

/** The keys of one written name, with its usual variants: the Arabic article left out, and "al" for "el". */
const keysOf = (name: string, byHand: boolean): readonly Name[] => {
  const own = { key: placeKey([name]), flags: byHand && capitals.test(name) ? keyFlag.capitalsOnly : 0 }
  const bare = name.replace(article, '')
  const variants: Name[] = [own]
  // Without its article an Arabic name is often an everyday word: it needs context, unless it has a second word.
  if (bare !== name) variants.push({ key: placeKey([bare]), flags: bare.includes(' ') ? 0 : keyFlag.commonWord })
  if (byHand && latinArticle.test(name)) for (const other of ['al ', 'el ']) variants.push({ key: placeKey([name.replace(latinArticle, other)]), flags: 0 })
  return variants.filter(({ key }) => key !== '')
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/** Groups entries under sorted texts: the texts, where each one's entries start, and the entries. */
const grouped = (groups: ReadonlyMap<string, ReadonlySet<number>>, better: (a: number, b: number) => number) => {
  const texts = [...groups.keys()].sort(byCodeUnits)
  const starts = new Uint32Array(texts.length + 1)
  const entries: number[] = []
  texts.forEach((text, index) => {
    entries.push(...[...(groups.get(text) as ReadonlySet<number>)].sort(better))
    starts[index + 1] = entries.length
  })
  return { texts, starts, entries: Uint32Array.from(entries) }
}

const add = (groups: Map<string, Set<number>>, text: string, entry: number): void => {
  const group = groups.get(text)
  if (group === undefined) groups.set(text, new Set([entry]))
  else group.add(entry)
}

/**
 * The gazetteer file of these places. `commonWords` are names, as written, that are also everyday words or persons' names.
 * The same rows in any order give the same bytes. Throws where two rows have one id.
 */
export const compileGazetteer = (unsorted: readonly PlaceRow[], commonWords: readonly string[]): Uint8Array => {
  const rows = [...unsorted].sort((a, b) => Number(b.byHand) - Number(a.byHand) || byCodeUnits(a.id, b.id))
  rows.forEach((row, index) => { if (index > 0 && rows[index - 1]?.id === row.id) throw new Error(`two places have the id ${row.id}`) })
  const common = new Set(commonWords.map((word) => placeKey([word])))
  const keyGroups = new Map<string, Set<number>>()
  const soundGroups = new Map<string, Set<number>>()
  const flagsOf = new Map<string, number>()
  rows.forEach((row, entry) => {
    const names = [row.name, ...row.otherNames]
    for (const { key, flags } of names.flatMap((name) => keysOf(name, row.byHand))) {
      add(keyGroups, key, entry)
      // A key needs context only if all names that have it do; one abbreviation by hand makes it an abbreviation, whatever hamlet is called "Us".
      const before = flagsOf.get(key) ?? flags
      flagsOf.set(key, (before & flags & keyFlag.commonWord) | ((before | flags) & keyFlag.capitalsOnly))
    }
    const sound = skeleton(row.name)
    if (row.precision === 'settlement' && sound.length >= leastSkeleton) add(soundGroups, sound, entry)
  })
  const prior = (entry: number): number => (rows[entry] as PlaceRow).prior
  const better = (a: number, b: number): number => prior(b) - prior(a) || a - b
  const keys = grouped(keyGroups, better)
  const sounding = grouped(soundGroups, better)
  const keyTable = textTable(keys.texts)
  const soundTable = textTable(sounding.texts)
  const nameTable = textTable(rows.map((row) => row.name))
  const byHand = rows.filter((row) => row.byHand).length
  const ownIdTable = textTable(rows.slice(0, byHand).map((row) => (row.id.startsWith('geonames:') ? '' : row.id)))
  const countries = [...new Set(rows.flatMap((row) => row.country ?? []))].sort(byCodeUnits)
  if (countries.length > 254) throw new Error(`${countries.length} countries: more than a byte holds`)
  const firstWords = new Uint32Array(firstWordBits / 32)
  for (const key of keys.texts) {
    const slot = firstWordSlot(key.split(' ', 1)[0] as string)
    firstWords[slot >>> 5] = (firstWords[slot >>> 5] as number) | (1 << (slot & 31))
  }
  return encode({
    latitude: Int32Array.from(rows, (row) => Math.round(row.latitude * 100_000)),
    longitude: Int32Array.from(rows, (row) => Math.round(row.longitude * 100_000)),
    population: Uint32Array.from(rows, (row) => row.population),
    number: Uint32Array.from(rows, (row) => (row.id.startsWith('geonames:') ? Number(row.id.slice('geonames:'.length)) : 0)),
    country: Uint8Array.from(rows, (row) => (row.country === null ? 255 : countries.indexOf(row.country))),
    precision: Uint8Array.from(rows, (row) => precisions.indexOf(row.precision)),
    prior: Uint8Array.from(rows, (row) => Math.round(row.prior * 255)),
    entryFlags: Uint8Array.from(rows, (row) => (row.byHand ? entryFlag.byHand : 0)),
    nameStart: nameTable.starts, names: nameTable.text,
    ownIdStart: ownIdTable.starts, ownIds: ownIdTable.text,
    countries: textTable(countries).text,
    keyStart: keyTable.starts, keys: keyTable.text,
    keyFlags: Uint8Array.from(keys.texts, (key) => {
      const flags = flagsOf.get(key) as number
      // Its capitals already tell "US" from "us".
      return common.has(key) && (flags & keyFlag.capitalsOnly) === 0 ? flags | keyFlag.commonWord : flags
    }),
    keyEntriesStart: keys.starts, keyEntries: keys.entries,
    firstWords,
    soundStart: soundTable.starts, skeletons: soundTable.text,
    soundEntriesStart: sounding.starts, soundEntries: sounding.entries,
  })
}
