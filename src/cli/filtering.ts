import type { Command } from 'commander'
import { type Filter, type FilteredKind, notApplied, realities, stances, unfiltered } from '../query/filter.ts'
import { period } from '../query/when.ts'

/** The filters as options of a command, read once and checked here. */

/** The call itself is wrong: status 2. */
export class WrongCall extends Error {
  override readonly name = 'WrongCall'
}

/** As commander hands them over. */
export type FilterOptions = {
  readonly about?: readonly string[]
  readonly from?: string
  readonly until?: string
  readonly place?: string
  readonly type?: string
  readonly reality?: string
  readonly stance?: string
  readonly voice?: string
  readonly outlet?: string
  readonly language?: string
  readonly origins?: string
  readonly disputed?: boolean
  readonly document?: string
  readonly limit?: string
}

/** What an option that may be repeated has gathered. */
export const several = (value: string, before: readonly string[] | undefined): readonly string[] => [...(before ?? []), value]

/** Adds the whole vocabulary of filters to a command. */
export const filtered = (command: Command): Command =>
  command
    .option('--about <name>', 'whom or what it is about, in any script; repeat for several', several)
    .option('--from <date>', 'not before this day, month or year (2023, 2023-08, 2023-08-22)')
    .option('--until <date>', 'not after this day, month or year')
    .option('--place <place>', 'where: a place, or the country it lies in')
    .option('--type <type>', 'what happened: consult, consult/visit, figure/killed; for entities person, place …')
    .option('--reality <reality>', `one of ${realities.join(', ')}`)
    .option('--stance <stance>', `how a voice says it: one of ${stances.join(', ')}`)
    .option('--voice <name>', 'someone who says it, anywhere in the chain')
    .option('--outlet <name>', 'the publisher, the agency it credits or who carried it')
    .option('--language <code>', 'the language of the report: en, ar …')
    .option('--origins <n>', 'at least so many independent origins')
    .option('--disputed', 'only what reports disagree on')
    .option('--document <id>', 'only what rests on this document')
    .option('--limit <n>', 'at most so many')

const oneOf = <Value extends string>(option: string, value: string | undefined, known: readonly Value[]): Value | null => {
  if (value === undefined) return null
  const found = known.find((each) => each === value)
  if (found === undefined) throw new WrongCall(`--${option} ${value}: it is one of ${known.join(', ')}`)
  return found
}

const bound = (option: string, value: string | undefined): { readonly from: string; readonly until: string } | null => {
  if (value === undefined) return null
  const found = period(value)
  if (found === null) throw new WrongCall(`--${option} ${value}: no such day; write a year, a month or a day as 2023, 2023-08 or 2023-08-22`)
  return found
}

/** Digits only. Matches "12"; not "-1" or "1e3". */
const whole = /^\d{1,9}$/u

/** The number that an option says, null where it was not given. Throws `WrongCall`. */
export const wholeNumber = (option: string, value: string | undefined): number | null => {
  if (value === undefined) return null
  if (!whole.test(value)) throw new WrongCall(`--${option} ${value}: it is a whole number`)
  return Number(value)
}

const nonEmpty = (option: string, value: string | undefined): string | null => {
  if (value === undefined) return null
  if (value.trim() === '') throw new WrongCall(`--${option}: nothing was given`)
  return value
}

/** The filter that the options say. Throws `WrongCall` with what is known where a value is none. */
export const filterOf = (options: FilterOptions): Filter => {
  const from = bound('from', options.from)?.from ?? null
  const until = bound('until', options.until)?.until ?? null
  if (from !== null && until !== null && from >= until) throw new WrongCall(`--from ${options.from} --until ${options.until}: the end lies before the beginning`)
  return {
    ...unfiltered,
    from,
    until,
    about: (options.about ?? []).map((name) => nonEmpty('about', name) as string),
    place: nonEmpty('place', options.place),
    type: nonEmpty('type', options.type),
    reality: oneOf('reality', options.reality, realities),
    stance: oneOf('stance', options.stance, stances),
    voice: nonEmpty('voice', options.voice),
    outlet: nonEmpty('outlet', options.outlet),
    language: nonEmpty('language', options.language),
    origins: wholeNumber('origins', options.origins),
    disputed: options.disputed === true,
    document: nonEmpty('document', options.document),
    limit: wholeNumber('limit', options.limit),
  }
}

/** What is to be said of filters that a kind of thing has nothing for. */
export const notAppliedNotes = (kind: FilteredKind, filter: Filter): readonly string[] =>
  notApplied(kind, filter).map((name) => `--${name}: not applied, since it says nothing of ${kind}`)
