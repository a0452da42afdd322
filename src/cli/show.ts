import type { Command } from 'commander'
import { shapes } from '../exports/jsonl.ts'
import type { Decision, Entity, EventFold, FigureFold, Link, RecordDocument } from '../model/index.ts'
import { counted, scoreText } from '../query/amount.ts'
import { everything, type Found, type RecordClaim, type View } from '../query/view.ts'
import { ask, type Asking } from './answer.ts'
import { printClaim } from './claims.ts'
import { printSides } from './disputes.ts'
import { documentNotes, outletText, printDocument } from './documents.ts'
import { printEntity } from './entities.ts'
import { printEvent } from './events.ts'
import { printFigure } from './figures.ts'
import { theOne } from './found.ts'
import { printKnown } from './known.ts'
import { printDecision } from './review.ts'
import { showClaim } from './show-claim.ts'
import { faint, strong } from './terminal.ts'
import { withMoment } from './moment.ts'

type Thing =
  | { readonly kind: 'document'; readonly thing: RecordDocument }
  | { readonly kind: 'claim'; readonly thing: RecordClaim }
  | { readonly kind: 'entity'; readonly thing: Entity }
  | { readonly kind: 'event'; readonly thing: EventFold }
  | { readonly kind: 'figure'; readonly thing: FigureFold }
  | { readonly kind: 'decision'; readonly thing: Decision }

const withId = async <T extends { readonly id: string }>(things: AsyncIterable<T>, id: string): Promise<T> => {
  for await (const thing of things) if (thing.id === id) return thing
  throw new Error(`the record found ${id} and does not hold it`)
}

const fetched = async (view: View, { kind, id }: Found): Promise<Thing> => {
  const one = { ...everything, ids: [id] }
  switch (kind) {
    case 'document':
      return { kind, thing: await withId(view.documents(one), id) }
    case 'claim':
      return { kind, thing: await withId(view.claims(one), id) }
    case 'entity':
      return { kind, thing: await withId(view.entities(one), id) }
    case 'event':
      return { kind, thing: await withId(view.events(one), id) }
    case 'figure':
      return { kind, thing: await withId(view.figures(one), id) }
    case 'decision':
      return { kind, thing: await withId(view.decisions(), id) }
  }
}

/** Why members are one: each pair that was compared and joined. */
const printLinks = async ({ terminal }: Asking, links: readonly Link[]): Promise<void> => {
  if (links.length === 0) return
  await terminal.line('')
  await terminal.print(strong('Why these are one'))
  for (const { a, b, score, because } of links) await terminal.print([`${a} = ${b}  `, strong(scoreText(score)), because.length === 0 ? '' : ['  ', because.join('; ')]], { indent: 2, hang: 6 })
}

const printClaims = async (asking: Asking, ids: readonly string[]): Promise<void> => {
  const { terminal, view } = asking
  await terminal.line('')
  await terminal.print(strong(counted(ids.length, 'claim')))
  const wanted = new Set(ids)
  for await (const claim of view.claims({ ...everything, ids })) if (wanted.has(claim.id)) await printClaim(asking, claim)
}

const showDocument = async (asking: Asking, document: RecordDocument): Promise<void> => {
  const { terminal, view } = asking
  await printDocument(asking, document)
  for (const [label, value] of [['address', document.url], ['file', document.path], ['dated by', document.published?.how ?? null]] as const) if (value !== null) await terminal.print([faint(`${label} `), value], { indent: 2, hang: 4 })
  const reading = await view.reading(document.id)
  await terminal.line('')
  for (const { start, end, kind } of reading?.parts ?? []) await terminal.print([kind === 'paragraph' ? '' : faint(`${kind}: `), document.text.slice(start, end)], { indent: 2, hang: 2 })
  if (reading === null || reading.parts.length === 0) await terminal.print(document.text, { indent: 2, hang: 2 })
  if (reading !== null && reading.dropped.length > 0) {
    await terminal.line('')
    await terminal.print(strong('Left out'))
    for (const { quote, because } of reading.dropped) await terminal.print([faint(`${because}: `), quote], { indent: 2, hang: 4 })
  }
  await printClaims(asking, reading?.claims.map(({ id }) => id) ?? [])
}

const showEntity = async (asking: Asking, entity: Entity): Promise<void> => {
  const { terminal, view } = asking
  await printEntity(asking, entity)
  const byDocument = mentionsByDocument(entity)
  for await (const { text: _, ...document } of view.documents({ ...everything, ids: [...byDocument.keys()] })) {
    const mentions = byDocument.get(document.id) ?? []
    if (mentions.length > 0) await terminal.print([outletText(document), documentNotes(document), faint(`  ${document.id}  `), [...new Set(mentions.map(({ form }) => form))].join(' · ')], { indent: 4, hang: 6 })
  }
  for (const known of entity.known) {
    await terminal.print(strong('Known from a file'), { indent: 0, hang: 4 })
    await printKnown(terminal, known)
  }
  await printLinks(asking, entity.because)
}

const mentionsByDocument = (entity: Entity): ReadonlyMap<string, Entity['mentions']> => {
  const groups = new Map<string, Entity['mentions']>()
  for (const mention of entity.mentions) groups.set(mention.document, [...(groups.get(mention.document) ?? []), mention])
  return groups
}

const showEvent = async (asking: Asking, event: EventFold): Promise<void> => {
  const { terminal } = asking
  await printEvent(asking, event)
  await terminal.line('')
  for (const reason of event.independent.because) await terminal.print(faint(reason), { indent: 2, hang: 4 })
  for (const { about, sides } of event.disputes) {
    await terminal.print(strong(`Reports differ on ${about}`))
    await printSides(asking, { about, sides }, 2)
  }
  await printClaims(asking, event.claims)
  await printLinks(asking, event.because)
}

const showFigure = async (asking: Asking, figure: FigureFold): Promise<void> => {
  await printFigure(asking, figure)
  for (const { about, sides } of figure.disputes) {
    await asking.terminal.print(strong(`Reports differ on ${about}`))
    await printSides(asking, { about, sides }, 2)
  }
  await printClaims(asking, figure.observations.flatMap(({ claims }) => claims))
}

const print = async (asking: Asking, found: Thing): Promise<void> => {
  switch (found.kind) {
    case 'document':
      return showDocument(asking, found.thing)
    case 'claim':
      return showClaim(asking, found.thing)
    case 'entity':
      return showEntity(asking, found.thing)
    case 'event':
      return showEvent(asking, found.thing)
    case 'figure':
      return showFigure(asking, found.thing)
    case 'decision':
      return printDecision(asking, found.thing)
  }
}

const shapeOf = (found: Thing): object => {
  switch (found.kind) {
    case 'document':
      return shapes.documents(found.thing)
    case 'claim':
      return shapes.claims(found.thing)
    case 'entity':
      return shapes.entities(found.thing)
    case 'event':
      return shapes.events(found.thing)
    case 'figure':
      return shapes.figures(found.thing)
    case 'decision':
      return shapes.decisions(found.thing)
  }
}

/** Any one thing with its evidence. A fold is shown for the id of each of its members, and of what it was before a merge. */
export const show = async (asking: Asking, id: string, json: boolean): Promise<void> => {
  const found = await theOne(asking, id, ['document', 'claim', 'entity', 'event', 'figure', 'decision'])
  const thing = await fetched(asking.view, found)
  if (json) return asking.terminal.json(shapeOf(thing))
  if (found.matched !== found.id) await asking.terminal.print(faint(`${found.matched} is part of ${found.id}`))
  await print(asking, thing)
}

export const register = (command: Command): void => {
  withMoment(command)
    .option('--json', 'JSON, as the contract has it')
    .action((id: string, options: { readonly json?: boolean }, called: Command) => ask(called, (asking) => show(asking, id, options.json === true)))
    .addHelpText('after', `
Examples:
  stemma show c-1a2b3c4d                           a claim: its sentence marked, who says it, and the rule that read it
  stemma show d-5e6f                               a document: what was kept, and what was left out and why

An id may be cut short where only one begins so.`)
}
