import { type Command, Option } from 'commander'
import type { Correction, DecisionTarget } from '../model/index.ts'
import { editableRoles, editOf, realities } from '../query/editing.ts'
import { everything, type RecordClaim } from '../query/view.ts'
import { claimTypes, placesCalled } from '../record.ts'
import type { Asking } from './answer.ts'
import { WrongCall } from './filtering.ts'
import { theOne } from './found.ts'
import { targetFor } from './targets.ts'

/** How a claim is corrected on the command line. */

export type EditOptions = { readonly type?: string; readonly reality?: string; readonly time?: string; readonly place?: string; readonly quantity?: string } & { readonly [Role in (typeof editableRoles)[number]]?: readonly string[] }

export const withEdit = (command: Command): Command => {
  command
    .option('--type <type>', 'what it tells, such as consult/visit or figure/injured')
    .addOption(new Option('--reality <reality>', 'whether it came to pass').choices(realities))
    .option('--time <time>', 'when: 2024-07, 2024-07-09, 2024-07-09/2024-07-12; none takes it away')
    .option('--place <place>', 'where: a name, or the id of a place; none takes it away')
    .option('--quantity <amount>', 'how many: 40, 40.., ..1200, 40..60, about 40, vague; none takes it away')
  for (const role of editableRoles) command.option(`--${role} <words...>`, `${role}: words that stand in the report; none for nobody`)
  return command
}

const claimOf = async ({ view }: Asking, id: string): Promise<RecordClaim> => {
  const { id: whole } = await theOne({ view } as Asking, id, ['claim'])
  for await (const claim of view.claims({ ...everything, ids: [whole] })) if (claim.id === whole) return claim
  throw new WrongCall(`${id}: the record has no such claim`)
}

/** What an edit points at and corrects. Throws `WrongCall` for what can't be. */
export const editFor = async (asking: Asking, id: string, options: EditOptions): Promise<{ readonly target: DecisionTarget; readonly corrections: readonly Correction[] }> => {
  const claim = await claimOf(asking, id)
  const reading = await asking.view.reading(claim.document)
  if (reading === null) throw new WrongCall(`${id}: the record has no such claim`)
  const { type = null, reality = null, time = null, place = null, quantity = null } = options
  const types = new Set([...claimTypes(), ...(await asking.view.known('type'))])
  const edit = editOf(claim, { type, reality, time, place, quantity, roles: editableRoles.flatMap((role) => (options[role] === undefined ? [] : [{ role, words: options[role] }])) }, { reading, types, placesCalled })
  if (edit.kind === 'refused') throw new WrongCall(`edit: ${edit.message}`)
  return { target: await targetFor(asking, claim.id, ['claim']), corrections: edit.corrections }
}
