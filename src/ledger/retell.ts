import { type Decision, standing } from '../model/decision.ts'
import { placed } from './anchors.ts'
import { correctedReading } from './corrections.ts'
import { intake } from './intake.ts'
import type { ClaimUse } from './rows.ts'
import type { Layer, Shelf, Use } from './shelf.ts'
import { wake } from './wake.ts'

/**
 * Corrections of claims. A corrected claim stands at another node than the one that was read: its document is told anew, from its
 * reading and the corrections that stand, and what nothing tells any more leaves no trace. So a correction that is taken back
 * brings back the very record, and it does not matter whether it came before its document or after.
 */

const told: readonly Extract<Layer, 'event' | 'figure'>[] = ['event', 'figure']
/** Of two corrections of one field the later holds. */
const byTime = (a: Decision, b: Decision): number => (a.at < b.at ? -1 : a.at > b.at ? 1 : a.id < b.id ? -1 : 1)

/** The corrections that stand for the claims of one document, by claim; what can't be placed in it corrects nothing. */
const editsOf = async (shelf: Shelf, decisions: readonly Decision[]): Promise<ReadonlyMap<string, readonly Decision[]>> => {
  const found = new Map<string, Decision[]>()
  for (const decision of [...decisions].sort(byTime)) for (const target of decision.targets) {
    const placement = await placed(shelf, target)
    if (placement.kind === 'unplaced') continue
    const claim = placement.anchors[0]?.item ?? target.id
    found.set(claim, [...(found.get(claim) ?? []), decision])
  }
  return found
}

const key = (use: Use): string => JSON.stringify([use.layer, use.node, use.item, use.body])

/** Brings what the claims of documents are told as up to date with the corrections that stand; gives how many documents were told anew. */
export const retell = async (shelf: Shelf): Promise<number> => {
  const decisions = await shelf.decisions()
  const edits = decisions.filter(({ act }) => act === 'edit')
  if (edits.length === 0) return 0
  const stands = new Set(standing(decisions).map(({ id }) => id))
  const documents = [...new Set(edits.flatMap(({ targets }) => targets.flatMap(({ document }) => document ?? [])))].sort()
  let count = 0
  for (const document of documents) {
    const wanted = await editsOf(shelf, edits.filter(({ id, targets }) => stands.has(id) && targets.some((target) => target.document === document)))
    const uses = (await Promise.all(told.map((layer) => shelf.usesIn(layer, [document])))).flat()
    const held = new Map(uses.flatMap((use) => { const { edits: own } = use.body as ClaimUse; return own === undefined ? [] : [[use.item, own.join(' ')] as const] }))
    if (held.size === wanted.size && [...wanted].every(([claim, own]) => held.get(claim) === own.map(({ id }) => id).join(' '))) continue
    const [kept] = await shelf.documents([document])
    if (kept === undefined) continue
    const reading = correctedReading(kept.reading, wanted)
    const { nodes, keys, uses: anew } = intake({ ...kept, reading }, new Map([...wanted].map(([claim, own]) => [claim, own.map(({ id }) => id)])))
    const now = anew.filter(({ layer }) => layer === 'event' || layer === 'figure')
    const [before, after] = [new Set(uses.map(key)), new Set(now.map(key))]
    const gone = uses.filter((use) => !after.has(key(use)))
    const come = now.filter((use) => !before.has(key(use)))
    if (gone.length + come.length === 0) continue
    const coming = new Set(come.map(({ layer, node }) => `${layer} ${node}`))
    await shelf.retell({
      document, claims: reading.claims.map(({ id, type }) => ({ id, type })), gone, uses: come,
      nodes: nodes.filter(({ layer, id }) => coming.has(`${layer} ${id}`)), keys: keys.filter(({ layer, node }) => coming.has(`${layer} ${node}`)), unkey: [], ...(await wake(shelf, gone, told)),
    })
    count += 1
  }
  return count
}
