import type { Dispute, Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../model/index.ts'
import { asksOfClaims, claimFits, claimIsSaid, claimOfFigureFits, eventFits, figureFits } from './fits.ts'
import type { Sought } from './sought.ts'
import { everything, type RecordClaim, type View } from './view.ts'
import { bears } from './names.ts'
import { earlier, touches } from './when.ts'

/** Question → answer: what in a record fits a filter. Streams in the order of ids, unless a name says otherwise. */

export async function* limited<Thing>(things: AsyncIterable<Thing>, limit: number | null): AsyncGenerator<Thing> {
  let left = limit ?? Number.POSITIVE_INFINITY
  if (left <= 0) return
  for await (const thing of things) {
    yield thing
    left -= 1
    if (left <= 0) return
  }
}

export async function* claims(view: View, sought: Sought): AsyncGenerator<RecordClaim> {
  for await (const claim of view.claims(sought.narrowing)) if (claimFits(sought, claim)) yield claim
}

const claimsOf = async (view: View, ids: readonly string[]): Promise<readonly RecordClaim[]> => {
  const wanted = new Set(ids)
  const found: RecordClaim[] = []
  if (ids.length > 0) for await (const claim of view.claims({ ...everything, ids })) if (wanted.has(claim.id)) found.push(claim)
  return found
}

export async function* events(view: View, sought: Sought): AsyncGenerator<EventFold> {
  for await (const event of view.events(sought.narrowing)) {
    if (!eventFits(sought, event)) continue
    if (asksOfClaims(sought) && !(await claimsOf(view, event.claims)).some((claim) => claimIsSaid(sought, claim))) continue
    yield event
  }
}

export async function* figures(view: View, sought: Sought): AsyncGenerator<FigureFold> {
  const asked = asksOfClaims(sought) || sought.about.length > 0 || sought.place !== null
  for await (const figure of view.figures(sought.narrowing)) {
    if (!figureFits(sought, figure)) continue
    if (asked && !(await claimsOf(view, figure.observations.flatMap(({ claims: ids }) => ids))).some((claim) => claimOfFigureFits(sought, figure, claim))) continue
    yield figure
  }
}

/** Entities that bear the names asked for and occur in the documents asked for. */
export async function* entities(view: View, sought: Sought): AsyncGenerator<Entity> {
  const wanted = [...sought.about, ...(sought.voice === null ? [] : [sought.voice]), ...(sought.place === null ? [] : [sought.place])]
  for await (const entity of view.entities({ ...everything, documents: sought.narrowing.documents })) {
    if (!wanted.every((name) => name.entities.has(entity.id))) continue
    if (sought.filter.type !== null && entity.kind !== sought.filter.type) continue
    if (sought.documents !== null && !entity.mentions.some(({ document }) => sought.documents?.has(document))) continue
    yield entity
  }
}

/** Documents by who published them, in which language, when, and whom they mention. */
export async function* documents(view: View, sought: Sought): AsyncGenerator<RecordDocument> {
  const { about, filter } = sought
  const mentioning = await Promise.all([...about, ...(sought.voice === null ? [] : [sought.voice]), ...(sought.place === null ? [] : [sought.place])].map(async (name) => ({ name, documents: await documentsMentioning(view, name.entities) })))
  for await (const document of view.documents({ ...everything, ids: sought.narrowing.documents })) {
    if (sought.documents !== null && !sought.documents.has(document.id)) continue
    if (!touches(document.published, filter.from, filter.until)) continue
    if (!mentioning.every(({ name, documents: ids }) => ids.has(document.id) || (name.entities.size === 0 && bears(document.text, name.words)))) continue
    yield document
  }
}

const documentsMentioning = async (view: View, ids: ReadonlySet<string>): Promise<ReadonlySet<string>> => {
  const found = new Set<string>()
  if (ids.size === 0) return found
  for await (const entity of view.entities({ ...everything, ids: [...ids] })) if (ids.has(entity.id)) for (const { document } of entity.mentions) found.add(document)
  return found
}

/** Lineage with an end in what `documents` finds. */
export async function* lineage(view: View, sought: Sought): AsyncGenerator<Lineage> {
  const { filter } = sought
  const any = sought.documents === null && sought.about.length === 0 && sought.place === null && sought.voice === null && filter.from === null && filter.until === null
  const wanted = new Set<string>()
  if (!any) for await (const { id } of documents(view, sought)) wanted.add(id)
  for await (const link of view.lineage(sought.narrowing)) {
    if (filter.type !== null && link.kind !== filter.type) continue
    if (any || [link.from, link.to].some((end) => typeof end === 'string' && wanted.has(end))) yield link
  }
}

const endText = (end: Lineage['from']): string => (typeof end === 'string' ? end : `unseen:${end.unseen}`)
/** What tells one line of lineage from another, and orders them. */
export const lineageKey = ({ from, to, kind }: Lineage): string => `${endText(from)} ${endText(to)} ${kind}`

/** A dispute with the fold it is about; its id is that fold's and what it is about, numbered where one fold has several. */
export type RecordDispute = Dispute & { readonly id: string; readonly of: { readonly kind: 'event' | 'figure'; readonly id: string } }

export const disputesOf = (kind: 'event' | 'figure', fold: { readonly id: string; readonly disputes: readonly Dispute[] }): readonly RecordDispute[] =>
  fold.disputes.map((dispute, index) => {
    const before = fold.disputes.slice(0, index).filter(({ about }) => about === dispute.about).length
    return { id: `${fold.id}/${dispute.about}${before === 0 ? '' : `-${before + 1}`}`, of: { kind, id: fold.id }, about: dispute.about, sides: dispute.sides }
  })

/** Disputes over figures, then over events. */
export async function* disputes(view: View, sought: Sought): AsyncGenerator<RecordDispute> {
  for await (const figure of figures(view, sought)) yield* disputesOf('figure', figure)
  for await (const event of events(view, sought)) yield* disputesOf('event', event)
}

/** In time order: by beginning, the narrower first, undated last; then by id. */
export const inTimeOrder = async (found: AsyncIterable<EventFold>): Promise<readonly EventFold[]> => {
  const all: EventFold[] = []
  for await (const event of found) all.push(event)
  return all.sort((a, b) => earlier(a.time, b.time) || (a.id < b.id ? -1 : 1))
}

/** What reports differ on first, then what more witnesses and more numbers stand behind; then by id. */
export const byWeight = async (found: AsyncIterable<FigureFold>): Promise<readonly FigureFold[]> => {
  const all: FigureFold[] = []
  for await (const figure of found) all.push(figure)
  return all.sort(
    (a, b) =>
      b.disputes.length - a.disputes.length || b.independent.at_least - a.independent.at_least || b.observations.length - a.observations.length || (a.id < b.id ? -1 : 1),
  )
}

/** Whether an event is something that holds (an office, a lead) and not something that comes to pass. */
export const isRelation = ({ type }: Pick<EventFold, 'type'>): boolean => type === 'relation' || type.startsWith('relation/')
