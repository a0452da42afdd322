import { folded, namesOf, type NameSought } from '../../query/names.ts'
import type { RecordClaim } from '../../query/view.ts'
import type { Held } from '../held.ts'
import { walk } from '../turns.ts'

/** In which reports somebody may be named at all, so that only their claims are held against a filter. */

/** What a claim names without knowing who it is, folded: of somebody known the entity counts alone. */
const namings = ({ roles, chain, place, quantity }: RecordClaim): readonly (string | null)[] => [
  ...roles.flatMap(({ entity, name, quote }) => (entity === null ? [name, quote] : [])), ...chain.flatMap(({ entity, name, quote, jointly }) => [...(entity === null ? [name, quote] : []), ...(jointly ?? [])]),
  place?.name ?? null, ...(quantity?.of === null || quantity?.of === undefined ? [] : [quantity.of.head, quantity.of.quote]),
]
/** By a report's list of claims, which is another one when they are told anew. */
const written = new WeakMap<readonly RecordClaim[], string>()
const wordsOf = (claims: readonly RecordClaim[]): string => {
  const before = written.get(claims)
  if (before !== undefined) return before
  const words = [...new Set(claims.flatMap(namings).flatMap((form) => (form === null ? [] : folded(form))))].join('|')
  written.set(claims, words)
  return words
}

/** The reports that name somebody: those that name an entity that bears the name, and those whose claims hold its words or, of a place, its names. More rather than fewer. */
export const documentsNaming = async ({ documents, entities, claimsOf }: Held, { words, entities: bearing, places }: NameSought): Promise<ReadonlySet<string>> => {
  const found = new Set([...bearing].flatMap((id) => entities.byId.get(id)?.mentions ?? []).map(({ document }) => document))
  const sought = [...(words.trim() === '' ? [] : [words]), ...places]
  await walk(documents.all, ({ id }) => {
    if (found.has(id)) return
    const text = wordsOf(claimsOf.get(id) ?? [])
    if (sought.some((each) => text.includes(each))) found.add(id)
  })
  return found
}

/** Folds all names of a state before somebody waits for it. */
export const foldNames = async ({ documents, entities, claimsOf }: Held): Promise<void> => {
  await walk(documents.all, ({ id }) => { wordsOf(claimsOf.get(id) ?? []) })
  await walk(entities.all, (entity) => { namesOf(entity) })
}
