// Times: where they stand, and what day, stretch or length they name (times-recognizers, times-chrono, times-dateparser).
import { lines } from '../data.mjs'
import { pairs, same, shared } from '../matching.mjs'
import { durationSeconds, existsIn, rightByMoment, rightByReadings, rightEnd, sameTimex } from './time-values.mjs'

/** Components of Recognizers-Text that look for every kind of time; the others look for one kind, and what else stands in their input is not listed. */
const looksForAll = new Set(['DateTimeModel', 'MergedParser', 'MergedExtractor'])
/** A reference to the minute, as a publication says it. */
const published = (reference) => reference?.slice(0, 16) ?? null

/** The day from which the French values without a stated reference were worked out, as the data says. */
const assumed = { fr: '2016-11-07T00:00:00' }

/** All sources in one form: `wanted` spans with `value`, a function of what was read (null where the data gives none), and `closed`, whether all times of the text are listed. */
const recognizers = (language) => (item, number) => ({
  id: `${language} ${number + 1}`, language, text: item.input, published: published(item.reference ?? assumed[language]), supported: item.supported, closed: looksForAll.has(item.component),
  wanted: item.results.map((one) => ({ ...one, value: item.values_unchecked || one.timex === undefined || !existsIn(one.timex) ? null : (got) => rightByReadings(one, got, item.reference ?? assumed[language] ?? null), says: `${one.timex} ${JSON.stringify(one.value ?? one.resolution)}` })),
})
const chrono = (item) => ({
  id: item.id, language: item.language, text: item.input, published: published(item.reference), supported: true, closed: true,
  wanted: item.spans.map((one) => ({
    ...one, says: `${one.from?.value ?? '?'}${one.to === undefined ? '' : ` – ${one.to.value}`}`,
    // A range is right at both ends.
    value: one.from?.value === undefined ? null : (got) => rightByMoment(one.from.value, got, item.reference ?? null) && (one.to?.value === undefined || rightEnd(one.to.value, got)),
  })),
})
const offsetUnits = { years: 'Y', months: 'M', weeks: 'W', days: 'D', hours: 'H', minutes: 'M', seconds: 'S' }
/** The TIMEX of a distance: a bare "1 year, 2 months" is a length to Stemma, and two dates to dateparser. */
const lengthOf = (offset) => {
  const parts = Object.entries(Object.values(offset)[0] ?? {})
  const written = (timed) => parts.filter(([unit]) => ['hours', 'minutes', 'seconds'].includes(unit) === timed).map(([unit, count]) => `${count}${offsetUnits[unit]}`).join('')
  return `P${written(false)}${written(true) === '' ? '' : `T${written(true)}`}`
}
const dateparser = (item) => ({
  id: item.id, language: item.language, text: item.input, published: published(item.reference), supported: true, closed: true, whole: item.expected !== undefined,
  wanted: (item.spans ?? [{ start: 0, end: item.input.length, text: item.input, value: item.expected }]).map((one) => ({
    ...one, says: String(one.value),
    value: one.value === undefined ? null : (got) => rightByMoment(one.value, got, item.reference ?? null) || (item.offset !== undefined && (durationSeconds(lengthOf(item.offset)) ?? -1) === durationSeconds(got.timex))
      || (sameTimex('PRESENT_REF', got.timex) && one.value.slice(0, 16) === item.reference?.slice(0, 16)),
  })),
})

const ours = ['en', 'fr', 'ar', 'ru']
const times = {
  name: 'times',
  measures: { 'span F1': 'F1', 'exact span F1': 'F1', 'TIMEX value F1': 'F1', 'value accuracy': 'accuracy' },
  sets: (data) => {
    const sets = []
    for (const language of ours) {
      const main = lines(data, 'times-recognizers', `${language}.jsonl`)?.map(recognizers(language)) ?? null
      const of = (name, read) => lines(data, name, 'cases.jsonl')?.filter((item) => item.language === language).map(read) ?? null
      const all = [['times-recognizers', main?.filter((item) => item.supported) ?? null], ['times-chrono', of('times-chrono', chrono)], ['times-dateparser', of('times-dateparser', dateparser)]]
      for (const [name, items] of all) if (items === null || items.length > 0) sets.push({ name, language, items, missing: name === 'times-recognizers' && language === 'ru' ? 'it has no Russian' : undefined })
      // Raw translations that their own program does not read: shown, and kept out of the sum.
      if (main?.some((item) => !item.supported)) sets.push({ name: 'times-recognizers, unsupported', language, items: main.filter((item) => !item.supported) })
      const together = all.flatMap(([, items]) => items ?? [])
      if (together.length > 0) sets.push({ name: 'all three', language, part: true, items: together })
    }
    return sets
  },
  input: (item) => ({ content: { kind: 'text', text: item.text }, language: item.language, ...(item.published === null ? {} : { published: item.published }) }),
  score: (item, reading) => {
    const found = reading.mentions.filter((mention) => mention.kind === 'time')
    const matched = pairs(item.wanted, found, shared)
    const partner = new Map(matched)
    const given = new Set(matched.map(([, one]) => one))
    // Where only one kind of time is listed, what touches none of the listed ones is nobody's fault.
    const extra = found.filter((one) => !given.has(one) && (item.closed || item.wanted.some((wanted) => wanted.start < one.end && one.start < wanted.end)))
    const claimed = matched.length + extra.length
    const span = { right: matched.length, claimed, wanted: item.wanted.length }
    const exact = { ...span, right: matched.filter(([wanted, got]) => same(wanted, got)).length }
    const valued = item.wanted.filter((one) => one.value !== null)
    const right = valued.filter((one) => partner.has(one) && one.value(partner.get(one)))
    const value = { right: right.length, claimed: claimed - matched.filter(([one]) => one.value === null).length, wanted: valued.length }
    return {
      counts: {
        // A string that is a date as a whole asks for its value; how much of it the words of time are is not said.
        ...(item.whole ? {} : { 'span F1': span, 'exact span F1': exact }),
        ...(valued.length > 0 || item.wanted.length === 0 ? { 'TIMEX value F1': value } : {}),
        ...(valued.length > 0 ? { 'value accuracy': value } : {}),
      },
      errors: [
        ...item.wanted.filter((one) => !partner.has(one)).map((one) => ({ kind: `missed ${one.type ?? ''}`.trim(), says: around(item.text, one) })),
        ...extra.map((one) => ({ kind: `claimed by ${one.rule}`, says: around(item.text, one) })),
        ...valued.filter((one) => partner.has(one) && !right.includes(one)).map((one) => ({ kind: `value ${one.type ?? ''}`.trim(), says: `${around(item.text, one)} wanted ${one.says} got ${shown(partner.get(one))} @${item.published}` })),
        ...matched.filter(([wanted, got]) => !item.whole && !same(wanted, got)).map(([wanted, got]) => ({ kind: `bounds ${wanted.type ?? ''}`.trim(), says: `${around(item.text, wanted)} got [${got.quote}] ${got.rule}` })),
      ],
    }
  },
}
export { times }

const shown = ({ quote, interval, timex, rule }) => `[${quote}] ${timex} ${interval === null ? '?' : `${interval.from}..${interval.until} ${interval.precision}`} ${rule}`
const around = (text, { start, end }) => `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`
