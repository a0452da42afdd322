import { components } from './components.ts'
import type { Bindings, DecidedPair } from './decisions.ts'
import type { Pair } from './merge.ts'
import type { Rules } from './rules.ts'
import type { LinkRow, Node, Shelf } from './shelf.ts'

/** What linking has changed: every link of the nodes in `unlink` is gone, `links` are there instead. */
export type Relinked = { readonly unlink: readonly string[]; readonly links: readonly LinkRow[] }

/** What every link's body says beside its reasons: whether it joins, and which of its ends are vague (1 for `a`, 2 for `b`), so that nobody need look at the nodes for that. */
export type LinkMarks = { readonly joins: boolean; readonly vague: 0 | 1 | 2 | 3 }
const marksOf = (link: LinkRow): LinkMarks => link.body as LinkMarks
const joins = (link: LinkRow): boolean => marksOf(link).joins
const otherEnd = (link: { readonly a: string; readonly b: string }, node: string): string => (link.a === node ? link.b : link.a)
const put = <Value>(map: Map<string, Value[]>, key: string, value: Value): void => { const held = map.get(key); if (held === undefined) map.set(key, [value]); else held.push(value) }

/** The nodes and links of one layer as they will be once a step is written, read as far as somebody walks. */
export class Terrain {
  private readonly shelf: Shelf
  private readonly rules: Rules
  private readonly bodies = new Map<string, Node>()
  private readonly vague = new Map<string, boolean>()
  private readonly links = new Map<string, readonly LinkRow[]>()
  private readonly gone: ReadonlySet<string>
  private readonly fresh = new Map<string, LinkRow[]>()
  private readonly decided = new Map<string, (DecidedPair & { readonly same: boolean })[]>()

  constructor(shelf: Shelf, rules: Rules, { relinked, bindings }: { readonly relinked: Relinked; readonly bindings: Bindings }) {
    this.shelf = shelf
    this.rules = rules
    this.gone = new Set(relinked.unlink)
    for (const link of relinked.links) for (const end of [link.a, link.b]) put(this.fresh, end, link)
    for (const [pairs, same] of [[bindings.same, true], [bindings.different, false]] as const) for (const pair of pairs) {
      if (pair.layer === rules.layer) for (const end of [pair.a, pair.b]) put(this.decided, end, { ...pair, same })
    }
  }

  /** How many nodes were walked: those whose links were looked at. */
  get size(): number { return this.links.size }
  node(id: string): Node | null { return this.bodies.get(id) ?? null }
  /** Known of nodes that were loaded and of those that a loaded link leads to. */
  isVague(id: string): boolean { return this.vague.get(id) ?? false }
  isBound(id: string): boolean { return this.decided.has(id) }
  linksOf(id: string): readonly LinkRow[] { return this.links.get(id) ?? [] }

  async load(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.bodies.has(id))
    if (missing.length > 0) for (const node of await this.shelf.nodes(this.rules.layer, missing)) {
      this.bodies.set(node.id, node)
      this.vague.set(node.id, this.rules.isVague(node))
    }
  }

  async loadLinks(ids: Iterable<string>): Promise<void> {
    const missing = [...new Set(ids)].filter((id) => !this.links.has(id))
    if (missing.length === 0) return
    const found = new Map<string, LinkRow[]>(missing.map((id) => [id, [...(this.fresh.get(id) ?? [])]]))
    for (const link of await this.shelf.links(this.rules.layer, missing)) {
      if (!this.gone.has(link.a) && !this.gone.has(link.b)) for (const end of [link.a, link.b]) found.get(end)?.push(link)
    }
    for (const [id, links] of found) {
      this.links.set(id, links)
      for (const link of links) {
        const { vague } = marksOf(link)
        this.vague.set(link.a, (vague & 1) > 0)
        this.vague.set(link.b, (vague & 2) > 0)
      }
    }
    // What was only decided has no link that would say so.
    await this.load(missing.flatMap((id) => this.decided.get(id) ?? []).flatMap((pair) => [pair.a, pair.b]).filter((id) => !this.vague.has(id)))
  }

  /** Whom a node hangs together with: by links that join, or because a person said so. Its links must be loaded. */
  neighbours(id: string): readonly string[] {
    return [...this.linksOf(id).filter(joins).map((link) => otherEnd(link, id)), ...(this.decided.get(id) ?? []).filter((pair) => pair.same).map((pair) => otherEnd(pair, id))]
  }

  /** The components of the seeds among nodes that are all vague, or all precise: what vague nodes touch on both sides does not hang together by them. */
  async walk(seeds: Iterable<string>, vague: boolean): Promise<readonly (readonly string[])[]> {
    const seen = new Set<string>()
    for (let front = [...new Set(seeds)]; front.length > 0; ) {
      for (const id of front) seen.add(id)
      await this.loadLinks(front)
      const near = [...new Set(front.flatMap((id) => this.neighbours(id)))].filter((id) => !seen.has(id))
      front = near.filter((id) => this.isVague(id) === vague)
    }
    return components(seen, [...seen].flatMap((a) => this.neighbours(a).map((b) => ({ a, b }))))
  }

  /** All that was compared or decided between nodes and those that `other` lets through, each pair once. Their links must be loaded. */
  pairs(ids: readonly string[], other: (id: string) => boolean): readonly Pair[] {
    const pairs = new Map<string, Pair>()
    for (const id of ids) for (const link of this.linksOf(id)) if (other(otherEnd(link, id))) pairs.set(`${link.a} ${link.b}`, { a: link.a, b: link.b, score: link.score, conflict: link.conflict, decided: false })
    // Where both were decided, "different" holds.
    for (const same of [true, false]) for (const id of ids) for (const pair of this.decided.get(id) ?? []) {
      if (pair.same === same && other(otherEnd(pair, id))) pairs.set(`${pair.a} ${pair.b}`, { a: pair.a, b: pair.b, score: same ? 1 : 0, conflict: !same, decided: true })
    }
    return [...pairs.values()]
  }

  /** The links within a group. They must be loaded. */
  within(ids: readonly string[]): readonly LinkRow[] {
    const own = new Set(ids)
    return ids.flatMap((id) => this.linksOf(id).filter((link) => link.a === id && own.has(link.b)))
  }
}
