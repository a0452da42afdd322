import type { Independent, Lineage, LineageEnd, Origin, RecordDocument } from '../model/index.ts'
import { everything, type RecordClaim, type View } from './view.ts'

/** Why Stemma says "at least so many": the reports behind an event or a figure as trees, each branch with its reason. */

/** A report in the tree, or a source that is cited and not held. */
export type Branch = {
  readonly report: Report | { readonly kind: 'unseen'; readonly name: string }
  /** How it derives from what stands above it, null at a root. */
  readonly by: Lineage | null
  readonly branches: readonly Branch[]
}
export type Report = {
  readonly kind: 'document'
  readonly document: Omit<RecordDocument, 'text'>
  /** What it says of the matter. */
  readonly claims: readonly RecordClaim[]
}
export type Tree = { readonly origin: Origin; readonly roots: readonly Branch[] }
export type Why = {
  readonly trees: readonly Tree[]
  readonly independent: Independent
  /** What would raise the lower count, in sentences. */
  readonly raise: readonly string[]
}

type Question = { readonly claims: readonly string[]; readonly origins: readonly Origin[]; readonly independent: Independent }

const keyOf = (end: LineageEnd): string => (typeof end === 'string' ? end : `unseen:${end.unseen}`)
const strengths: Readonly<Record<Lineage['kind'], number>> = { copy: 0, 'near-copy': 1, translation: 2, excerpt: 3, citation: 4, 'common-source': 5, retelling: 6 }
/** The closer kind first, then the better score, then the ends: what a report derives from is the same in every run. */
const closer = (a: Lineage, b: Lineage): number =>
  strengths[a.kind] - strengths[b.kind] || b.score - a.score || (keyOf(a.from) + keyOf(a.to) < keyOf(b.from) + keyOf(b.to) ? -1 : 1)

/** The single way by which each report is drawn beneath another, without circles: known directions before unknown ones. */
const parents = (members: readonly string[], links: readonly Lineage[]): ReadonlyMap<string, { readonly above: LineageEnd; readonly by: Lineage }> => {
  const chosen = new Map<string, { above: LineageEnd; by: Lineage }>()
  const inside = new Set(members)
  const isAbove = (high: string, low: string): boolean => {
    for (let at: string | null = high; at !== null; ) {
      if (at === low) return true
      const next: { above: LineageEnd } | undefined = chosen.get(at)
      at = next === undefined ? null : keyOf(next.above)
    }
    return false
  }
  const ordered = [...links].sort((a, b) => Number(a.direction === 'unknown') - Number(b.direction === 'unknown') || closer(a, b))
  for (const by of ordered) {
    const [above, below] = [by.from, keyOf(by.to)]
    const held = typeof above !== 'string' || inside.has(above)
    if (held && inside.has(below) && !chosen.has(below) && !isAbove(keyOf(above), below)) chosen.set(below, { above, by })
  }
  return chosen
}

const plant = (origin: Origin, reports: ReadonlyMap<string, Report>, links: readonly Lineage[]): Tree => {
  const members = origin.documents.filter((id) => reports.has(id))
  const above = parents(members, links)
  const unseen = [...new Set([...above.values()].map(({ above: end }) => end).filter((end) => typeof end !== 'string').map(({ unseen: name }) => name))].sort()
  const grow = (key: string, report: Branch['report'], by: Lineage | null): Branch => ({
    report,
    by,
    branches: members
      .filter((id) => above.has(id) && keyOf((above.get(id) as { above: LineageEnd }).above) === key)
      .map((id) => grow(id, reports.get(id) as Report, above.get(id)?.by ?? null)),
  })
  return {
    origin,
    roots: [
      ...unseen.map((name) => grow(`unseen:${name}`, { kind: 'unseen', name }, null)),
      ...members.filter((id) => !above.has(id)).map((id) => grow(id, reports.get(id) as Report, null)),
    ],
  }
}

const outletOf = (document: Report['document']): string => document.publisher ?? `no publisher named (${document.title === null ? document.id : `“${document.title}”`})`

/** What is missing before a higher count could be vouched for. */
const whatRaises = (trees: readonly Tree[], links: readonly Lineage[], reports: ReadonlyMap<string, Report>): readonly string[] => {
  const outlet = (end: LineageEnd): string => (typeof end === 'string' ? outletOf((reports.get(end) as Report).document) : end.unseen)
  const found = new Set<string>()
  for (const { origin } of trees) if (origin.kind === 'unseen') found.add(`the report by ${origin.root} itself, which is cited and not held`)
  for (const link of links) {
    const ends = [link.from, link.to]
    if (ends.some((end) => typeof end === 'string' && !reports.has(end))) continue
    if (link.direction === 'unknown' || link.kind === 'retelling') found.add(`a sign that ${outlet(link.from)} and ${outlet(link.to)} learned of it separately`)
  }
  for (const { document, claims } of reports.values()) {
    if (document.published === null) found.add(`the date of the report by ${outletOf(document)}`)
    if (!document.complete) found.add(`the whole text of the report by ${outletOf(document)} (${document.incomplete_because ?? 'cut off'})`)
    for (const { chain } of claims) {
      const nearest = chain[0]
      if (nearest?.voice === 'described') found.add(`who “${nearest.quote ?? nearest.name}” are, in the report by ${outletOf(document)}`)
    }
  }
  found.add('a further report with a witness or document of its own')
  return [...found]
}

/** The trees behind claims and their origins. Reads only the documents, claims and lineage that are concerned. */
export const why = async (view: View, question: Question): Promise<Why> => {
  const claims: RecordClaim[] = []
  const asked = new Set(question.claims)
  for await (const claim of view.claims({ ...everything, ids: question.claims })) if (asked.has(claim.id)) claims.push(claim)
  const ids = [...new Set([...claims.map(({ document }) => document), ...question.origins.flatMap(({ documents }) => documents)])].sort()
  const reports = new Map<string, Report>()
  for await (const { text: _, ...document } of view.documents({ ...everything, ids })) {
    if (ids.includes(document.id)) reports.set(document.id, { kind: 'document', document, claims: claims.filter((claim) => claim.document === document.id) })
  }
  const links: Lineage[] = []
  for await (const link of view.lineage({ ...everything, documents: ids })) if (reports.has(keyOf(link.to)) && (typeof link.from !== 'string' || reports.has(link.from))) links.push(link)
  const trees = question.origins.map((origin) => plant(origin, reports, links))
  return { trees, independent: question.independent, raise: whatRaises(trees, links, reports) }
}
