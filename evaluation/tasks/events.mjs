// The type of an event (events-plover: one coded event a sentence).
import { lines } from '../data.mjs'

/** The types of the 2016 draft that later drafts renamed or folded into others. */
const renamed = { DEMAND: 'request', FIGHT: 'assault', DISAPPROVE: 'accuse', INVESTIGATE: 'accuse' }
const typeOf = (item) => renamed[item.event] ?? item.event.toLowerCase()
/** Matches "(EVT: agreed)", capturing its words; not "(SRC: Hungarian)". */
const marked = /\(EVT:\s*([^()]{1,200})\)/gu

/** Where the words of the coded event stand. */
const eventSpans = (item) => {
  const words = item.markup === undefined ? item.event_text.split(/\s+/u) : [...item.markup.matchAll(marked)].map((match) => match[1].trim())
  return words.flatMap((word) => {
    const start = word === '' ? -1 : item.text.indexOf(word)
    return start < 0 ? [] : [{ start, end: start + word.length }]
  })
}

/**
 * The one claim that answers for the sentence: of those whose trigger stands in the event's words the surest, else the surest of all. One answer, so that claiming every type
 * is right no more often than guessing one. Figures and relations are not of these types.
 */
const answer = (item, claims) => {
  const spans = eventSpans(item)
  const touches = ({ trigger }) => trigger !== null && spans.some((span) => trigger.start < span.end && span.start < trigger.end)
  const events = claims.filter(({ type }) => !type.startsWith('figure/') && !type.startsWith('relation/'))
  const inside = events.filter(touches)
  return [...(inside.length > 0 ? inside : events)].sort((a, b) => b.score - a.score || (a.trigger?.start ?? 0) - (b.trigger?.start ?? 0) || (a.type < b.type ? -1 : 1))[0] ?? null
}

export const events = {
  name: 'events',
  measures: { 'type right': 'accuracy', 'type right of those claimed': 'precision' },
  sets: (data) => [{ name: 'events-plover', language: 'en', items: lines(data, 'events-plover', 'gsr.jsonl') }],
  input: (item) => ({ content: { kind: 'text', text: item.text }, language: 'en' }),
  score: (item, reading) => {
    const claim = answer(item, reading.claims)
    const type = claim?.type.split('/')[0] ?? null
    const right = type === typeOf(item)
    const count = { right: right ? 1 : 0, claimed: claim === null ? 0 : 1, wanted: 1 }
    return { counts: { 'type right': count, 'type right of those claimed': count }, errors: right ? [] : [{ kind: `${typeOf(item)} as ${type ?? 'nothing'}`, says: item.markup ?? item.text }] }
  },
}
