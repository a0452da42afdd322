import { type Decision, standing } from '../model/decision.ts'
import { placed } from './anchors.ts'
import { centreKey } from './candidates.ts'
import { correctedReading } from './corrections.ts'
import { intake } from './intake.ts'
import type { ClaimUse } from './rows.ts'
import { rulesOf } from './rules.ts'
import type { Layer, Marks, Retelling, Shelf, Use } from './shelf.ts'

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
    const { nodes, keys, uses: anew } = intake({ ...kept, reading: correctedReading(kept.reading, wanted) }, new Map([...wanted].map(([claim, own]) => [claim, own.map(({ id }) => id)])))
    const now = anew.filter(({ layer }) => layer === 'event' || layer === 'figure')
    const [before, after] = [new Set(uses.map(key)), new Set(now.map(key))]
    const gone = uses.filter((use) => !after.has(key(use)))
    const come = now.filter((use) => !before.has(key(use)))
    if (gone.length + come.length === 0) continue
    const coming = new Set(come.map(({ layer, node }) => `${layer} ${node}`))
    const types = new Map(correctedReading(kept.reading, wanted).claims.map(({ id, type }) => [id, type]))
    await shelf.retell({
      document, claims: [...types].map(([id, type]) => ({ id, type })), gone, uses: come,
      nodes: nodes.filter(({ layer, id }) => coming.has(`${layer} ${id}`)), keys: keys.filter(({ layer, node }) => coming.has(`${layer} ${node}`)), ...(await wake(shelf, gone)),
    })
    count += 1
  }
  return count
}

/** Who has to be looked at again when nodes may go: what was linked or joined with them, what a busy key kept from being compared, and what they were the centre of. */
const wake = async (shelf: Shelf, gone: readonly Use[]): Promise<Pick<Retelling, 'narrow' | 'dirty'>> => {
  const narrow: { layer: Layer; key: string }[] = []
  const dirty: { layer: Layer; marks: Marks }[] = []
  for (const layer of told) {
    const going = [...new Set(gone.filter((use) => use.layer === layer).map(({ node }) => node))]
    if (going.length === 0) continue
    const most = rulesOf[layer].mostInBlock
    const [links, own, keys] = await Promise.all([shelf.links(layer, going), shelf.members(layer, going), shelf.keys(layer, going)])
    const beside = await shelf.membersOf(layer, [...new Set(own.map(({ fold }) => fold))])
    const centred = new Set(keys.flatMap(({ key: name }) => (name.endsWith(centreMark) ? [name.slice(0, -centreMark.length)] : [])))
    const blocks = await shelf.blocks(layer, [...new Set(keys.map(({ key: name }) => name))], most + going.length)
    const narrowed = blocks.filter(({ size, wide }) => wide && size <= most + going.length)
    narrow.push(...narrowed.map((block) => ({ layer, key: block.key })))
    const around = centred.size === 0 ? [] : await shelf.blocks(layer, [...centred], Number.MAX_SAFE_INTEGER)
    const compare = [...new Set([...links.flatMap(({ a, b }) => [a, b]), ...beside.map(({ node }) => node), ...[...narrowed, ...around].flatMap(({ nodes }) => nodes)])]
    dirty.push({ layer, marks: { compare, fold: going } })
  }
  return { narrow, dirty }
}
const centreMark = centreKey('')
