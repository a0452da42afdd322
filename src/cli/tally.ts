import { type Command, Option } from 'commander'
import { counted } from '../query/amount.ts'
import { events } from '../query/lists.ts'
import { type Grouping, groupings, type Period, periods, type TallyLine, tallyOf } from '../query/tally.ts'
import { everything } from '../query/view.ts'
import { period } from '../query/when.ts'
import { askFor, calling } from './answer.ts'
import { filtered, filterOf, type FilterOptions, WrongCall } from './filtering.ts'
import { withMoment } from './moment.ts'
import { faint, padded, strong, type Terminal } from './terminal.ts'

type Options = FilterOptions & { readonly by?: string; readonly per: Period; readonly each?: Grouping; readonly base?: string; readonly json?: boolean }

/** The days of a base period: `2024`, `2024-01/2024-06`. */
const baseOf = (written: string | undefined): { readonly from: string; readonly until: string } | null => {
  if (written === undefined) return null
  const [first = '', last = first, ...more] = written.split('/')
  const [from, until] = [period(first), period(last)]
  if (more.length > 0 || from === null || until === null || from.from >= until.until) throw new WrongCall(`--base ${written}: write it as 2024, 2024-01, or from the first to the last: 2024-01/2024-06`)
  return { from: from.from, until: until.until }
}

const printLine = (to: Terminal, { period: when, group, events: count, corroborated, coverage, against }: TallyLine, each: Grouping | undefined): Promise<void> => {
  const usual = against === null ? '' : `  usually ${against.events}${against.ratio === null ? '' : `, ×${against.ratio}`} (reports ${against.reports_ratio === null ? 'none in the base' : `×${against.reports_ratio}`})`
  return to.print([padded(when, 12), each === undefined ? '' : padded(group ?? `no ${each}`, 18), strong(padded(String(count), 6)), faint(`${corroborated} corroborated, of ${counted(coverage.reports, 'report')} by ${counted(coverage.outlets, 'outlet')}`), usual], { indent: 0, hang: 12 })
}

export const register = (command: Command): void => {
  withMoment(filtered(command.description('Own counts: how many events there are by period, and by type or place, against a base period, with how many reports they rest on.')))
    .addOption(new Option('--per <period>', 'one line for each').choices(periods).default('month'))
    .addOption(new Option('--each <what>', 'and within it for each').choices(groupings))
    .option('--base <period>', 'what is usual: 2024, or from the first to the last: 2024-01/2024-06')
    .option('--json', 'JSON')
    .action((options: Options, called: Command) => calling(async () => {
      const base = baseOf(options.base)
      const { from, until } = filterOf(options)
      // The base may lie outside of what is told.
      const { from: _from, until: _until, ...others } = options
      await askFor(called, others, async ({ view, terminal }, sought) => {
        const [all, reports] = [[], []] as [Parameters<typeof tallyOf>[0][number][], Parameters<typeof tallyOf>[1][number][]]
        for await (const event of events(view, sought)) all.push(event)
        for await (const { id, published, publisher } of view.documents(everything)) if (sought.documents === null || sought.documents.has(id)) reports.push({ id, published, publisher })
        const tally = tallyOf(all, reports, { by: options.per, each: options.each ?? null, base, within: { from, until } })
        if (options.json === true) return terminal.json(tally)
        for (const line of tally.lines) await printLine(terminal, line, options.each)
        const { undated, wider, reports: without } = tally.left
        await terminal.print(faint(`left out: ${counted(undated, 'event')} without a time, ${wider} with a time wider than a ${options.per}; ${counted(without, 'report')} without a day of publication`), { indent: 0, hang: 2 })
        if (tally.base !== null) await terminal.print(faint(`base: ${tally.base.from} to ${tally.base.until}, ${counted(tally.base.periods, options.per)}, ${counted(tally.base.reports, 'report')} by ${counted(tally.base.outlets, 'outlet')}`), { indent: 0, hang: 2 })
        for (const note of tally.notes) await terminal.print(faint(note), { indent: 0, hang: 2 })
      })
    }))
    .addHelpText('after', `
Examples:
  stemma tally --per month --each type              events by month and type
  stemma tally --place Yemen --per week --base 2024-01/2024-06
  stemma tally --type assault --each country --json`)
}
