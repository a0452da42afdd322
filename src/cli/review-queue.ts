import type { Command } from 'commander'
import { scoreText } from '../query/amount.ts'
import { queue, type Waiting, waitingKinds } from '../query/queue.ts'
import { askFor, type Asking } from './answer.ts'
import { type FilterOptions, filtered, WrongCall } from './filtering.ts'
import { faint, strong } from './terminal.ts'

const titles: Readonly<Record<Waiting['kind'], string>> = { claim: 'Is it read rightly?', dispute: 'Reports differ', join: 'Are they one?', apart: 'Are they apart?' }
/** What may be decided on it, as it is typed. */
const typed: Readonly<Record<Waiting['kind'], readonly string[]>> = { claim: ['accept', 'reject'], dispute: [], join: ['same', 'different', 'unsure'], apart: ['same', 'different', 'unsure'] }
const mostAbout = 6

const printWaiting = async ({ terminal }: Asking, { kind, ids, about, because, score }: Waiting): Promise<void> => {
  await terminal.print([strong(titles[kind]), kind === 'dispute' ? '' : `  ${scoreText(score)}`, faint(`  ${because.join('; ')}`)], { indent: 0, hang: 4 })
  for (const said of about.slice(0, mostAbout)) await terminal.print(['“', said, '”'], { indent: 4, hang: 6 })
  if (about.length > mostAbout) await terminal.print(faint(`and ${about.length - mostAbout} more`), { indent: 4, hang: 6 })
  await terminal.print(faint(typed[kind].length === 0 ? `stemma show ${ids.join(' ')}` : `stemma review ${typed[kind].join('|')} ${ids.join(' ')}`), { indent: 4, hang: 6 })
}

const isKind = (kind: string): kind is Waiting['kind'] => (waitingKinds as readonly string[]).includes(kind)

type Options = FilterOptions & { readonly json?: boolean; readonly only?: string }
/** Of each kind, where nothing else is asked. */
const mostOfKind = 10

const run = (options: Options, called: Command): Promise<void> =>
  askFor(called, options, async (asking, sought) => {
    const { only, json } = options
    if (only !== undefined && !isKind(only)) throw new WrongCall(`--only ${only}: it is one of ${waitingKinds.join(', ')}`)
    const waiting = await queue(asking.view, sought, { kinds: only === undefined ? waitingKinds : [only], most: sought.filter.limit ?? mostOfKind })
    for (const one of waiting) await (json === true ? asking.terminal.json(one) : printWaiting(asking, one))
    if (waiting.length === 0) await asking.terminal.complain('nothing waits')
  })

export const registerQueue = (command: Command): void => {
  filtered(command.command('queue'))
    .description('what waits for a decision: claims least certain first, what reports differ on, and names and events that may be one or may not; what was decided is left out. --limit says how many of each kind (10)')
    .option('--only <kind>', `one of ${waitingKinds.join(', ')}`)
    .option('--json', 'JSON Lines')
    .action(run)
}
