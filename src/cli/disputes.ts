import type { Command } from 'commander'
import { disputeShape } from '../exports/shapes.ts'
import { disputes, type RecordDispute } from '../query/lists.ts'
import { sideText } from '../query/sides.ts'
import { onceAVoice } from '../query/voices.ts'
import { everything, type View } from '../query/view.ts'
import { type Asking, listing } from './answer.ts'
import { printEach } from './each.ts'
import { claimsById, figureTitle } from './figures.ts'
import { participantParts, placeText } from './events.ts'
import { typeText } from '../query/amount.ts'
import { whenText } from '../query/when.ts'
import { chainParts } from './said.ts'
import { faint, type Part, strong, warning } from './terminal.ts'

const mostSaying = 3

const titleOf = async (asking: Asking, { of }: RecordDispute): Promise<Part> => {
  const { view, namer } = asking
  if (of.kind === 'figure') {
    for await (const figure of view.figures({ ...everything, ids: [of.id] })) {
      if (figure.id === of.id) return figureTitle(asking, figure, (await claimsById(view, figure.observations.flatMap(({ claims }) => claims))).values())
    }
  }
  for await (const event of view.events({ ...everything, ids: [of.id] })) {
    if (event.id === of.id) return [strong(typeText(event.type)), ' · ', whenText(event.time), event.place === null ? '' : ` · ${placeText(event.place)}`, ' · ', await participantParts(event, namer)]
  }
  return of.id
}

/** Each side of a dispute with those who say it: nobody is averaged. */
export const printSides = async ({ view, terminal, namer }: Asking, dispute: Pick<RecordDispute, 'about' | 'sides'>, indent: number): Promise<void> => {
  for (const { value, claims: ids } of dispute.sides) {
    const claims = [...(await sayingOnce(view, ids))]
    await terminal.print([strong(sideText(dispute.about, value)), faint(`  ${ids.length === 1 ? '1 claim' : `${ids.length} claims`}`)], { indent, hang: indent + 2 })
    for (const claim of claims.slice(0, mostSaying)) await terminal.print([await chainParts(claim.chain, namer), faint(`  ${claim.id}`)], { indent: indent + 2, hang: indent + 4 })
    if (claims.length > mostSaying) await terminal.print(faint(`and ${claims.length - mostSaying} more`), { indent: indent + 2, hang: indent + 2 })
  }
}

const sayingOnce = async (view: View, ids: readonly string[]) => {
  const found = await claimsById(view, ids)
  return onceAVoice(ids.map((id) => found.get(id)).filter((claim) => claim !== undefined))
}

export const printDispute = async (asking: Asking, dispute: RecordDispute): Promise<void> => {
  await asking.terminal.print([warning(`reports differ on ${dispute.about}: `), await titleOf(asking, dispute), faint(`  ${dispute.id}`)], { indent: 0, hang: 4 })
  await printSides(asking, dispute, 4)
}

const examples = `  stemma disputes                                  everything that reports disagree on
  stemma disputes --place Yemen`

export const register = (command: Command): void =>
  listing(command, examples, (asking, sought, asked) =>
    printEach(asking, asked, { name: 'disputes', found: disputes(asking.view, sought), shape: disputeShape, print: (dispute) => printDispute(asking, dispute) }),
  )
