import type { Group } from './folding.ts'
import { acrossWith, attachedTo, gather } from './merge.ts'
import type { Across } from './merge.ts'
import type { Rules } from './rules.ts'
import type { Node, Shelf } from './shelf.ts'
import type { Terrain } from './terrain.ts'

/** The groups that a step has to fold anew, how many nodes it looked at to know, and the largest component among them. */
export type Regrouped = { readonly groups: readonly Group[]; readonly walked: number; readonly largest: number }

/**
 * Forms the groups around some nodes anew. Precise nodes gather first; then each gathering of vague nodes that a changed group, or a
 * changed link, concerns attaches to the one precise group that fits it, or stays by itself. A vague node may fit groups all over the
 * record: of those it touches only the rows are read, so that what it does not decide is not walked.
 *
 * `seeds` are nodes whose links may have changed, `told` those that only have a new use.
 */
export const regroup = async (shelf: Shelf, rules: Rules, { terrain, seeds, told }: { readonly terrain: Terrain; readonly seeds: readonly string[]; readonly told: readonly string[] }): Promise<Regrouped> => {
  const { layer } = rules
  await terrain.load([...seeds, ...told])
  const there = seeds.filter((id) => terrain.node(id) !== null)
  const firm = await terrain.walk(there.filter((id) => !terrain.isVague(id)), false)
  const precise = firm.flatMap((component) => (rules.prefix === null ? [component] : gathered(terrain, component, rules)))
  const foldOf = new Map((await shelf.members(layer, [...precise.flat(), ...told])).map((member) => [member.node, member.fold]))
  const walkedIn = countBy(precise.flat().flatMap((id) => foldOf.get(id) ?? []))
  const isKept = (group: readonly string[]): boolean => { const fold = foldOf.get(group[0] as string); return fold !== undefined && walkedIn.get(fold) === group.length && group.every((id) => foldOf.get(id) === fold) }
  const changed = precise.filter((group) => !isKept(group))

  const seeded = new Set(there)
  // Whoever a changed link concerns hangs together with its group: by that link, by another, or by one that is gone, whose end is a seed itself.
  const concerned = precise.filter((group) => !isKept(group) || group.some((id) => seeded.has(id))).flat().flatMap((id) => terrain.neighbours(id))
  const soft = rules.prefix === null ? [] : await terrain.walk([...there, ...concerned].filter((id) => terrain.isVague(id)), true)
  const loose = soft.flatMap((component) => gathered(terrain, component, rules))
  for (const member of await shelf.members(layer, loose.flat())) foldOf.set(member.node, member.fold)

  // A changed group is told by its place among them, one that stands as it stood by its fold.
  const groups = new Map<string, string[]>(changed.map((group, at) => [`new ${at}`, [...group]]))
  const groupOf = new Map(changed.flatMap((group, at) => group.map((id) => [id, `new ${at}`] as const)))
  const dissolved = new Set(changed.flat().flatMap((id) => foldOf.get(id) ?? []))
  const attached = new Map<string, string[]>()
  const alone: (readonly string[])[] = []
  for (const [at, to] of (await attachments(shelf, terrain, { loose, groupOf, rules })).entries()) {
    const group = loose[at] as readonly string[]
    if (to === null) alone.push(group)
    else attached.set(to, [...(attached.get(to) ?? []), ...group])
  }
  // Folds that stand but for the vague nodes that come and go, and those that only have to be told anew.
  const walkedVague = new Set(loose.flat())
  const standing = new Set([...loose.flat(), ...told, ...there].flatMap((id) => foldOf.get(id) ?? []).filter((fold) => !dissolved.has(fold)))
  for (const to of attached.keys()) if (!groups.has(to)) standing.add(to)
  const membersOf = new Map<string, string[]>([...standing].map((fold) => [fold, []]))
  for (const member of await shelf.membersOf(layer, [...standing])) membersOf.get(member.fold)?.push(member.node)
  const asked = new Set([...seeded, ...told])
  for (const [fold, before] of membersOf) {
    const stays = before.filter((id) => !walkedVague.has(id))
    const now = [...stays, ...(attached.get(fold) ?? [])]
    if (stays.length > 0 && (now.some((id) => asked.has(id)) || !sameSet(now, before))) groups.set(fold, now)
  }
  for (const [to, ids] of attached) if (to.startsWith('new ')) groups.get(to)?.push(...ids)
  for (const ids of alone) {
    const before = membersOf.get(foldOf.get(ids[0] as string) ?? '') ?? []
    if (ids.some((id) => asked.has(id)) || !sameSet(ids, before)) groups.set(`alone ${ids[0]}`, [...ids])
  }
  return {
    groups: await groupsFrom(terrain, [...groups.values()]),
    walked: terrain.size, largest: Math.max(0, ...[...firm, ...soft].map((component) => component.length)),
  }
}

const gathered = (terrain: Terrain, component: readonly string[], rules: Rules): readonly (readonly string[])[] => {
  const own = new Set(component)
  return component.length === 1 ? [component] : gather(component, terrain.pairs(component, (id) => own.has(id)), rules.joinsAt)
}

const groupsFrom = async (terrain: Terrain, groups: readonly (readonly string[])[]): Promise<readonly Group[]> => {
  await terrain.load(groups.flat())
  await terrain.loadLinks(groups.flat())
  return groups.map((group) => { const ids = [...group].sort(); return { nodes: ids.map((id) => terrain.node(id) as Node), links: terrain.within(ids) } })
}

const countBy = (values: readonly string[]): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  return counts
}
const sameSet = (a: readonly string[], b: readonly string[]): boolean => { const held = new Set(b); return a.length === b.length && a.every((id) => held.has(id)) }

/** Where each gathering of vague nodes attaches: to a changed group, to a fold that stands, or nowhere. */
const attachments = async (shelf: Shelf, terrain: Terrain, { loose, groupOf, rules }: { readonly loose: readonly (readonly string[])[]; readonly groupOf: ReadonlyMap<string, string>; readonly rules: Rules }): Promise<readonly (string | null)[]> => {
  const endsOf = (group: readonly string[]): readonly string[] => group.flatMap((id) => [...terrain.neighbours(id), ...terrain.linksOf(id).flatMap((link) => [link.a, link.b])])
  const stored = new Map((await shelf.members(rules.layer, [...new Set(loose.flatMap(endsOf))].filter((id) => !groupOf.has(id)))).map((member) => [member.node, member.fold]))
  const keyOf = (id: string): string | undefined => groupOf.get(id) ?? stored.get(id)
  const isPrecise = (id: string): boolean => !terrain.isVague(id)
  // Only groups that something joins it to can fit: of the nodes of others nothing need be known.
  const candidates = loose.map((group) => new Set(group.flatMap((id) => terrain.neighbours(id)).filter(isPrecise).map(keyOf)))
  return loose.map((group, at) => {
    const own = new Set(group)
    const across = new Map<string, Across>()
    for (const pair of terrain.pairs(group, (id) => { const key = keyOf(id); return key !== undefined && candidates[at]?.has(key) === true && isPrecise(id) })) {
      const key = keyOf(own.has(pair.a) ? pair.b : pair.a) as string
      across.set(key, acrossWith(across.get(key), pair))
    }
    return attachedTo(across, rules.joinsAt)
  })
}
