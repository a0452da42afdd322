import type { Descent } from './origins.ts'
import type { ClaimUse, TextBody, TextFold, TextLink, VersionBody, VersionFold } from './rows.ts'
import type { LinkRow, Node, Shelf, Use } from './shelf.ts'
import { components } from './components.ts'

/** How some documents derive from one another, as the text layer has settled it. */
export const descentOf = async (shelf: Shelf, documents: readonly string[]): Promise<Descent> => {
  const members = await shelf.members('text', documents)
  const folds = new Map((await shelf.folds('text', [...new Set(members.map((member) => member.fold))])).map((fold) => [fold.id, fold.body as TextFold]))
  const family = new Map(members.map((member) => [member.node, member.fold]))
  return {
    family: (document) => family.get(document) ?? document,
    root: (document) => folds.get(family.get(document) ?? '')?.roots[document] ?? document,
  }
}

const earliest = (bodies: ReadonlyMap<string, TextBody>) => (a: string, b: string): number => {
  const [left, right] = [bodies.get(a)?.published ?? '9999', bodies.get(b)?.published ?? '9999']
  return left < right ? -1 : left > right ? 1 : a < b ? -1 : 1
}
const strong: ReadonlySet<TextLink['kind']> = new Set(['copy', 'near-copy', 'translation'])

/** A family's roots: of each knot of copies and translations the one that derives from no other, the earliest of equals. */
export const foldFamily = (nodes: readonly Node[], links: readonly LinkRow[]): TextFold => {
  const bodies = new Map(nodes.map((node) => [node.id, node.body as TextBody]))
  const told = links.map((link) => link.body as TextLink)
  const derived = new Set(told.filter((link) => link.direction === 'known' && strong.has(link.kind)).map((link) => link.to))
  const roots: Record<string, string> = {}
  for (const knot of components(bodies.keys(), links.filter((link) => strong.has((link.body as TextLink).kind)))) {
    const own = knot.filter((document) => !derived.has(document))
    const root = [...(own.length > 0 ? own : knot)].sort(earliest(bodies))[0] as string
    for (const document of knot) roots[document] = root
  }
  return { roots, several: [...new Set(told.filter((link) => link.kind === 'excerpt' && link.direction === 'known').map((link) => link.to))].sort() }
}

/** Captures of one address in their order; the last one speaks. `captured` is told from outside: the run's own clock never decides. */
export const foldVersions = (nodes: readonly Node[]): VersionFold => {
  const key = (node: Node): string => { const body = node.body as VersionBody; return `${body.captured ?? ''} ${body.published ?? ''} ${node.id}` }
  const documents = [...nodes].sort((a, b) => (key(a) < key(b) ? -1 : 1)).map((node) => node.id)
  return { documents, speaks: documents.at(-1) as string }
}

/** Which claims a later version of their document no longer makes. */
export const withdrawnAmong = async (shelf: Shelf, layer: 'event' | 'figure', uses: readonly Use[]): Promise<ReadonlySet<string>> => {
  const members = await shelf.members('version', [...new Set(uses.map((use) => use.document))])
  const folds = new Map((await shelf.folds('version', [...new Set(members.map((member) => member.fold))])).map((fold) => [fold.id, fold.body as VersionFold]))
  const speaking = new Map(members.map((member) => [member.node, folds.get(member.fold)?.speaks ?? member.node]))
  const superseded = uses.filter((use) => (speaking.get(use.document) ?? use.document) !== use.document)
  if (superseded.length === 0) return new Set()
  const still = new Set((await shelf.usesIn(layer, [...new Set(superseded.map((use) => speaking.get(use.document) as string))])).map((use) => `${use.document} ${(use.body as ClaimUse).same}`))
  return new Set(superseded.filter((use) => !still.has(`${speaking.get(use.document)} ${(use.body as ClaimUse).same}`)).map((use) => use.item))
}
