import type { Dispute, EventFold, FigureFold, Interval, Reality, RecordDocument } from '../model/index.ts'
import { amountText, typeText, unitText } from '../query/amount.ts'
import { nounFor } from '../query/counted.ts'
import { byWeight, events, figures, inTimeOrder, isRelation } from '../query/lists.ts'
import type { Namer, ShownName } from '../query/naming.ts'
import { sideText } from '../query/sides.ts'
import type { Sought } from '../query/sought.ts'
import { everything, type RecordClaim, type View } from '../query/view.ts'
import { onceAVoice, saidBy } from '../query/voices.ts'
import { compare, earlier, whenText } from '../query/when.ts'
import { officesKey, type Section, sectionOf } from './sections.ts'

/** The briefing: what a record says, in time order, each line with the words that carry it. Formats only lay it out. */

export type Voice = { readonly name: ShownName; readonly described: boolean; readonly note: string | null }
/** A source of a line: the exact words, in their language, and everyone they came through. */
export type Footnote = {
  readonly number: number
  readonly claim: string
  readonly quote: string
  readonly voices: readonly Voice[]
  readonly document: Source
}
export type Source = Omit<RecordDocument, 'text'>
export type Side = { readonly value: string; readonly notes: readonly number[] }
export type Difference = { readonly about: Dispute['about']; readonly sides: readonly Side[] }
export type Participant = { readonly role: string; readonly name: ShownName }
/** What stands behind a line; `untold` counts the claims beyond its footnotes. */
export type Behind = { readonly reports: number; readonly outlets: number; readonly atLeast: number; readonly atMost: number; readonly notes: readonly number[]; readonly untold: number }
export type EventLine = {
  readonly id: string
  readonly when: string
  /** When it was first reported, where nobody says when it was. */
  readonly reported: string | null
  readonly what: string
  readonly reality: Reality
  readonly place: string | null
  readonly participants: readonly Participant[]
  readonly behind: Behind
  readonly differences: readonly Difference[]
}
export type FigureLine = {
  readonly id: string
  readonly what: string
  readonly of: string
  readonly place: string | null
  readonly reality: Reality
  readonly numbers: readonly { readonly amount: string; readonly asOf: string; readonly voices: readonly (readonly Voice[])[]; readonly notes: readonly number[] }[]
  readonly behind: Behind
}
export type Briefing = {
  readonly asked: readonly string[]
  readonly sections: readonly (Section & { readonly lines: readonly EventLine[] })[]
  readonly figures: readonly FigureLine[]
  readonly footnotes: readonly Footnote[]
  readonly sources: readonly Source[]
}

/** Beyond this, further claims through the same few voices add paper, not knowledge: they are counted. */
const mostNotes = 8

type Desk = {
  readonly view: View
  readonly namer: Namer
  readonly notes: Map<string, Footnote>
  readonly sources: Map<string, Source>
}

const claimsWith = async (view: View, ids: readonly string[]): Promise<readonly RecordClaim[]> => {
  const found = new Map<string, RecordClaim>()
  if (ids.length > 0) for await (const claim of view.claims({ ...everything, ids })) found.set(claim.id, claim)
  return ids.map((id) => found.get(id)).filter((claim) => claim !== undefined)
}

const sourceOf = async ({ view, sources }: Desk, id: string): Promise<Source | null> => {
  const known = sources.get(id)
  if (known !== undefined) return known
  for await (const { text: _, ...document } of view.documents({ ...everything, ids: [id] })) if (document.id === id) sources.set(id, document)
  return sources.get(id) ?? null
}

const voicesOf = (namer: Namer, claim: RecordClaim): Promise<readonly Voice[]> =>
  Promise.all(saidBy(claim.chain).map(async ({ name, entity, described, note }) => ({ name: await namer.name(entity, name), described, note })))

/** The number of a claim's footnote, made where there is none; null where its document is gone. */
const note = async (desk: Desk, claim: RecordClaim): Promise<number | null> => {
  const known = desk.notes.get(claim.id)
  if (known !== undefined) return known.number
  const document = await sourceOf(desk, claim.document)
  if (document === null) return null
  const quote = claim.evidence.map((passage) => passage.quote).join(' … ')
  desk.notes.set(claim.id, { number: desk.notes.size + 1, claim: claim.id, quote, voices: await voicesOf(desk.namer, claim), document })
  return desk.notes.size
}

/** A claim for each way it was told, those of the sides of a dispute before others, so that each side has its words. */
const chosen = (claims: readonly RecordClaim[], disputes: readonly Dispute[]): readonly RecordClaim[] => {
  const disputed = new Set(disputes.flatMap(({ sides }) => sides.flatMap(({ claims: ids }) => ids.slice(0, 2))))
  const first = new Set(onceAVoice(claims, ({ document }) => document))
  const once = claims.filter((claim) => disputed.has(claim.id) || first.has(claim))
  const kept = new Set([...once.filter(({ id }) => disputed.has(id)), ...once.filter(({ id }) => !disputed.has(id))].slice(0, Math.max(mostNotes, disputed.size)))
  return once.filter((claim) => kept.has(claim))
}

/** What tells the event as the record has it stands first, by score. */
const bestFirst = (event: EventFold, claims: readonly RecordClaim[]): readonly RecordClaim[] =>
  [...claims].sort((a, b) => Number(a.reality !== event.reality) - Number(b.reality !== event.reality) || b.score - a.score || (a.id < b.id ? -1 : 1))

const noted = async (desk: Desk, claims: readonly RecordClaim[]): Promise<readonly number[]> => {
  const numbers: number[] = []
  for (const claim of claims) {
    const number = await note(desk, claim)
    if (number !== null) numbers.push(number)
  }
  return numbers
}

const differences = async (desk: Desk, disputes: readonly Dispute[]): Promise<readonly Difference[]> =>
  Promise.all(disputes.map(async ({ about, sides }) => ({
    about,
    sides: sides.map(({ value, claims }) => ({ value: sideText(about, value), notes: claims.map((id) => desk.notes.get(id)?.number).filter((number) => number !== undefined) })),
  })))

const placeText = (place: EventFold['place']): string | null => (place === null ? null : place.country === null || place.precision === 'country' ? place.name : `${place.name}, ${place.country}`)

const offices: Section = { key: officesKey, heading: 'Offices and leads' }

type Placed = { readonly event: EventFold; readonly section: Section; readonly reported: Interval | null }

/** An event in its section. What has no time goes by the first report of it, which is not taken for its time. */
const place = async (desk: Desk, event: EventFold): Promise<Placed> => {
  // Who holds which office is no event: it stands at the end.
  const section = isRelation(event) ? offices : sectionOf(event.time)
  if (event.time !== null) return { event, section, reported: null }
  const published = (await Promise.all(event.documents.map((id) => sourceOf(desk, id)))).map((source) => source?.published ?? null)
  return { event, section, reported: published.sort(earlier)[0] ?? null }
}
const inOrder = (a: Placed, b: Placed): number => compare(a.section.key, b.section.key) || earlier(a.event.time ?? a.reported, b.event.time ?? b.reported)

const eventLine = async (desk: Desk, { event, reported }: Placed): Promise<EventLine> => {
  const claims = await claimsWith(desk.view, event.claims)
  const told = chosen(bestFirst(event, claims.filter(({ withdrawn }) => !withdrawn)), event.disputes)
  const notes = await noted(desk, told)
  const participants = await Promise.all(
    event.participants.filter(({ role }) => role !== 'place' && role !== 'time' && role !== 'quantity').map(async ({ role, entity, name }) => ({ role, name: await desk.namer.name(entity, name) })),
  )
  return {
    id: event.id, when: whenText(event.time), reported: event.time === null && reported !== null ? whenText(reported) : null, what: typeText(event.type), reality: event.reality, place: placeText(event.place), participants,
    behind: { reports: event.documents.length, outlets: event.outlets, atLeast: event.independent.at_least, atMost: event.independent.at_most, notes, untold: claims.length - notes.length },
    differences: await differences(desk, event.disputes),
  }
}

const figureLine = async (desk: Desk, figure: FigureFold): Promise<FigureLine> => {
  const numbers: FigureLine['numbers'][number][] = []
  const all: RecordClaim[] = []
  let untold = 0
  for (const one of [...figure.observations].sort((a, b) => earlier(a.as_of, b.as_of))) {
    const claims = (await claimsWith(desk.view, one.claims)).filter(({ withdrawn }) => !withdrawn)
    const told = chosen(claims, [])
    const notes = await noted(desk, told)
    const voices = onceAVoice(told)
    numbers.push({ amount: amountText(one), asOf: whenText(one.as_of), voices: await Promise.all(voices.map((claim) => voicesOf(desk.namer, claim))), notes })
    all.push(...claims)
    untold += claims.length - notes.length
  }
  const documents = new Set(all.map(({ document }) => document))
  const outlets = new Set(all.map(({ chain }) => chain.at(-1)?.name ?? null))
  const { at_least: atLeast, at_most: atMost } = figure.independent
  const scope = figure.scope.kind === 'stock' || figure.scope.kind === 'cumulative' ? '' : ` (${figure.scope.kind})`
  return {
    id: figure.id, what: typeText(figure.measure) + scope, of: figure.nouns == null ? figure.of : (nounFor(figure, all, desk.namer.language) ?? unitText(figure.unit)), place: figure.place, reality: figure.reality, numbers,
    behind: { reports: documents.size, outlets: outlets.size, atLeast, atMost, notes: numbers.flatMap(({ notes }) => notes), untold },
  }
}

const inWords = ({ filter }: Sought): readonly string[] =>
  (
    [
      ...filter.about.map((name) => ['about', name] as const), ['from', filter.from], ['before', filter.until], ['in', filter.place], ['of type', filter.type], ['that', filter.reality],
      ['said as', filter.stance], ['told by', filter.voice], ['in reports by', filter.outlet], ['in reports in', filter.language],
      ['with at least so many independent origins:', filter.origins === null ? null : String(filter.origins)], ['in the report', filter.document],
    ] as const
  )
    .filter(([, value]) => value !== null)
    .map(([label, value]) => `${label} ${value}`)
    .concat(filter.disputed ? ['that reports disagree on'] : [])

/** Gathers the briefing. Reads the record event by event and figure by figure; the limit counts events and figures apart. */
export const briefing = async (view: View, sought: Sought, namer: Namer): Promise<Briefing> => {
  const desk: Desk = { view, namer, notes: new Map(), sources: new Map() }
  const { limit } = sought.filter
  const sections = new Map<string, Section & { readonly lines: EventLine[] }>()
  const found = await inTimeOrder(events(view, sought))
  const placed: Placed[] = []
  for (const event of found.slice(0, limit ?? found.length)) placed.push(await place(desk, event))
  // Footnotes are numbered as they are read, so the sections come first.
  for (const one of placed.sort(inOrder)) {
    const { section } = one
    const before = sections.get(section.key) ?? { ...section, lines: [] }
    before.lines.push(await eventLine(desk, one))
    sections.set(section.key, before)
  }
  const counts: FigureLine[] = []
  const weighed = await byWeight(figures(view, sought))
  for (const figure of weighed.slice(0, limit ?? weighed.length)) counts.push(await figureLine(desk, figure))
  const cited = new Set([...desk.notes.values()].map(({ document }) => document.id))
  const sources = [...desk.sources.values()].filter(({ id }) => cited.has(id)).sort((a, b) => earlier(a.published, b.published) || (a.id < b.id ? -1 : 1))
  return { asked: inWords(sought), sections: [...sections.values()], figures: counts, footnotes: [...desk.notes.values()], sources }
}
