import type { Command } from 'commander'
import type { Decision } from '../model/index.ts'
import type { FilteredKind } from '../query/filter.ts'
import { namerFor, type Namer } from '../query/naming.ts'
import { type Sought, seek } from '../query/sought.ts'
import type { View } from '../query/view.ts'
import type { Asked } from './each.ts'
import { type FilterOptions, filterOf, filtered, notAppliedNotes, WrongCall } from './filtering.ts'
import { hasMoment, momentOf, type MomentOptions, withMoment } from './moment.ts'
import type { Displaced, LeftOut, Moment } from '../record.ts'
import { withRecord } from './record.ts'
import { type Terminal, terminal } from './terminal.ts'

/** What a command that asks a record has at hand. */
export type Asking = {
  readonly view: View
  readonly terminal: Terminal
  readonly namer: Namer
  /** Keeps a decision; the next question finds it applied. */
  readonly decide: (decision: Decision) => Promise<void>
  /** The standing decisions that are not where they were decided on. */
  readonly displaced: () => Promise<readonly Displaced[]>
}

/** The language part of a locale. Matches "ar" of "ar_EG.UTF-8"; nothing of "C". */
const languageOf = /^[a-z]{2,3}(?=[_.@-]|$)/u

/** The reader's language, as the system says it; English where it says none. */
export const readerLanguage = (environment: Readonly<{ [name: string]: string | undefined }>): string => {
  const told = environment['LC_ALL'] || environment['LC_MESSAGES'] || environment['LANG'] || ''
  return languageOf.exec(told)?.[0] ?? 'en'
}

/** Runs what a call asks for; a wrong call is explained, and ends with status 2. */
export const calling = async (action: () => Promise<void>): Promise<void> => {
  try {
    await action()
  } catch (error) {
    if (!(error instanceof WrongCall)) throw error
    await terminal().complain(error.message)
    process.exitCode = 2
  }
}

const sayLeft = (to: Terminal, { at, by }: Moment, { kept, later, undated }: LeftOut): Promise<void> =>
  to.complain(`as ${by} by ${at}: ${kept} of ${kept + later + undated} reports${undated > 0 ? `; ${undated} without a date ${undated === 1 ? 'is' : 'are'} left out` : ''}`)

/** Runs an action on the settled record, or on what was known of it at the moment that the command names. */
export const ask = (command: Command, action: (asking: Asking) => Promise<void>): Promise<void> =>
  calling(() =>
    withRecord(command, async (record) => {
      // The `--by` of other commands is another option.
      const moment = hasMoment(command) ? momentOf(command.opts<MomentOptions>()) : null
      const view = moment === null ? await record.view() : await record.viewAsOf(moment).then(async (then) => { await sayLeft(terminal(), moment, then.left); return then })
      await action({ view, terminal: terminal(), namer: namerFor(view, readerLanguage(process.env)), decide: record.decide, displaced: record.displaced })
    }),
  )

/** The same with filters. They are checked before the record is opened: a wrong call is a wrong call without a record too. What the record does not know is said on standard error. */
export const askFor = (command: Command, options: FilterOptions, action: (asking: Asking, sought: Sought) => Promise<void>): Promise<void> =>
  calling(async () => {
    const filter = filterOf(options)
    await ask(command, async (asking) => {
      const found = await seek(asking.view, filter)
      for (const note of found.notes) await asking.terminal.complain(note)
      await action(asking, found)
    })
  })

/** Makes a command one that lists the kind of things that it is named after: the filters, `--json`, examples, and how to print them. */
export const listing = (command: Command, examples: string, list: (asking: Asking, sought: Sought, asked: Asked) => Promise<void>): void => {
  withMoment(filtered(command))
    .option('--json', 'JSON Lines, as the contract has them')
    .addHelpText('after', `\nExamples:\n${examples}`)
    .action((options: FilterOptions & { readonly json?: boolean }, called: Command) =>
      askFor(called, options, async (asking, sought) => {
        for (const note of notAppliedNotes(called.name() as FilteredKind, sought.filter)) await asking.terminal.complain(note)
        await list(asking, sought, { json: options.json === true, limit: sought.filter.limit })
      }),
    )
}
