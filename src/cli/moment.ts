import type { Command } from 'commander'
import { isGivenTime, type Moment } from '../record.ts'
import { WrongCall } from './filtering.ts'

/** `--as-of` of commands that show the record: what was known at a past moment. */
export type MomentOptions = { readonly asOf?: string; readonly by?: string }

/** Gives a command `--as-of` and `--by`. */
export const withMoment = (command: Command): Command =>
  command
    .option('--as-of <date>', 'the record as it was known then (2024-07-10, or a date-time), with today\'s rules')
    .option('--by <clock>', 'with --as-of: by when reports were “published” (default) or when this record “learnt” them')

/** Whether a command has them. */
export const hasMoment = (command: Command): boolean => command.options.some((option) => option.long === '--as-of')

/** The moment that a call asks for, null where it asks for none. Throws `WrongCall`. */
export const momentOf = ({ asOf, by }: MomentOptions): Moment | null => {
  if (asOf === undefined && by === undefined) return null
  if (asOf === undefined) throw new WrongCall(`--by ${by}: it goes with --as-of`)
  if (!isGivenTime(asOf) || asOf.length < 10) throw new WrongCall(`--as-of ${asOf}: it is a day or a moment, as 2024-07-10 or 2024-07-10T12:00:00Z`)
  if (by !== undefined && by !== 'published' && by !== 'learnt') throw new WrongCall(`--by ${by}: it is one of published, learnt`)
  return { at: asOf, by: by ?? 'published' }
}
