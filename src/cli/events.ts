import type { Command } from 'commander'
import type { EventFold, Participant, Place } from '../model/index.ts'
import { eventShape } from '../exports/shapes.ts'
import { counted, independentText, typeText } from '../query/amount.ts'
import { events, inTimeOrder, isRelation } from '../query/lists.ts'
import type { Namer } from '../query/naming.ts'
import { sideText } from '../query/sides.ts'
import type { Sought } from '../query/sought.ts'
import { everything, type RecordClaim, type View } from '../query/view.ts'
import { harmless } from '../text/harmless.ts'
import { type Asking, listing } from './answer.ts'
import { dateColumn, printDated } from './dated.ts'
import { printEach } from './each.ts'
import { nameParts } from './said.ts'
import { bad, faint, good, type Part, strong, warning } from './terminal.ts'
import { cut } from './width.ts'

/** `Benghazi, LY`; a country is not said twice. */
export const placeText = (place: Place): string => (place.country === null || place.precision === 'country' ? place.name : `${place.name}, ${place.country}`)

/** Claims of one event that are looked through for its words. */
const mostRead = 50

/** Nothing for what happened; what did not, or may not, stands before all else. */
export const realityParts = (reality: EventFold['reality']): Part => {
  switch (reality) {
    case 'happened':
      return ''
    case 'ongoing':
      return [good('ongoing'), ' · ']
    case 'planned':
    case 'possible':
    case 'requested':
      return [warning(reality), ' · ']
    case 'did-not-happen':
      return [bad('did not happen'), ' · ']
  }
}

const someone = async (participants: readonly Participant[], namer: Namer): Promise<readonly Part[]> =>
  Promise.all(participants.map(async ({ entity, name }) => nameParts(await namer.name(entity, name))))

const separated = (parts: readonly Part[], by: string): Part => parts.flatMap((part, index) => (index === 0 ? [part] : [by, part]))

/** `A, B → C`: who did it, and to or with whom. Roles beyond these two are told after them. */
export const participantParts = async (event: EventFold, namer: Namer): Promise<Part> => {
  const of = (role: string): readonly Participant[] => event.participants.filter((one) => one.role === role)
  const [actors, recipients] = [await someone(of('actor'), namer), await someone(of('recipient'), namer)]
  const others = event.participants.filter(({ role }) => !['actor', 'recipient', 'place', 'time', 'quantity'].includes(role))
  const told = await Promise.all(others.map(async (one): Promise<Part> => [faint(`${one.role} `), nameParts(await namer.name(one.entity, one.name))]))
  const sides: Part = recipients.length === 0 ? separated(actors, ', ') : [actors.length === 0 ? faint('someone') : separated(actors, ', '), faint(' → '), separated(recipients, ', ')]
  return told.length === 0 ? sides : [sides, actors.length + recipients.length === 0 ? '' : ' · ', separated(told, ' · ')]
}

const isEmpty = (part: Part): boolean => (typeof part === 'string' ? part === '' : 'style' in part ? part.text === '' : part.every(isEmpty))

/** The words of the claim that tells the event best, cut to a line: a type alone says little. */
const leadOf = async (view: View, event: EventFold): Promise<string | null> => {
  const claims: RecordClaim[] = []
  for await (const claim of view.claims({ ...everything, ids: event.claims.slice(0, mostRead) })) if (event.claims.includes(claim.id) && !claim.withdrawn) claims.push(claim)
  const [best] = claims.sort((a, b) => Number(a.reality !== event.reality) - Number(b.reality !== event.reality) || b.score - a.score || (a.id < b.id ? -1 : 1))
  return best === undefined ? null : best.evidence.map(({ quote }) => quote).join(' … ')
}

/** One event as a paragraph: when, what, where, who; its words; then what stands behind it. */
export const printEvent = async ({ terminal, namer, view }: Asking, event: EventFold): Promise<void> => {
  const hang = { indent: dateColumn, hang: dateColumn }
  const where: Part = event.place === null ? '' : [' · ', placeText(event.place)]
  await printDated(terminal, event.time, [realityParts(event.reality), strong(typeText(event.type)), where])
  const who = await participantParts(event, namer)
  if (!isEmpty(who)) await terminal.print(who, hang)
  const lead = await leadOf(view, event)
  if (lead !== null) await terminal.print(['“', cut(harmless(lead), terminal.width - dateColumn - 2), '”'], hang)
  const reports = `${counted(event.documents.length, 'report')} from ${counted(event.outlets, 'outlet')}, `
  await terminal.print([faint(reports), strong(independentText(event.independent)), faint(`  ${event.id}`)], hang)
  for (const { about, sides } of event.disputes) {
    const told = sides.map(({ value, claims }) => `${sideText(about, value)} (${counted(claims.length, 'claim')})`)
    await terminal.print([warning(`reports differ on ${about}: `), told.join(' | ')], hang)
  }
}

/** Offices are no events, unless they are asked for; what is left out is said. */
const withoutRelations = async ({ terminal }: Asking, sought: Sought, found: readonly EventFold[]): Promise<readonly EventFold[]> => {
  if (sought.filter.type !== null && isRelation({ type: sought.filter.type })) return found
  const kept = found.filter((event) => !isRelation(event))
  if (kept.length < found.length) await terminal.complain(`${counted(found.length - kept.length, 'office or lead', 'offices and leads')} left out: --type relation lists them`)
  return kept
}

const examples = `  stemma events --reality happened                 without plans, threats and denials
  stemma events --type assault --place Yemen --from 2025-03
  stemma events --origins 2                        only what at least two independent origins say`

export const register = (command: Command): void =>
  listing(command, examples, async (asking, sought, asked) =>
    printEach(asking, asked, {
      name: 'events',
      found: await withoutRelations(asking, sought, await inTimeOrder(events(asking.view, sought))),
      shape: eventShape,
      print: (event) => printEvent(asking, event),
    }),
  )
