import type { Command } from 'commander'
import { claimShape } from '../exports/shapes.ts'
import { amountText, typeText } from '../query/amount.ts'
import { claims } from '../query/lists.ts'
import type { Namer } from '../query/naming.ts'
import type { RecordClaim } from '../query/view.ts'
import { whenText } from '../query/when.ts'
import { type Asking, listing } from './answer.ts'
import { printEach } from './each.ts'
import { placeText, realityParts } from './events.ts'
import { chainParts, nameParts } from './said.ts'
import { faint, type Part, strong, warning } from './terminal.ts'

/** Whether a role only repeats what the quantity counts. */
const countedRole = ({ quantity }: RecordClaim, { quote }: RecordClaim['roles'][number]): boolean => {
  const of = quantity?.of ?? null
  return of !== null && (of.quote.includes(quote) || quote.includes(of.quote))
}

/** What a claim says, in one line. */
export const claimHead = async (claim: RecordClaim, namer: Namer): Promise<Part> => {
  const who = await Promise.all(
    claim.roles
      .filter((role) => (role.role === 'actor' || role.role === 'recipient') && !countedRole(claim, role))
      .map(async ({ role, entity, name }): Promise<Part> => [role === 'recipient' ? faint(' → ') : ' ', nameParts(await namer.name(entity, name))]),
  )
  const amount: Part = claim.quantity === null ? '' : [' ', strong(amountText(claim.quantity)), claim.quantity.of === null ? '' : ` ${claim.quantity.of.quote}`]
  const when = claim.time === null ? '' : ` · ${whenText(claim.time)}`
  const where = claim.place === null ? '' : ` · ${placeText(claim.place)}`
  return [claim.withdrawn ? [warning('withdrawn'), ' · '] : '', claim.edited === null ? '' : [warning('corrected'), ' · '], realityParts(claim.reality), strong(typeText(claim.type)), who, amount, when, where]
}

export const printClaim = async ({ terminal, namer }: Asking, claim: RecordClaim): Promise<void> => {
  await terminal.print([await claimHead(claim, namer), faint(`  ${claim.id}`)], { indent: 0, hang: 4 })
  await terminal.print(['“', claim.evidence.map(({ quote }) => quote).join(' … '), '”'], { indent: 4, hang: 4 })
  await terminal.print(await chainParts(claim.chain, namer), { indent: 4, hang: 6 })
}

const examples = `  stemma claims --about Mukalla --stance denied    what is denied, and by whom
  stemma claims --voice "Reuters" --json           what one voice says, as JSON Lines`

export const register = (command: Command): void =>
  listing(command, examples, (asking, sought, asked) =>
    printEach(asking, asked, { name: 'claims', found: claims(asking.view, sought), shape: claimShape, print: (claim) => printClaim(asking, claim) }),
  )
