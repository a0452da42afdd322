import { span } from '../../model/passage.ts'
import type { DayBound } from '../../model/time.ts'
import { dayOf, isoDay } from '../calendar.ts'
import { tellsFuture } from '../recognise/tenses.ts'
import type { Sentence } from '../split.ts'
import type { ResolvedTime, TimeContext } from './times.ts'

/** A time that stands by itself: its words say the year, and nothing of it was taken from an anchor. */
const standsAlone = (time: ResolvedTime): time is ResolvedTime & { readonly interval: NonNullable<ResolvedTime['interval']> } =>
  time.interval !== null && time.relativeTo === null && time.unresolved === null && time.expression.kind !== 'open' && time.expression.kind !== 'decade'

const bound = (day: string, time: ResolvedTime, text: string): DayBound => ({ day, evidence: span(text, time.start, time.end) })

/**
 * What the contents say of the date of a page that does not say it itself. `not_before`: the latest day that is told as past has begun; of a month or year
 * its first day, since the page may be of within it. `not_after`: the last day of the earliest time that is told as still to come.
 * Only times that say their year count; quoted ones too, since a quotation is older than its page.
 */
export const contentBounds = (times: readonly ResolvedTime[], context: TimeContext): { readonly not_before: DayBound | null; readonly not_after: DayBound | null } => {
  let before: { readonly day: number; readonly time: ResolvedTime } | null = null
  let after: { readonly day: number; readonly time: ResolvedTime } | null = null
  for (const time of times) {
    if (!standsAlone(time)) continue
    const sentence = context.sentences[time.sentence] as Sentence
    const day = dayOf(time.interval.from)
    if (tellsFuture(sentence, time.at)) {
      const last = dayOf(time.interval.until) - 1
      if (after === null || last < after.day) after = { day: last, time }
    } else if (before === null || day > before.day) before = { day, time }
  }
  // What is told as to come but lies before what is told as past was to come for someone else.
  if (before !== null && after !== null && after.day < before.day) after = null
  return {
    not_before: before === null ? null : bound(isoDay(before.day), before.time, context.text),
    not_after: after === null ? null : bound(isoDay(after.day), after.time, context.text),
  }
}
