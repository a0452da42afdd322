import type { KnownEntity } from '../model/known.ts'
import { isVague, personName, wordLikeness } from './compare/names.ts'
import type { NameProfile } from './compare/names.ts'
import { put } from './draft.ts'
import type { Draft } from './draft.ts'
import { classOf, nameNode } from './intake.ts'
import { listedLadder, listedMark, nameLadders } from './keys.ts'
import type { NameUse } from './rows.ts'
import type { Key, Shelf } from './shelf.ts'
import { wake } from './wake.ts'

/**
 * Known entities from outside the reports. Their names are nodes like those of reports, so that any spelling of them may be compared;
 * a file is no report: it mentions nobody, and a name that no report uses is not shown. Who is listed under both of two names is more
 * likely one, who under two of them two; the names themselves, and what a person decides, may say otherwise.
 */

const surnameAt = 0.8
/** A surname says nothing of who bears it, also where a file lists it: that is told by its company. */
const isBareSurname = (profile: NameProfile, all: readonly NameProfile[]): boolean => {
  if (!isVague(profile)) return false
  const word = personName(profile.form).words[0]?.fold ?? ''
  return all.some((other) => !isVague(other) && personName(other.form).words.some((one) => wordLikeness(one.fold, word) >= surnameAt))
}

/** The rows of a known entity. Pure. */
export const listing = (known: KnownEntity): Draft => {
  const draft: Draft = { nodes: [], keys: [], uses: [] }
  const all = known.names.map(({ form }): NameProfile => ({ class: classOf(known.kind), form: form.replace(/\s+/gu, ' ').trim(), known: null }))
  for (const profile of new Map(all.map((one) => [one.form, one])).values()) {
    if (isBareSurname(profile, all)) continue
    const node = nameNode(profile)
    put(draft, { layer: 'name', id: node, body: profile }, [...nameLadders(profile), listedLadder(known.id)])
    const use: NameUse = { kind: known.kind, language: null, mentions: [], listed: known }
    draft.uses.push({ layer: 'name', node, document: known.id, item: known.id, body: use })
  }
  return draft
}

/** Keeps a known entity; the next `settle` goes by it. */
export const know = (shelf: Shelf, known: KnownEntity): Promise<'added' | 'known'> => shelf.know(known, listing(known))

/** Takes a known entity out again, as if it had never been there. */
export const forget = async (shelf: Shelf, known: KnownEntity): Promise<void> => {
  const { nodes, uses } = listing(known)
  const gone = uses.map(({ layer, node, document, item }) => ({ layer, node, document, item }))
  const keys = nodes.map(({ id }): Key => ({ layer: 'name', key: listedMark(known.id), node: id }))
  const woken = await wake(shelf, gone, ['name'])
  await shelf.forget(known.id, {
    document: known.id, claims: [], gone, nodes: [], keys: [], uses: [], unkey: keys, narrow: woken.narrow,
    dirty: [...woken.dirty, { layer: 'name', marks: { compare: nodes.map(({ id }) => id), fold: [] } }],
  })
}
