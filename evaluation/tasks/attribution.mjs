// Who says what (attribution-polnear/dev): the content spans, and the source of those that were found.
import { lines } from '../data.mjs'
import { common, pairs, wordsOf } from '../matching.mjs'

/** How much of both contents must be the same words. */
const half = 0.5

/** Shared words of two contents as a share of the longer, 0 under half of either: the partial match of the issue. */
const closeness = (wanted, claimed) => {
  const both = common(wanted.words, claimed.words)
  return both >= half * wanted.words.size && both >= half * claimed.words.size ? both / Math.max(wanted.words.size, claimed.words.size) : 0
}

/** Half of the words that were given as source lie in the real one, or hold all of it without being thrice as long; none where none is named. */
const rightSource = (wanted, claimed, words) => {
  const [real, given] = [words(wanted.source), words(claimed.source)]
  if (real.size === 0 || given.size === 0) return real.size === given.size
  const both = common(real, given)
  return both >= half * given.size || (both === real.size && given.size <= 3 * real.size)
}

export const attribution = {
  name: 'attribution',
  measures: { 'content F1': 'F1', 'content precision': 'precision', 'content recall': 'recall', 'source right among matched': 'accuracy' },
  sets: (data) => [{ name: 'attribution-polnear/dev', language: 'en', items: lines(data, 'attribution-polnear', 'dev.jsonl') }],
  input: (item) => ({ content: { kind: 'text', text: item.text }, publisher: item.publisher, published: item.date }),
  score: (item, reading) => attributionsAgainst({ text: item.text, wanted: item.attributions, claimed: reading.attributions, rightSource }),
}

/** Attributions against attributions of one text. `rightSource(wanted, claimed, words)` judges the sources of two whose contents match. */
export const attributionsAgainst = ({ text, wanted: coded, claimed: read, rightSource: right }) => {
  const words = wordsOf(text)
  // An attribution without a content (a mere mention that somebody spoke) attributes nothing.
  const filled = (attributions) => attributions.map((one) => ({ ...one, words: words(one.content) })).filter((one) => one.words.size > 0)
  const [wanted, claimed] = [filled(coded), filled(read)]
  const matched = pairs(wanted, claimed, closeness)
  const content = { right: matched.length, claimed: claimed.length, wanted: wanted.length }
  const sourced = matched.filter(([real, given]) => right(real, given, words))
  const [found, given] = [new Set(matched.map(([one]) => one)), new Set(matched.map(([, one]) => one))]
  return {
    counts: { 'content F1': content, 'content precision': content, 'content recall': content, 'source right among matched': { right: sourced.length, claimed: matched.length, wanted: matched.length } },
    errors: [
      ...wanted.filter((one) => !found.has(one)).map((one) => ({ kind: missedAs(one, claimed), says: quoted(text, one) })),
      ...claimed.filter((one) => !given.has(one)).map((one) => ({ kind: wanted.some((other) => common(one.words, other.words) > 0) ? 'claimed: other bounds' : 'claimed: no attribution', says: quoted(text, one) })),
      ...matched.filter((pair) => !sourced.includes(pair)).map(([real, other]) => ({ kind: 'source', says: `wanted [${quotes(real.source)}] got [${quotes(other.source)}]: ${quoted(text, real)}` })),
    ],
  }
}

const quotes = (spans) => spans.map((one) => one.quote).join(' … ')
const quoted = (text, { source, cue, content }) => `[${quotes(source)}] ${quotes(cue)} «${content.map((one) => text.slice(one.start, one.end)).join(' … ').slice(0, 140)}»`
const missedAs = (one, claimed) => {
  if (claimed.some((other) => common(one.words, other.words) > 0)) return 'missed: other bounds'
  return /^["“‘']/u.test(one.content[0].quote) ? 'missed: a quotation' : one.cue.length === 0 ? 'missed: no cue' : 'missed'
}
