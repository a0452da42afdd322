// Names of persons, organisations and places. Overlap with the right kind counts; each name that is wanted or claimed counts once.
import { lines } from '../data.mjs'
import { overlap, pairs, shared } from '../matching.mjs'

/** What Stemma calls what it found, in the three kinds that all the data knows. Groups (armed ones, parties) are organisations there, sites are places. */
const kinds = { person: 'person', organisation: 'organisation', group: 'organisation', place: 'place', facility: 'place' }
/** A find that is three times as long as the name says nothing of where the name is. */
const close = (wanted, claimed) => (wanted.kind === claimed.kind && claimed.end - claimed.start <= 3 * (wanted.end - wanted.start) ? shared(wanted, claimed) : 0)

const nerel = { PERSON: 'person', ORGANIZATION: 'organisation', COUNTRY: 'place', CITY: 'place', STATE_OR_PROVINCE: 'place', DISTRICT: 'place', LOCATION: 'place', FACILITY: 'place' }
const short = { PER: 'person', ORG: 'organisation', LOC: 'place' }
const re3d = { Person: 'person', Organisation: 'organisation', Location: 'place' }
/** Pronouns, descriptions and peoples are marked in re3d too: names begin with a capital somewhere. Matches "the Syrian army", "Aleppo"; not "the group". */
const capitalised = /\p{Lu}/u

/** Names of a set as `{ start, end, quote, kind }`. */
const wantedOf = (mentions, types) => mentions.flatMap((one) => (types[one.type] === undefined ? [] : [{ ...one, kind: types[one.type] }]))
/** In nested data what lies inside a name of the data is not asked for again, and costs nothing where it is found. */
const outermost = (names) => names.filter((one) => !names.some((other) => other !== one && other.start <= one.start && one.end <= other.end && other.end - other.start > one.end - one.start))
/** SlavicNER calls peoples persons: an adjective or demonym of a country is no person anywhere else. */
const isPeople = (mention) => mention.type === 'PER' && /^GPE-/u.test(mention.entity ?? '')

const set = (name, language, items, prepare) => ({ name, language, items: items === null ? null : items.map((item) => ({ ...item, set: name, ...prepare(item) })) })
const fifth = (items) => (items === null ? null : items.slice(Math.floor(items.length * 0.8)))

export const names = {
  name: 'names',
  measures: { 'overlap F1': 'F1', precision: 'precision', recall: 'recall', 'person F1': 'F1', 'organisation F1': 'F1', 'place F1': 'F1' },
  sets: (data) => [
    set('entities-anercorp, last fifth', 'ar', fifth(lines(data, 'entities-anercorp', 'train.jsonl')), (item) => ({ wanted: wantedOf(item.mentions, short) })),
    set('entities-nerel/dev', 'ru', lines(data, 'entities-nerel', 'dev.jsonl'), (item) => ({ wanted: wantedOf(item.mentions, nerel) })),
    set('entities-slavicner', 'ru', lines(data, 'entities-slavicner', 'dev.jsonl')?.filter((item) => item.language === 'ru') ?? null, (item) => ({ wanted: wantedOf(item.mentions.filter((one) => !isPeople(one)), short) })),
    // Marked for relations, not for all names: recall is measured, precision is reviewed by hand.
    set('actions-re3d', 'en', lines(data, 'actions-re3d', 'docs.jsonl'), (item) => ({ wanted: wantedOf(item.entities.filter((one) => capitalised.test(one.quote)), re3d), recallOnly: true })),
    set('records-gvdb', 'en', lines(data, 'records-gvdb', 'dev.jsonl'), (item) => ({ wanted: [...item.record.victims, ...item.record.shooters].flatMap(({ name }) => (name === undefined ? [] : [{ ...name, kind: 'person' }])), recallOnly: true })),
  ],
  input: (item) => ({ content: { kind: 'text', text: item.text }, language: { 'entities-anercorp, last fifth': 'ar', 'entities-nerel/dev': 'ru', 'entities-slavicner': 'ru' }[item.set] ?? 'en' }),
  score: (item, reading) => {
    const claimed = reading.mentions.filter((one) => one.naming === 'named' && kinds[one.kind] !== undefined).map((one) => ({ ...one, kind: kinds[one.kind] }))
    const wanted = outermost(item.wanted)
    const matched = pairs(wanted, claimed, close)
    const found = new Set(matched.map(([one]) => one))
    const given = new Set(matched.map(([, one]) => one))
    // What lies inside a wanted name and is itself a name of the data is right too, and asked of nobody.
    const inner = pairs(item.wanted.filter((one) => !wanted.includes(one)), claimed.filter((one) => !given.has(one)), close)
    const free = new Set(inner.map(([, one]) => one))
    const count = (kind) => {
      const of = (all) => all.filter((one) => kind === null || one.kind === kind).length
      return { right: of([...found]), claimed: of(claimed) - of([...free]), wanted: of(wanted) }
    }
    const [all, persons, organisations, locations] = [null, 'person', 'organisation', 'place'].map(count)
    const errors = [
      ...wanted.filter((one) => !found.has(one)).map((one) => {
        const other = claimed.find((candidate) => overlap(candidate, one) > 0 && candidate.kind !== one.kind)
        return { kind: other === undefined ? `missed ${one.kind}` : `${one.kind} as ${other.kind}`, says: around(item.text, one) }
      }),
      ...(item.recallOnly ? [] : claimed.filter((one) => !given.has(one) && !free.has(one) && !wanted.some((name) => overlap(name, one) > 0)).map((one) => ({ kind: `claimed ${one.kind}`, says: `${around(item.text, one)} (${one.rule})` }))),
    ]
    return { counts: item.recallOnly ? { recall: all } : { 'overlap F1': all, precision: all, recall: all, 'person F1': persons, 'organisation F1': organisations, 'place F1': locations }, errors }
  },
}
const around = (text, { start, end }) => `${text.slice(Math.max(0, start - 40), start)}[${text.slice(start, end)}]${text.slice(end, end + 30)}`
