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
  neighbours(group: string): readonly (readonly [string, Between])[] { return [...(this.between.get(group) ?? [])] }
  all(): readonly (readonly string[])[] { return [...this.members.values()] }
  membersOf(group: string): readonly string[] { return this.members.get(group) ?? [] }

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
const gather = (nodes: readonly string[], pairs: readonly Pair[], joinsAt: number): Groups => {
  const groups = new Groups(nodes, pairs)
  for (const pair of [...pairs].sort(inOrder)) {
    if (pair.conflict || (!pair.decided && pair.score < joinsAt)) continue
    const [left, right] = [groups.group(pair.a), groups.group(pair.b)]
    if (left === right) continue
    const between = groups.relation(left, right)
    if (between === undefined || between.conflict) continue
    if (pair.decided || between.sum / between.count >= joinsAt) groups.join(left, right)
  }
  return groups
}

export type Merging = { readonly nodes: readonly string[]; readonly pairs: readonly Pair[]; readonly joinsAt: number; readonly isVague: (node: string) => boolean }

/**
 * The groups of one component, each sorted, smallest member first. Vague nodes gather among themselves, then each gathering
 * attaches to the precise group that fits it if exactly one does; it never joins two.
 */
export const merge = ({ nodes, pairs, joinsAt, isVague }: Merging): readonly (readonly string[])[] => {
  const vague = new Set(nodes.filter(isVague))
  const precise = gather(nodes.filter((node) => !vague.has(node)), pairs.filter((pair) => !vague.has(pair.a) && !vague.has(pair.b)), joinsAt)
  if (vague.size === 0) return sorted(precise.all())
  const loose = gather([...vague], pairs.filter((pair) => vague.has(pair.a) && vague.has(pair.b)), joinsAt)
  const across = new Map<string, Map<string, Between & { readonly decided: boolean }>>()
  for (const pair of pairs) {
    if (vague.has(pair.a) === vague.has(pair.b)) continue
    const [from, to] = vague.has(pair.a) ? [loose.group(pair.a), precise.group(pair.b)] : [loose.group(pair.b), precise.group(pair.a)]
    const row = across.get(from) ?? new Map<string, Between & { readonly decided: boolean }>()
    const before = row.get(to)
    row.set(to, { ...both(before, { sum: pair.decided ? 1 : pair.score, count: 1, conflict: pair.conflict }), decided: (before?.decided ?? false) || (pair.decided && !pair.conflict) })
    across.set(from, row)
  }
  const result = new Map(precise.all().map((members) => [precise.group(members[0] as string), [...members]]))
  for (const members of loose.all()) {
    const fits = [...(across.get(loose.group(members[0] as string)) ?? [])].filter(([, between]) => !between.conflict && (between.decided || between.sum / between.count >= joinsAt))
    const decided = fits.filter(([, between]) => between.decided)
    const [only, another] = decided.length > 0 ? decided : fits
    if (only !== undefined && another === undefined) result.get(only[0])?.push(...members)
    else result.set(`vague ${members[0]}`, [...members])
  }
  return sorted([...result.values()])
}
const sorted = (groups: readonly (readonly string[])[]): readonly (readonly string[])[] =>
  groups.map((members) => [...members].sort()).sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1))
