import type { Place } from '../model/mention.ts'
import { skeleton, soundLikeness, sounds } from '../text/skeleton.ts'
import { keyParts } from './gazetteer/key.ts'
import { decode, entryFlag, firstWordBits, firstWordSlot, keyFlag, precisions, type Sections } from './gazetteer/layout.ts'
import { beginsAt, findText, firstFrom, textAt, type TextTable } from './gazetteer/text-table.ts'

export { distance } from './gazetteer/distance.ts'
export { placeKey } from './gazetteer/key.ts'

/** A place as the gazetteer offers it for one name. */
export type GazetteerEntry = Place & {
  /** 0 where it is not known or has no meaning (a base, a sea). */
  readonly population: number
  /** How usual it is that the name means this place, 0..1, before anything of the document is known. */
  readonly prior: number
  readonly byHand: boolean
  /** The name is also a word or a person's name ("Nice", "Mobile", "البيضاء"): it needs context, such as a preposition of place before it. */
  readonly commonWord: boolean
  /** The name counts only when written in capitals ("US", "CAR"), where its script has them. */
  readonly capitalsOnly: boolean
  /** How alike the names sound, 0.84..1, where the place was found by the sound of a name of another script; null where the table holds the name. */
  readonly heard: number | null
}

/** The place alone of what the gazetteer offers for a name. */
export const placeAlone = ({ id, name, country, latitude, longitude, precision }: GazetteerEntry): Place => ({ id, name, country, latitude, longitude, precision })

export type Found = {
  /** How many of the given words the name takes. */
  readonly length: number
  readonly entries: readonly GazetteerEntry[]
}

export type Gazetteer = {
  /** Number of places and of names. */
  readonly size: { readonly entries: number; readonly keys: number }
  /** The places of a name given as `placeKey` makes it, best first; empty where there is none. */
  readonly candidates: (key: string) => readonly GazetteerEntry[]
  /** The longest name that starts at word `at`, of at most `most` words (6 unless told); null where none does. */
  readonly longest: (words: readonly string[], at: number, most?: number) => Found | null
  /** Whether some name may begin with a word: no for certain, or probably yes. */
  readonly begins: (word: string) => boolean
  readonly byId: (id: string) => GazetteerEntry | null
  /** Towns whose Latin names sound like a form of another script, the likest first, of equals the most usual, at most twelve. Two consonants are found only where every sound is the same. */
  readonly acrossScripts: (form: string) => readonly GazetteerEntry[]
}

const defaultMost = 6
const mostPartsKept = 20_000
const leastLikeness = 0.84
const mostAcross = 12

type Open = { readonly file: Sections; readonly names: TextTable; readonly ownIds: TextTable; readonly keys: TextTable; readonly skeletons: TextTable }

const ownIdOf = (open: Open, entry: number): string => (entry < open.file.ownIdStart.length - 1 ? textAt(open.ownIds, entry) : '')

const entryAt = (open: Open, entry: number, flags: number): GazetteerEntry => {
  const { file } = open
  const own = ownIdOf(open, entry)
  const country = file.country[entry] as number
  return {
    id: own === '' ? `geonames:${file.number[entry]}` : own,
    name: textAt(open.names, entry),
    country: country === 255 ? null : String.fromCharCode(file.countries[country * 2] as number, file.countries[country * 2 + 1] as number),
    latitude: (file.latitude[entry] as number) / 100_000,
    longitude: (file.longitude[entry] as number) / 100_000,
    precision: precisions[file.precision[entry] as number] as Place['precision'],
    population: file.population[entry] as number,
    prior: (file.prior[entry] as number) / 255,
    byHand: ((file.entryFlags[entry] as number) & entryFlag.byHand) !== 0,
    commonWord: (flags & keyFlag.commonWord) !== 0,
    capitalsOnly: (flags & keyFlag.capitalsOnly) !== 0,
    heard: null,
  }
}

const nothing: readonly GazetteerEntry[] = []

/** Whether some name begins with this word: no for certain, or probably yes. */
const begins = (open: Open, word: string): boolean => {
  const slot = firstWordSlot(word) % firstWordBits
  return ((open.file.firstWords[slot >>> 5] as number) & (1 << (slot & 31))) !== 0
}

/** Parts of the words seen lately: a text repeats its words, and folding costs more than looking up. */
const partsMemory = (most: number): ((word: string) => readonly string[]) => {
  const memory = new Map<string, readonly string[]>()
  return (word) => {
    const known = memory.get(word)
    if (known !== undefined) return known
    const parts = keyParts(word)
    if (memory.size >= most) memory.clear()
    memory.set(word, parts)
    return parts
  }
}

type LongestQuestion = { readonly words: readonly string[]; readonly at: number; readonly most: number }

/** Grows the name word by word for as long as some key begins with it: a space sorts before every letter, so one search tells both. */
const longestAt = (open: Open, partsOf: (word: string) => readonly string[], { words, at, most }: LongestQuestion): { readonly length: number; readonly index: number } | null => {
  const first = partsOf(words[at] ?? '')
  if (first.length === 0 || !begins(open, first[0] as string)) return null
  let key = ''
  let found: { readonly length: number; readonly index: number } | null = null
  const end = Math.min(words.length, at + most)
  for (let word = at; word < end; word += 1) {
    const parts = partsOf(words[word] as string)
    // A name neither ends on punctuation nor needs it: "Al - Shati" has the parts of "Al-Shati".
    if (parts.length === 0) continue
    key = key === '' ? parts.join(' ') : `${key} ${parts.join(' ')}`
    const index = firstFrom(open.keys, key)
    if (!beginsAt(open.keys, index, key)) break
    const exact = (open.keys.starts[index + 1] as number) - (open.keys.starts[index] as number) === key.length
    if (exact) found = { length: word - at + 1, index }
    if (!beginsAt(open.keys, exact ? index + 1 : index, `${key} `)) break
  }
  return found
}

const acrossScripts = (open: Open, form: string): readonly GazetteerEntry[] => {
  const consonants = skeleton(form)
  const index = consonants.length < 2 ? null : findText(open.skeletons, consonants)
  if (index === null) return nothing
  const least = consonants.length === 2 ? 1 : leastLikeness
  const { file } = open
  const heard = sounds(form)
  return Array.from(file.soundEntries.subarray(file.soundEntriesStart[index], file.soundEntriesStart[index + 1]), (entry) => ({ entry, alike: soundLikeness(heard, sounds(textAt(open.names, entry))) }))
    .filter(({ alike }) => alike >= least)
    .sort((a, b) => b.alike - a.alike || (file.prior[b.entry] as number) - (file.prior[a.entry] as number) || a.entry - b.entry)
    .slice(0, mostAcross)
    .map(({ entry, alike }) => ({ ...entryAt(open, entry, 0), heard: alike }))
}

/** Opens a gazetteer file that `tools/build-gazetteer.mjs` made. Decodes nothing: names become strings when they are asked for. Throws for other bytes. */
export const openGazetteer = (bytes: Uint8Array): Gazetteer => {
  const file = decode(bytes)
  const open: Open = {
    file,
    names: { starts: file.nameStart, text: file.names },
    ownIds: { starts: file.ownIdStart, text: file.ownIds },
    keys: { starts: file.keyStart, text: file.keys },
    skeletons: { starts: file.soundStart, text: file.skeletons },
  }
  const known = new Map<number, readonly GazetteerEntry[]>()
  let entryOfId: ReadonlyMap<string, number> | null = null
  const partsOf = partsMemory(mostPartsKept)
  const entriesOfKey = (index: number): readonly GazetteerEntry[] => {
    const before = known.get(index)
    if (before !== undefined) return before
    const flags = file.keyFlags[index] as number
    const entries = Array.from(file.keyEntries.subarray(file.keyEntriesStart[index], file.keyEntriesStart[index + 1]), (entry) => entryAt(open, entry, flags))
    known.set(index, entries)
    return entries
  }
  /** GeoNames numbers as a sorted pair of arrays would do too; asked for rarely, a map of our own ids and a scan suffice. */
  const byId = (id: string): GazetteerEntry | null => {
    entryOfId ??= new Map(Array.from({ length: file.ownIdStart.length - 1 }, (_, entry) => [ownIdOf(open, entry), entry] as const).filter(([own]) => own !== ''))
    const own = entryOfId.get(id)
    if (own !== undefined) return entryAt(open, own, 0)
    const entry = id.startsWith('geonames:') ? file.number.indexOf(Number(id.slice('geonames:'.length))) : -1
    return entry < 0 || file.number[entry] === 0 ? null : entryAt(open, entry, 0)
  }
  return {
    size: { entries: file.number.length, keys: file.keyFlags.length },
    candidates: (key) => {
      const index = findText(open.keys, key)
      return index === null ? nothing : entriesOfKey(index)
    },
    longest: (words, at, most = defaultMost) => {
      const found = longestAt(open, partsOf, { words, at, most })
      return found === null ? null : { length: found.length, entries: entriesOfKey(found.index) }
    },
    begins: (word) => {
      const first = partsOf(word)[0]
      return first !== undefined && begins(open, first)
    },
    byId,
    acrossScripts: (form) => acrossScripts(open, form),
  }
}
