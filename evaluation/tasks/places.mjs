// Place names and where they lie (places-lgl: American small towns, reported and not tuned for).
import { lines } from '../data.mjs'
import { pairs, shared } from '../matching.mjs'

const degree = Math.PI / 180
/** Great-circle distance in kilometres (haversine; the mean radius of the earth). */
const kilometres = (a, b) => {
  const squared = Math.sin(((b.latitude - a.latitude) * degree) / 2) ** 2 + Math.cos(a.latitude * degree) * Math.cos(b.latitude * degree) * Math.sin(((b.longitude - a.longitude) * degree) / 2) ** 2
  return 12742 * Math.asin(Math.min(1, Math.sqrt(squared)))
}
/** Within a hundred miles, as the literature on geoparsing counts. */
const near = 161

const countries = new Intl.DisplayNames(['en'], { type: 'region' })
/** The data names countries in English, Stemma by ISO code. */
const sameCountry = (wanted, code) => code !== null && [code, countries.of(code)].some((name) => plain(name) === plain(wanted))
const plain = (name) => name.toLowerCase().replace(/&/g, 'and').replace(/^the /, '').trim()

/** An adjective of a country ("German") names no place in this data, nor does a place that is only described. */
const isPlace = (mention) => (mention.kind === 'place' || mention.kind === 'facility') && mention.naming === 'named' && mention.rule !== 'name/demonym'

export const places = {
  name: 'places',
  measures: { 'finding F1': 'F1', 'finding precision': 'precision', 'finding recall': 'recall', 'within 161 km of those found': 'accuracy', 'right country of those found': 'accuracy' },
  sets: (data) => [{ name: 'places-lgl', language: 'en', items: lines(data, 'places-lgl', 'dev.jsonl') }],
  input: (item) => ({ content: { kind: 'text', text: item.text }, url: `https://${item.feed}/`, published: item.date }),
  score: (item, reading) => placesAgainst({ text: item.text, wanted: item.toponyms, claimed: reading.mentions }),
}

/** Places against the mentions of one text. What is wanted without coordinates or country counts for finding alone. */
export const placesAgainst = ({ text, wanted: toponyms, claimed: mentions }) => {
  const claimed = mentions.filter(isPlace)
  const matched = pairs(toponyms, claimed, shared)
  const finding = { right: matched.length, claimed: claimed.length, wanted: toponyms.length }
  const located = matched.filter(([wanted]) => wanted.latitude != null)
  const close = located.filter(([wanted, { place }]) => place != null && kilometres(wanted, place) <= near)
  const countried = located.filter(([wanted]) => wanted.country != null)
  const inCountry = countried.filter(([wanted, { place }]) => place != null && sameCountry(wanted.country, place.country))
  const accuracy = (right, all) => ({ right: right.length, claimed: all.length, wanted: all.length })
  const [found, given] = [new Set(matched.map(([one]) => one)), new Set(matched.map(([, one]) => one))]
  return {
    counts: { 'finding F1': finding, 'finding precision': finding, 'finding recall': finding, 'within 161 km of those found': accuracy(close, located), 'right country of those found': accuracy(inCountry, countried) },
    errors: [
      ...toponyms.filter((one) => !found.has(one)).map((one) => ({ kind: 'missed', says: around(text, one) })),
      ...claimed.filter((one) => !given.has(one)).map((one) => ({ kind: 'claimed', says: around(text, one) })),
      ...located.filter((pair) => !close.includes(pair)).map(([wanted, { place }]) => ({ kind: place == null ? 'left open' : inCountry.some(([one]) => one === wanted) ? 'far, in its country' : 'other country', says: `${wanted.quote}: wanted ${wanted.name}, ${wanted.admin1 ?? ''}, ${wanted.country}; got ${place?.id} ${place?.name} ${place?.country}` })),
    ],
  }
}
const around = (text, { start, end }) => `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`
