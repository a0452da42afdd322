/** A compared pair as merging sees it: `decided` puts it first, `conflict` refuses it. */
export type Pair = { readonly a: string; readonly b: string; readonly score: number; readonly conflict: boolean; readonly decided: boolean }

type Between = { readonly sum: number; readonly count: number; readonly conflict: boolean }
const both = (one: Between | undefined, other: Between): Between =>
  one === undefined ? other : { sum: one.sum + other.sum, count: one.count + other.count, conflict: one.conflict || other.conflict }

/** Groups while they form: what lies between any two of them is kept summed up, and goes to the larger when they join. */
class Groups {
  private readonly members = new Map<string, string[]>()
  private readonly of = new Map<string, string>()
  private readonly between = new Map<string, Map<string, Between>>()

  constructor(nodes: readonly string[], pairs: readonly Pair[]) {
    for (const node of nodes) { this.members.set(node, [node]); this.of.set(node, node); this.between.set(node, new Map()) }
    for (const { a, b, score, conflict, decided } of pairs) {
      const value: Between = { sum: decided ? 1 : score, count: 1, conflict }
      this.add(a, b, value)
      this.add(b, a, value)
    }
  }

  private add(from: string, to: string, value: Between): void {
    const row = this.between.get(from)
    row?.set(to, both(row.get(to), value))
  }

  group(node: string): string { return this.of.get(node) as string }
  relation(a: string, b: string): Between | undefined { return this.between.get(a)?.get(b) }
  all(): readonly (readonly string[])[] { return [...this.members.values()] }

  join(a: string, b: string): void {
    const [keep, gone] = (this.members.get(a)?.length ?? 0) >= (this.members.get(b)?.length ?? 0) ? [a, b] : [b, a]
    for (const node of this.members.get(gone) ?? []) { this.of.set(node, keep); this.members.get(keep)?.push(node) }
    for (const [other, value] of this.between.get(gone) ?? []) {
      this.between.get(other)?.delete(gone)
      if (other === keep) continue
      this.add(keep, other, value)
      this.add(other, keep, value)
    }
    this.between.get(keep)?.delete(gone)
    this.members.delete(gone)
    this.between.delete(gone)
  }
}

const inOrder = (a: Pair, b: Pair): number => Number(b.decided) - Number(a.decided) || b.score - a.score || (a.a < b.a ? -1 : a.a > b.a ? 1 : a.b < b.b ? -1 : 1)

/**
 * Groups of one component, by average link: pairs are taken in the order (decision, score, ids), and join their groups where the
 * average over all compared pairs between the two reaches `joinsAt` and none of those pairs is a conflict. A function of the set.
 */
export const gather = (nodes: readonly string[], pairs: readonly Pair[], joinsAt: number): readonly (readonly string[])[] => {
  const groups = new Groups(nodes, pairs)
  for (const pair of [...pairs].sort(inOrder)) {
    if (pair.conflict || (!pair.decided && pair.score < joinsAt)) continue
    const [left, right] = [groups.group(pair.a), groups.group(pair.b)]
    if (left === right) continue
    const between = groups.relation(left, right)
    if (between === undefined || between.conflict) continue
    if (pair.decided || between.sum / between.count >= joinsAt) groups.join(left, right)
  }
  return groups.all()
}

/** What lies between a gathering of vague nodes and one precise group. */
export type Across = { readonly sum: number; readonly count: number; readonly conflict: boolean; readonly decided: boolean }
export const acrossWith = (before: Across | undefined, pair: Pick<Pair, 'score' | 'conflict' | 'decided'>): Across =>
  ({ ...both(before, { sum: pair.decided ? 1 : pair.score, count: 1, conflict: pair.conflict }), decided: (before?.decided ?? false) || (pair.decided && !pair.conflict) })

/** The one precise group that a gathering of vague nodes attaches to: null where none fits or more than one does, for it never joins two. */
export const attachedTo = (across: ReadonlyMap<string, Across>, joinsAt: number): string | null => {
  const fits = [...across].filter(([, between]) => !between.conflict && (between.decided || between.sum / between.count >= joinsAt))
  const decided = fits.filter(([, between]) => between.decided)
  const [only, another] = decided.length > 0 ? decided : fits
  return only !== undefined && another === undefined ? only[0] : null
}
