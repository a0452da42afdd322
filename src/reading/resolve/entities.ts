import type { DocumentEntity, NameKind } from '../../model/mention.ts'
import { fold } from '../../text/normalise.ts'
import type { Candidate } from '../recognise/candidate.ts'
import { insertGrowing, lastBelow, lastWhoFits, type NameWords, nameWords, type Person, sameFullName } from './people.ts'
import type { PlaceChoice } from './places.ts'

/** A candidate with the choices that need the whole document. */
export type Participant = Candidate & {
  readonly mention: string
  readonly entity: string | null
  readonly quote: string
  readonly choice: PlaceChoice | null
  /** The name of its entity: fuller than its own words where those are a surname or a description. */
  readonly name: string
  /** The text offset at which it begins. */
  readonly start: number
  readonly end: number
}

/** What `gatherEntities` needs to know of a candidate in its place. */
export type Placed = Candidate & { /** The candidate of its sentence's row that it stands in apposition to, -1 for none. */ readonly apposition: number; readonly titleWords: readonly string[]; readonly start: number; readonly end: number; readonly quote: string; readonly choice: PlaceChoice | null; readonly known: string | null }

type Group = { key: number; kind: NameKind; members: number[]; words: NameWords; titles: Set<string>; belonging: string | null; known: string | null; mentions: number[] }

/** The things of a document while they are gathered, found by key, by a word of a person's name and by a word of a title, never by going through all. */
const gathering = (candidates: readonly Placed[]) => {
  const groups: Group[] = []
  const of: (number | null)[] = candidates.map(() => null)
  const byWord = new Map<string, Group[]>()
  const byTitle = new Map<string, Group[]>()
  const note = (index: Map<string, Group[]>, word: string, group: Group): void => {
    const there = index.get(word)
    if (there === undefined) index.set(word, [group])
    else if (!there.includes(group)) there.push(group)
  }
  const join = (index: number, group: Group): void => {
    const placed = candidates[index] as Placed
    group.members.push(index)
    insertGrowing(group.mentions, placed.start)
    for (const title of placed.titleWords) {
      if (group.kind === 'person' && !group.titles.has(title)) note(byTitle, title, group)
      group.titles.add(title)
    }
    group.belonging ??= placed.belonging
    of[index] = group.key
  }
  const open = (index: number, words: NameWords): Group => {
    const { kind, known } = candidates[index] as Placed
    const group: Group = { key: groups.length, kind, members: [], words, titles: new Set(), belonging: null, known, mentions: [] }
    groups.push(group)
    join(index, group)
    return group
  }
  const name = (group: Group): void => {
    for (const word of group.words) note(byWord, word, group)
  }
  return { groups, of, join, open, name, withWord: (word: string): readonly Group[] => byWord.get(word) ?? [], withTitle: (word: string): readonly Group[] => byTitle.get(word) ?? [] }
}

/** How far back "he" reaches, in characters. */
const pronounReach = 600

/**
 * Which candidates of a document name one thing. Full names first, then surnames, offices, titles and pronouns, which mean whoever was last spoken of and fits:
 * "Haftar" is the Haftar last spoken of; a father is not his son, since their given names differ.
 * Returns, for each candidate, the number of its entity or null, and the entities.
 */
export const gatherEntities = (candidates: readonly Placed[], genderOf: (word: string) => string | undefined): { readonly of: readonly (number | null)[]; readonly entities: readonly Omit<DocumentEntity, 'mentions'>[] } => {
  const { groups, of, join, open, name, withWord, withTitle } = gathering(candidates)
  const firstOfSentence = new Map<number, number>()
  candidates.forEach(({ sentence }, index) => {
    if (!firstOfSentence.has(sentence)) firstOfSentence.set(sentence, index)
  })
  const each = (naming: Candidate['naming'], work: (placed: Placed, index: number) => void): void => candidates.forEach((placed, index) => {
    if (of[index] === null && placed.naming === naming) work(placed, index)
  })

  // Known things and places: by key.
  const byKey = new Map<string, Group>()
  each('named', (placed, index) => {
    if (placed.kind === 'person') return
    const key = placed.known !== null ? `k:${placed.known}` : placed.choice?.place != null && placed.kind === 'place' ? `p:${placed.choice.place.id}` : `n:${fold(placed.quote)}`
    const group = byKey.get(key)
    if (group !== undefined) join(index, group)
    else byKey.set(key, open(index, [fold(placed.quote)]))
  })
  // Full names of persons.
  each('named', (placed, index) => {
    const words = nameWords(placed.quote)
    if (words.length < 2) return
    const same = withWord(words.at(-1) ?? '').find((group) => group.words.join(' ') === words.join(' ') || sameFullName(group.words, words))
    if (same === undefined) name(open(index, words))
    else {
      join(index, same)
      if (words.length > same.words.length) {
        same.words = words
        name(same)
      }
    }
  })
  // Surnames, and given names alone.
  each('named', (placed, index) => {
    const words = nameWords(placed.quote)
    const word = words.at(-1) ?? ''
    const bearers = withWord(word)
    const surname = (person: Person): boolean => person.words.length > 1 && person.words.at(-1) === word
    const entitled = (person: Person): boolean => placed.titleWords.length === 0 || person.titles.size === 0 || placed.titleWords.some((title) => person.titles.has(title))
    const meant = lastWhoFits(bearers, placed.start, (person) => surname(person) && entitled(person)) ?? lastWhoFits(bearers, placed.start, surname) ?? lastWhoFits(bearers, placed.start, () => true)
    if (meant !== null) join(index, groups[meant.key] as Group)
    else name(open(index, words))
  })
  // Offices, titles and other descriptions without a name.
  const described = new Map<string, Group>()
  each('described', (placed, index) => {
    const apposed = placed.apposition < 0 ? null : of[(firstOfSentence.get(placed.sentence) ?? 0) + placed.apposition]
    if (apposed !== null && apposed !== undefined) {
      of[index] = apposed
      return
    }
    const titles = placed.titleWords
    const holder = titles.length === 0 || placed.plural ? null : lastWhoFits(withTitle(titles[0] as string), placed.start, (person) =>
      titles.every((title) => person.titles.has(title)) && (placed.belonging === null || person.belonging === null || person.belonging === placed.belonging) && lastBelow(person.mentions, placed.start) >= 0)
    if (holder !== null) {
      join(index, groups[holder.key] as Group)
      return
    }
    const key = `${placed.kind}|${fold(placed.quote)}|${placed.belonging ?? ''}`
    const same = described.get(key)
    // Two unnamed persons under one description ("a soldier") are two; a group or a thing is one.
    if (same !== undefined && placed.kind !== 'person') join(index, same)
    else described.set(key, open(index, [fold(placed.quote)]))
  })
  // "He" is the person last spoken of by name; other pronouns are left open.
  const spoken = groups.filter((group) => group.kind === 'person' && group.words.length > 0 && group.members.some((member) => candidates[member]?.naming === 'named'))
    .flatMap((group) => group.mentions.map((at) => ({ at, key: group.key }))).sort((a, b) => a.at - b.at || a.key - b.key)
  const positions = spoken.map(({ at }) => at)
  const keyAt = new Map(spoken.map(({ at, key }) => [at, key]))
  each('pronoun', (placed, index) => {
    if (placed.value !== 'he' && placed.value !== 'she') return
    // "She" is nobody whose given name is a man's, though he was spoken of last.
    const other = placed.value === 'he' ? 'f' : 'm'
    let last = lastBelow(positions, placed.start)
    while (last >= 0 && placed.start - last < pronounReach && genderOf(groups[keyAt.get(last) ?? -1]?.words[0] ?? '') === other) last = lastBelow(positions, last)
    if (last >= 0 && placed.start - last < pronounReach) of[index] = keyAt.get(last) ?? null
  })
  return { of, entities: groups.map((group) => ({ id: `e${group.key + 1}`, kind: group.kind, name: bestName(group, candidates), known: group.known })) }
}

/** The fullest of a thing's own names; a description only where it has no name. */
const bestName = (group: Group, candidates: readonly Placed[]): string => {
  const named = group.members.map((index) => candidates[index] as Placed).filter((placed) => placed.naming === 'named')
  const own = named.filter((placed) => placed.value !== 'demonym')
  const from = own.length > 0 ? own : named.length > 0 ? named : group.members.map((index) => candidates[index] as Placed)
  // A country is called by its name, not by its capital.
  const country = from.find((placed) => placed.choice?.place?.precision === 'country')
  if (country !== undefined && group.known !== null) return country.quote.replace(/\s+/g, ' ')
  const longest = [...from].sort((a, b) => b.quote.split(/\s+/).length - a.quote.split(/\s+/).length || a.start - b.start)[0]
  return (longest?.quote ?? '').replace(/\s+/g, ' ')
}
