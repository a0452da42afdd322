import { centreKey } from './candidates.ts'
import { mostUnder } from './ladders.ts'
import { type ComparedLayer, rulesOf } from './rules.ts'
import type { Layer, Marks, Retelling, Shelf, Use } from './shelf.ts'

/** Who has to be looked at again when nodes may go: what was linked or joined with them, what a busy key kept from being compared, and what they were the centre of. */
export const wake = async (shelf: Shelf, gone: readonly Omit<Use, 'body'>[], inLayers: readonly ComparedLayer[]): Promise<Pick<Retelling, 'narrow' | 'dirty'>> => {
  const narrow: { layer: Layer; key: string }[] = []
  const dirty: { layer: Layer; marks: Marks }[] = []
  for (const layer of inLayers) {
    const going = [...new Set(gone.filter((use) => use.layer === layer).map(({ node }) => node))]
    if (going.length === 0) continue
    const { caps } = rulesOf[layer]
    const [links, own, keys] = await Promise.all([shelf.links(layer, going), shelf.members(layer, going), shelf.keys(layer, going)])
    const beside = await shelf.membersOf(layer, [...new Set(own.map(({ fold }) => fold))])
    const centred = new Set(keys.flatMap(({ key: name }) => (name.endsWith(centreMark) ? [name.slice(0, -centreMark.length)] : [])))
    const blocks = await shelf.blocks(layer, [...new Set(keys.map(({ key: name }) => name))], caps.most + going.length)
    const narrowed = blocks.filter(({ key, size, wide }) => wide && size <= mostUnder(caps, key) + going.length)
    narrow.push(...narrowed.map((block) => ({ layer, key: block.key })))
    const around = centred.size === 0 ? [] : await shelf.blocks(layer, [...centred], Number.MAX_SAFE_INTEGER)
    const compare = [...new Set([...links.flatMap(({ a, b }) => [a, b]), ...beside.map(({ node }) => node), ...[...narrowed, ...around].flatMap(({ nodes }) => nodes)])]
    dirty.push({ layer, marks: { compare, fold: going } })
  }
  return { narrow, dirty }
}
const centreMark = centreKey('')
