import { foldWords } from '../text/normalise.ts'
import type { Entity } from '../model/index.ts'

/** Names as people ask for them, in any script: through the names that entities are known by, and through folded words where no entity bears one. */

/** Letters, marks and digits. Matches "al" and "Haftar" in "al-Haftar"; not its hyphen. */
const word = /[\p{L}\p{M}\p{N}]+/gu

const remembered = new Map<string, string>()
const mostRemembered = 300_000
const longestRemembered = 120
/** The folded words of a form, with a space on either side, so that whole words are found by looking for text. */
export const folded = (form: string): string => {
  const before = remembered.get(form)
  if (before !== undefined) return before
  const found = ` ${foldWords(form.match(word) ?? [])} `
  // Names come back with every question; whole texts do not.
  if (form.length <= longestRemembered) {
    if (remembered.size >= mostRemembered) remembered.clear()
    remembered.set(form, found)
  }
  return found
}

/** Whether all words of `sought` stand in `form`, in that order and next to each other: "Haftar" in "Khalifa Haftar", not in "Haftari". */
export const bears = (form: string, sought: string): boolean => sought.trim() !== '' && folded(form).includes(sought)

export type NameSought = {
  readonly asked: string
  /** `folded(asked)`. */
  readonly words: string
  /** The record-wide entities that bear it. */
  readonly entities: ReadonlySet<string>
  /** Every name, folded, of those of them that are places: so a place asked for in one script is found in another. */
  readonly places: ReadonlySet<string>
}

/** Whether a place of this name is sought. */
export const placeNamed = (sought: NameSought, name: string): boolean => bears(name, sought.words) || sought.places.has(folded(name))

/** A thing that names something: by entity, by name or by the words that stand in the text. */
type Naming = { readonly entity: string | null; readonly name: string | null; readonly quote: string | null }

export const names = (sought: NameSought, naming: Naming): boolean =>
  naming.entity !== null ? sought.entities.has(naming.entity) : bears(naming.name ?? '', sought.words) || bears(naming.quote ?? '', sought.words)

/** Entities for each name that is sought, in one pass, and the names nearest to those that nobody bears. */
export const entitiesBearing = async (
  entities: AsyncIterable<Entity>,
  asked: readonly string[],
): Promise<readonly (NameSought & { readonly near: readonly string[] })[]> => {
  const sought = asked.map((name) => ({ asked: name, words: folded(name), entities: new Set<string>(), places: new Set<string>(), near: new Set<string>(), beginnings: beginningsOf(folded(name)) }))
  for await (const entity of entities) {
    const { id, kind, name, names: forms } = entity
    const text = namesOf(entity)
    for (const one of sought) {
      if (one.asked === id || (one.words.trim() !== '' && text.includes(one.words))) {
        one.entities.add(id)
        if (kind === 'place' || kind === 'facility') for (const { form } of forms) one.places.add(folded(form))
      }
      else if (one.near.size < 5 && one.beginnings.some((beginning) => text.includes(beginning))) one.near.add(name)
    }
  }
  return sought.map(({ beginnings: _, ...one }) => ({ ...one, near: [...one.near].sort() }))
}

/** The first four letters of each word that has so many, with the space before them. */
const beginningsOf = (sought: string): readonly string[] => sought.trim().split(' ').filter((each) => each.length >= 4).map((each) => ` ${each.slice(0, 4)}`)

const written = new WeakMap<Pick<Entity, 'name' | 'names'>, string>()
/** All names of an entity, folded, apart from each other: worked out once for as long as the entity is in memory. */
export const namesOf = (entity: Pick<Entity, 'name' | 'names'>): string => {
  const before = written.get(entity)
  if (before !== undefined) return before
  const text = [...new Set([entity.name, ...entity.names.map(({ form }) => form)].map(folded))].join('|')
  written.set(entity, text)
  return text
}
