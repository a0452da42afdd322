import type { Command } from 'commander'
import { decisionShape } from '../exports/shapes.ts'
import { agreementOf, lastOf } from '../record.ts'
import { type Decision, retractedIn } from '../model/index.ts'
import { correctionText, decisionOf } from '../query/editing.ts'
import { ask, type Asking, calling } from './answer.ts'
import { decisionLine } from './decision-lines.ts'
import { linesOfFile } from './file-lines.ts'
import { WrongCall } from './filtering.ts'
import { theOne } from './found.ts'
import { editFor, type EditOptions, withEdit } from './review-edit.ts'
import { registerQueue } from './review-queue.ts'
import { targetFor } from './targets.ts'
import { faint, strong, warning } from './terminal.ts'
import { username } from './user.ts'

type Made = { readonly by?: string; readonly note?: string }
type Act = Exclude<Decision['act'], 'retract' | 'edit'>

const made = (content: Pick<Decision, 'act' | 'targets'> & Partial<Pick<Decision, 'corrections' | 'retracts'>>, { by = username(), note }: Made): Decision =>
  decisionOf({ ...content, by, at: new Date().toISOString(), note: note ?? null })

export const printDecision = async ({ terminal }: Asking, decision: Decision, retracted = false): Promise<void> => {
  const by = `  by ${decision.by}, ${decision.at}`
  await terminal.print([retracted ? [warning('retracted'), ' · '] : '', strong(decision.act), decision.retracts === null ? '' : ` ${decision.retracts}`, faint(by), faint(`  ${decision.id}`)], { indent: 0, hang: 4 })
  for (const { kind, id, quote } of decision.targets) await terminal.print([faint(`${kind} `), faint(id), '  ', quote === '' ? '' : ['“', quote, '”']], { indent: 4, hang: 6 })
  for (const correction of decision.corrections) await terminal.print(correctionText(correction), { indent: 4, hang: 6 })
  if (decision.note !== null) await terminal.print(decision.note, { indent: 4, hang: 4 })
}

const listDecisions = async (asking: Asking, json: boolean): Promise<void> => {
  const decisions = await allOf(asking)
  const taken = retractedIn(decisions)
  for (const decision of decisions) await (json ? asking.terminal.json(decisionShape(decision)) : printDecision(asking, decision, taken.has(decision.id)))
  if (decisions.length === 0) await asking.terminal.complain('nothing has been decided yet')
}

const allOf = async ({ view }: Asking): Promise<readonly Decision[]> => {
  const decisions: Decision[] = []
  for await (const decision of view.decisions()) decisions.push(decision)
  return decisions
}

const printAgreement = async (asking: Asking, json: boolean): Promise<void> => {
  for (const agreement of agreementOf(await allOf(asking))) {
    if (json) {
      await asking.terminal.json(agreement)
      continue
    }
    const { field, alpha, units, coders, disagreed } = agreement
    const said = alpha === null ? (units === 0 ? 'nobody coded the same as another' : 'all said one thing: alpha has no value') : `alpha ${alpha.toFixed(3)}`
    await asking.terminal.print([strong(field), `  ${said}`, faint(`  ${units} coded by ${coders.length === 0 ? 'more than one' : coders.join(', ')}`)], { indent: 0, hang: 4 })
    for (const ids of disagreed) await asking.terminal.print(['they differ on ', ids.join(' and ')], { indent: 4, hang: 6 })
  }
}

const printDisplaced = async (asking: Asking, json: boolean): Promise<void> => {
  const displaced = await asking.displaced()
  for (const { decision, targets } of displaced) {
    const said = targets.map(({ placement }) => (placement.kind === 'unplaced' ? placement.because : placement.kind === 'moved' ? `it now stands for ${placement.anchors.map(({ item }) => item).join(', ')}` : 'it stands'))
    if (json) await asking.terminal.json({ ...decisionShape(decision), placed: targets.map(({ placement }, at) => ({ kind: placement.kind, because: said[at] })) })
    else {
      await printDecision(asking, decision)
      for (const [at, reason] of said.entries()) await asking.terminal.print([targets[at]?.placement.kind === 'unplaced' ? warning('not placed: ') : '', reason], { indent: 4, hang: 6 })
    }
  }
  if (displaced.length === 0) await asking.terminal.complain('every decision stands where it was made')
}

const tooLong = { kind: 'refused', message: 'it is too long' } as const

const importFile = async (asking: Asking, file: string): Promise<void> => {
  let number = 0
  for await (const line of linesOfFile(file)) {
    number += 1
    if (line?.trim() === '') continue
    const read = line === null ? tooLong : decisionLine(line)
    if (read.kind === 'decision') await asking.decide(read.decision)
    else {
      await asking.terminal.complain(`${file} line ${number}: ${read.message}`)
      process.exitCode = 1
    }
  }
}

const decided = (command: Command, decide: (asking: Asking) => Promise<Decision>): Promise<void> =>
  ask(command, async (asking) => {
    const decision = await decide(asking)
    await asking.decide(decision)
    await printDecision(asking, decision)
  })

const acts: readonly { readonly act: Act; readonly takes: string; readonly says: string }[] = [
  { act: 'accept', takes: '<id>', says: 'a claim is read rightly' },
  { act: 'reject', takes: '<id>', says: 'a claim is not what the words say: it is shown, and counts no more' },
  { act: 'same', takes: '<id> <other>', says: 'two names, or two events, are one' },
  { act: 'different', takes: '<id> <other>', says: 'two names, or two events, are not one' },
  { act: 'unsure', takes: '<id> <other>', says: 'nobody can tell: leave them as they are' },
]

/** What is decided of one claim alone: an event has many, and which of them is meant nobody could tell. */
const ofClaims: ReadonlySet<Act> = new Set(['accept', 'reject'])

const withWho = (command: Command): Command => command.option('--by <name>', 'who decides (default: the user of this system)').option('--note <text>', 'why')

export const register = (command: Command): void => {
  for (const { act, takes, says } of acts) {
    withWho(command.command(`${act} ${takes}`).description(says)).action((...given: readonly unknown[]) => {
      const [called, options, ...ids] = given.toReversed() as [Command, Made, ...string[]]
      return decided(called, async (asking) => {
        const targets = []
        for (const id of ids.toReversed()) targets.push(await targetFor(asking, id, ofClaims.has(act) ? ['claim'] : undefined))
        if (new Set(targets.map(({ kind }) => kind)).size > 1) throw new WrongCall(`${act}: one of these is a name and the other is none; it takes two names, or two events`)
        return made({ act, targets }, options)
      })
    })
  }
  withWho(withEdit(command.command('edit <id>').description('a claim tells something else than was read: what was read is kept and shown beside it'))).action((id: string, options: Made & EditOptions, called: Command) =>
    decided(called, async (asking) => {
      const { target, corrections } = await editFor(asking, id, options)
      return made({ act: 'edit', targets: [target], corrections }, options)
    }),
  )
  withWho(command.command('retract <decision>').description('takes a decision back')).action((id: string, options: Made, called: Command) =>
    decided(called, async (asking) => made({ act: 'retract', targets: [], retracts: (await theOne(asking, id, ['decision'])).id }, options)),
  )
  withWho(command.command('undo').description('takes your last decision back; again, the one before it')).action((options: Made, called: Command) =>
    decided(called, async (asking) => {
      const last = lastOf(await allOf(asking), options.by ?? username())
      if (last === null) throw new WrongCall(`there is no decision by ${options.by ?? username()} to take back`)
      return made({ act: 'retract', targets: [], retracts: last.id }, options)
    }),
  )
  command
    .command('agreement')
    .description("how far people who coded the same agree: Krippendorff's alpha for claims and for pairs, and what they differ on")
    .option('--json', 'JSON Lines')
    .action((options: { readonly json?: boolean }, called: Command) => ask(called, (asking) => printAgreement(asking, options.json === true)))
  registerQueue(command)
  command
    .command('unplaced')
    .description('decisions whose words have moved since they were made, or that can no longer be placed in what is read now, and why')
    .option('--json', 'JSON Lines')
    .action((options: { readonly json?: boolean }, called: Command) => ask(called, (asking) => printDisplaced(asking, options.json === true)))
  command
    .command('list')
    .description('every decision, in the order in which they were made')
    .option('--json', 'JSON Lines, which `review import` takes')
    .action((options: { readonly json?: boolean }, called: Command) => ask(called, (asking) => listDecisions(asking, options.json === true)))
  command
    .command('import <file>')
    .description('adds decisions from JSON Lines, as `export decisions` writes them')
    .action((file: string, _: unknown, called: Command) => calling(() => ask(called, (asking) => importFile(asking, file))))
  command.addHelpText('after', `
Examples:
  stemma review queue --limit 20                   what waits, least certain first
  stemma review reject c-1a2b3c4d --note "a question, not a report"
  stemma review edit c-1a2b3c4d --time 2024-07-09 --place Zuwara --actor "the port guards"
  stemma review different n-12ab n-34cd            two people of one name
  stemma review undo                               takes the last one back
  stemma review list --json > decisions.jsonl      and “review import decisions.jsonl” into another record`)
}
