import { signatureId } from '../model/ids.ts'
import { isVague, personName, wordLikeness } from './compare/names.ts'
import type { NameProfile } from './compare/names.ts'
import type { Bindings } from './decisions.ts'
import type { Draft } from './draft.ts'
import { nameUnit } from './keys.ts'
import type { BesideBody, NameUse } from './rows.ts'
import type { Counts } from './settle.ts'
import type { Member, Node, Shelf } from './shelf.ts'
import { smallHash } from './words.ts'

/**
 * Who a surname alone stands for. Within a document reading has joined it to the fuller name; where a document has only the
 * surname, it stands for the one person of that name whom some other document shows in the same company (a person, a body or a
 * town that both name). Where that is nobody, or more than one, it stands for the bare name. Each is decided by itself, so that
 * a much-used surname never makes one large component.
 */

/** How much company is kept: chosen by hash, so that two documents with the same company choose the same of it. */
const mostOffered = 4
const mostProbed = 12
const chosen = (company: readonly string[], most: number): readonly string[] =>
  [...new Set(company)].sort((a, b) => smallHash(a) - smallHash(b) || (a < b ? -1 : 1)).slice(0, most)

const offer = (name: string, companion: string): string => `offer|${name}|${companion}`
const probe = (name: string, companion: string): string => `probe|${name}|${companion}`
const full = (node: string): string => `full|${node}`

/** The node for a surname alone, in one document. */
export const vagueNode = (node: string, document: string, item: string): string => signatureId(['vague', node, document, item])

type Person = { readonly document: string; readonly item: string; readonly profile: NameProfile; readonly use: NameUse; readonly company: readonly string[]; readonly node: string }

/** Adds what a person's name offers to surnames elsewhere, or what a surname asks for. */
export const putBeside = (draft: Draft, { document, item, profile, use, company, node }: Person): void => {
  if (profile.class !== 'person' || profile.known !== null) return
  const name = nameUnit(profile)
  if (isVague(profile)) {
    const id = vagueNode(node, document, item)
    const body: BesideBody = { kind: 'vague', node, profile }
    draft.nodes.push({ layer: 'beside', id, body })
    for (const companion of chosen(company, mostProbed)) draft.keys.push({ layer: 'beside', key: probe(name, companion), node: id })
    draft.uses.push({ layer: 'beside', node: id, document, item, body: use })
    return
  }
  for (const companion of chosen(company, mostOffered)) {
    const id = signatureId(['beside', node, companion])
    const body: BesideBody = { kind: 'full', node, profile }
    draft.nodes.push({ layer: 'beside', id, body })
    for (const key of [offer(name, companion), full(node)]) draft.keys.push({ layer: 'beside', key, node: id })
  }
}

/** The rows by which names offer themselves to surnames: looked at again when the names' entities change. */
export const companionsOf = async (shelf: Shelf, nodes: readonly string[]): Promise<readonly string[]> =>
  (await shelf.blocks('beside', nodes.map(full), Number.MAX_SAFE_INTEGER)).flatMap((block) => block.nodes)

const stepOf = 256
const isProbe = (key: string): boolean => key.startsWith('probe|')
const asOffer = (key: string): string => `offer|${key.slice('probe|'.length)}`
const asProbe = (key: string): string => `probe|${key.slice('offer|'.length)}`
/** A surname is the last word of a full name from this likeness on. */
const surnameAt = 0.8

/** Settles who each marked surname stands for, and each that a marked name offers itself to. */
export const settleBeside = async (shelf: Shelf, bindings: Bindings): Promise<Counts> => {
  let counts = { nodes: 0, pairs: 0, links: 0, folds: 0, members: 0, walked: 0, largest: 0 }
  for (let marks = await shelf.marks('beside', stepOf); marks.compare.length + marks.fold.length > 0; marks = await shelf.marks('beside', stepOf)) {
    const marked = await shelf.nodes('beside', [...new Set([...marks.compare, ...marks.fold])])
    const names = marked.filter((node) => (node.body as BesideBody).kind === 'full')
    const offers = (await shelf.keys('beside', names.map((node) => node.id))).filter(({ key }) => key.startsWith('offer|'))
    const probing = (await shelf.blocks('beside', offers.map(({ key }) => asProbe(key)), Number.MAX_SAFE_INTEGER)).flatMap((block) => block.nodes)
    const surnames = await shelf.nodes('beside', [...new Set([...marked.filter((node) => !names.includes(node)).map((node) => node.id), ...probing])])
    const members = await standFor(shelf, surnames, bindings)
    const before = new Map((await shelf.members('beside', members.map((member) => member.node))).map((member) => [member.node, member.fold]))
    const changed = members.filter((member) => before.get(member.node) !== member.fold)
    await shelf.change({ layer: 'beside', keys: [], unlink: [], links: [], unfold: [], folds: [], members: changed, wide: [], clean: marks, dirty: [] })
    counts = { ...counts, nodes: counts.nodes + marked.length, pairs: counts.pairs + surnames.length, members: counts.members + changed.length, walked: counts.walked + surnames.length }
  }
  return counts
}

const standFor = async (shelf: Shelf, surnames: readonly Node[], bindings: Bindings): Promise<readonly Member[]> => {
  const probes = (await shelf.keys('beside', surnames.map((node) => node.id))).filter(({ key }) => isProbe(key))
  const blocks = new Map((await shelf.blocks('beside', [...new Set(probes.map(({ key }) => asOffer(key)))], Number.MAX_SAFE_INTEGER)).map((block) => [block.key, block.nodes]))
  const offered = new Map((await shelf.nodes('beside', [...new Set([...blocks.values()].flat())])).map((node) => [node.id, node.body as BesideBody]))
  const entities = new Map((await shelf.members('name', [...new Set([...offered.values()].map((body) => body.node))])).map((member) => [member.node, member.fold]))
  const apart = new Set(bindings.different.filter((pair) => pair.layer === 'name').flatMap((pair) => [`${pair.a} ${pair.b}`, `${pair.b} ${pair.a}`]))
  const probesOf = new Map<string, string[]>()
  for (const { key, node } of probes) probesOf.set(node, [...(probesOf.get(node) ?? []), key])
  return surnames.map((surname): Member => {
    const { node, profile } = surname.body as BesideBody
    const word = personName(profile.form).words[0]?.fold ?? ''
    const found = new Map<string, string>()
    for (const key of probesOf.get(surname.id) ?? []) for (const companion of blocks.get(asOffer(key)) ?? []) {
      const name = offered.get(companion)
      const entity = name === undefined ? undefined : entities.get(name.node)
      if (name === undefined || entity === undefined || apart.has(`${node} ${name.node}`)) continue
      if (wordLikeness(word, personName(name.profile.form).words.at(-1)?.fold ?? '') < surnameAt) continue
      const before = found.get(entity)
      if (before === undefined || name.node < before) found.set(entity, name.node)
    }
    const [only, another] = [...found.values()]
    return { layer: 'beside', node: surname.id, fold: only !== undefined && another === undefined ? only : node, alias: surname.id }
  })
}

/** For surnames alone in some documents (`document entity`), the name node that each stands for there. */
export const standingsIn = async (shelf: Shelf, documents: readonly string[]): Promise<ReadonlyMap<string, string>> => {
  const uses = await shelf.usesIn('beside', documents)
  const nodes = new Map((await shelf.members('beside', uses.map((use) => use.node))).map((member) => [member.node, member.fold]))
  return new Map(uses.flatMap((use) => { const node = nodes.get(use.node); return node === undefined ? [] : [[`${use.document} ${use.item}`, node] as const] }))
}
