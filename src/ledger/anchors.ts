import type { DecisionTarget } from '../model/decision.ts'
import type { Reading } from '../model/document.ts'
import { nameId } from '../model/ids.ts'
import type { NameKind } from '../model/mention.ts'
import { classOf, passageOf } from './intake.ts'
import type { ClaimUse } from './rows.ts'
import type { Layer, Shelf, Use } from './shelf.ts'

/** A node that a target stands for; `item` is the claim, or the entity of its document, that led to it. */
export type Anchor = { readonly layer: Layer; readonly node: string; readonly item: string }
/** What became of a target: it stands where it stood, its words have moved, or it can't be placed any more. */
export type Placement =
  | { readonly kind: 'stands' | 'moved'; readonly anchors: readonly Anchor[] }
  | { readonly kind: 'unplaced'; readonly because: string }

const unplaced = (because: string): Placement => ({ kind: 'unplaced', because })
const anchor = ({ layer, node, item }: Use): Anchor => ({ layer, node, item })

/** Where a target stands in the record as it is read now. */
export const placed = async (shelf: Shelf, target: DecisionTarget): Promise<Placement> => {
  switch (target.kind) {
    case 'claim': return placedClaim(shelf, target)
    case 'mention': return placedMention(shelf, target)
    case 'name': {
      // A name's id is its node's, or its kind and form with a colon between.
      const colon = target.id.indexOf(':')
      const node = colon < 0 ? target.id : nameId(classOf(target.id.slice(0, colon) as NameKind), target.id.slice(colon + 1))
      const found = await shelf.nodes('name', [node])
      return found.length > 0 ? { kind: 'stands', anchors: found.map(({ id }) => ({ layer: 'name', node: id, item: id })) } : unplaced('no report names it so')
    }
  }
}

const placedClaim = async (shelf: Shelf, target: DecisionTarget): Promise<Placement> => {
  if (target.document === null) return unplaced('it says no report')
  const [events, figures] = await Promise.all([shelf.usesIn('event', [target.document]), shelf.usesIn('figure', [target.document])])
  const uses = [...events, ...figures]
  const own = uses.filter((use) => use.item === target.id)
  // Most often it stands where it stood, and its report need not be looked at.
  if (own.length > 0 && (target.quote === '' || own.some((use) => (use.body as ClaimUse).passage.endsWith(passageOf([target.quote]))))) return { kind: 'stands', anchors: own.map(anchor) }
  const [kept] = await shelf.documents([target.document])
  if (kept === undefined) return unplaced('its report is not in the record')
  const place = placeOf(target, kept.reading.text)
  if (place === null) return unplaced('its words no longer stand in the report')
  const there = kept.reading.claims.filter(({ type, evidence }) => (target.value == null || type === target.value) && overlap(place, { start: evidence[0]?.start ?? 0, end: evidence.at(-1)?.end ?? 0 }))
  if (there.some(({ id }) => id === target.id)) return { kind: 'stands', anchors: own.map(anchor) }
  const [claim, another] = there
  if (claim === undefined) return unplaced('nothing of the kind is read in its words any more')
  if (another !== undefined) return unplaced(`its words now carry ${there.length} claims of the kind`)
  return { kind: 'moved', anchors: uses.filter((use) => use.item === claim.id).map(anchor) }
}

const placedMention = async (shelf: Shelf, target: DecisionTarget): Promise<Placement> => {
  if (target.document === null) return unplaced('it says no report')
  const [kept] = await shelf.documents([target.document])
  if (kept === undefined) return unplaced('its report is not in the record')
  const { mentions, text } = kept.reading
  const same = mentions.find((mention) => mention.id === target.id && (target.quote === '' || mention.quote === target.quote))
  const place = same === undefined ? placeOf(target, text) : null
  const found = same ?? mentions.find((mention) => place !== null && mention.start === place.start && mention.end === place.end)
  if (found === undefined || found.entity === null) return unplaced(place === null && same === undefined ? 'its words no longer stand in the report' : 'nothing is named by its words any more')
  const uses = (await shelf.usesIn('name', [target.document])).filter((use) => use.item === found.entity)
  return { kind: same === undefined ? 'moved' : 'stands', anchors: uses.map(anchor) }
}

type Place = { readonly start: number; readonly end: number }

/** Where the quote of a target stands in a text: of several places the one whose surroundings are most like those seen; null where none is, or two are as good. */
export const placeOf = ({ quote, before, after }: DecisionTarget, text: Reading['text']): Place | null => {
  if (quote === '') return null
  const places: { readonly start: number; readonly alike: number }[] = []
  for (let start = text.indexOf(quote); start >= 0; start = text.indexOf(quote, start + 1)) {
    places.push({ start, alike: alikeBefore(text.slice(Math.max(0, start - before.length), start), before) + alikeAfter(text.slice(start + quote.length, start + quote.length + after.length), after) })
  }
  const [best, next] = places.sort((a, b) => b.alike - a.alike)
  return best === undefined || next?.alike === best.alike ? null : { start: best.start, end: best.start + quote.length }
}
const alikeAfter = (a: string, b: string): number => { let count = 0; while (count < a.length && count < b.length && a[count] === b[count]) count += 1; return count }
const alikeBefore = (a: string, b: string): number => { let count = 0; while (count < a.length && count < b.length && a.at(-1 - count) === b.at(-1 - count)) count += 1; return count }

/** Whether two stretches share half of the shorter. */
const overlap = (a: Place, b: Place): boolean => 2 * (Math.min(a.end, b.end) - Math.max(a.start, b.start)) >= Math.min(a.end - a.start, b.end - b.start)
