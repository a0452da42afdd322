import type { DocumentEntity, NameKind } from '../../model/mention.ts'
import { fold } from '../../text/normalise.ts'
import type { Candidate } from '../recognise/candidate.ts'
import { lastWhoFits, type NameWords, nameWords, type Person, sameFullName } from './people.ts'
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

type Group = { kind: NameKind; names: string[]; members: number[]; words: NameWords; titles: Set<string>; belonging: string | null; known: string | null; at: number[]; person: boolean }

/** The words of a candidate's titles and offices, folded: "the marshal" is the field marshal last spoken of. */
const titleKey = (placed: Placed): readonly string[] => placed.titleWords

/**
 * Which candidates of a document name one thing. Full names first, then surnames, offices, titles and pronouns, which mean whoever was last spoken of and fits:
 * "Haftar" is the Haftar last spoken of; a father is not his son, since their given names differ.
 * Returns, for each candidate, the number of its entity or null, and the entities.
 */
export const gatherEntities = (candidates: readonly Placed[]): { readonly of: readonly (number | null)[]; readonly entities: readonly Omit<DocumentEntity, 'mentions'>[] } => {
  const groups: Group[] = []
  const of: (number | null)[] = candidates.map(() => null)
  const join = (index: number, group: number): void => {
    const placed = candidates[index] as Placed
    const into = groups[group] as Group
    into.members.push(index)
    into.at.push(placed.start)
    into.names.push(placed.quote)
    for (const title of titleKey(placed)) into.titles.add(title)
    into.belonging ??= placed.belonging
    of[index] = group
  }
  const open = (index: number, words: NameWords): number => {
    const placed = candidates[index] as Placed
    groups.push({ kind: placed.kind, names: [], members: [], words, titles: new Set(), belonging: null, known: placed.known, at: [], person: placed.kind === 'person' })
    join(index, groups.length - 1)
    return groups.length - 1
  }
  const people = (): readonly Person[] => groups.flatMap((group, key) => (group.person ? [{ key, words: group.words, titles: group.titles, belonging: group.belonging, mentions: group.at }] : []))

  // Known things and places: by key.
  const byKey = new Map<string, number>()
  candidates.forEach((placed, index) => {
    if (placed.naming !== 'named' || placed.kind === 'person') return
    const key = placed.known !== null ? `k:${placed.known}` : placed.choice?.place != null && placed.kind === 'place' ? `p:${placed.choice.place.id}` : `n:${fold(placed.quote)}`
    const group = byKey.get(key)
    if (group !== undefined) join(index, group)
    else byKey.set(key, open(index, [fold(placed.quote)]))
  })
  // Full names of persons.
  candidates.forEach((placed, index) => {
    if (of[index] !== null || placed.naming !== 'named' || placed.kind !== 'person') return
    const words = nameWords(placed.quote)
    if (words.length < 2) return
    const same = groups.findIndex((group) => group.person && (group.words.join(' ') === words.join(' ') || sameFullName(group.words, words)))
    if (same < 0) open(index, words)
    else {
      join(index, same)
      const group = groups[same] as Group
      if (words.length > group.words.length) group.words = words
    }
  })
  // Surnames, and given names alone.
  candidates.forEach((placed, index) => {
    if (of[index] !== null || placed.naming !== 'named' || placed.kind !== 'person') return
    const words = nameWords(placed.quote)
    const word = words.at(-1) ?? ''
    const titles = titleKey(placed)
    const bySurname = lastWhoFits(people(), placed.start, (person) => person.words.length > 1 && person.words.at(-1) === word && (titles.length === 0 || titles.some((title) => person.titles.has(title)) || person.titles.size === 0))
      ?? lastWhoFits(people(), placed.start, (person) => person.words.length > 1 && person.words.at(-1) === word)
      ?? lastWhoFits(people(), placed.start, (person) => person.words.includes(word))
    if (bySurname !== null) join(index, bySurname.key)
    else open(index, words)
  })
  // Offices and titles without a name.
  candidates.forEach((placed, index) => {
    if (of[index] !== null || placed.naming !== 'described') return
    if (placed.apposition >= 0) {
      const first = candidates.findIndex((one) => one.sentence === placed.sentence)
      const group = of[first + placed.apposition]
      if (group !== null && group !== undefined) {
        of[index] = group
        return
      }
    }
    const titles = titleKey(placed)
    if (titles.length > 0 && !placed.plural) {
      const holder = lastWhoFits(people(), placed.start, (person) => titles.every((title) => person.titles.has(title)) && (placed.belonging === null || person.belonging === null || person.belonging === placed.belonging) && person.mentions.some((at) => at < placed.start))
      if (holder !== null) {
        join(index, holder.key)
        return
      }
    }
    const words = [fold(placed.quote), placed.belonging ?? '']
    const same = groups.findIndex((group) => !group.person && group.kind === placed.kind && group.words.join('|') === words.join('|'))
    if (same >= 0 && placed.kind !== 'person') join(index, same)
    else {
      const group = open(index, words)
      ;(groups[group] as Group).person = false
    }
  })
  // "He" is the person last spoken of; other pronouns are left open.
  candidates.forEach((placed, index) => {
    if (of[index] !== null || placed.naming !== 'pronoun' || (placed.value !== 'he' && placed.value !== 'she')) return
    const person = lastWhoFits(people(), placed.start, (one) => one.mentions.some((at) => at < placed.start && placed.start - at < 600))
    if (person !== null) of[index] = person.key
  })
  return { of, entities: groups.map((group, index) => ({ id: `e${index + 1}`, kind: group.kind, name: bestName(group, candidates), known: group.known })) }
}

/** The fullest of a thing's own names; a description only where it has no name. */
const bestName = (group: Group, candidates: readonly Placed[]): string => {
  const named = group.members.map((index) => candidates[index] as Placed).filter((placed) => placed.naming === 'named')
  const own = named.filter((placed) => placed.value !== 'demonym')
  const from = own.length > 0 ? own : named.length > 0 ? named : group.members.map((index) => candidates[index] as Placed)
  const longest = [...from].sort((a, b) => b.quote.split(/\s+/).length - a.quote.split(/\s+/).length || a.start - b.start)[0]
  return (longest?.quote ?? '').replace(/\s+/g, ' ')
}
