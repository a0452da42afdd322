import { describe, expect, test } from 'vitest'
// @ts-expect-error: plain JavaScript, as the program that runs it
import { blank } from '../../evaluation/blank.mjs'
// @ts-expect-error: plain JavaScript
import { runTask } from '../../evaluation/run.mjs'
// @ts-expect-error: plain JavaScript
import { tasks } from '../../evaluation/tasks.mjs'
import { inventedData } from './data.ts'

/** Each scorer is tried with who knows all (1), who says nothing (0), and who claims everything everywhere (low). */

const data = inventedData()
type Item = Readonly<Record<string, unknown>> & { readonly text: string }
type Answer = Readonly<Record<string, unknown>>
type Span = { readonly start: number; readonly end: number; readonly quote: string }
type Claims = { readonly oracle: (item: Item) => Answer; readonly cheat: (item: Item) => Answer }

const day = (from: string, until: string, timex = from) => ({ interval: { from, until, precision: 'day' }, timex })
/** What the words of the invented cases say. */
const values: Readonly<Record<string, unknown>> = { Friday: day('2024-04-26', '2024-04-27'), 'three days': { interval: null, timex: 'P3D' }, hier: day('2024-04-30', '2024-05-01'), '3 мая 2024': day('2024-05-03', '2024-05-04') }
const amounts: Readonly<Record<string, unknown>> = { '40 dollars': { min: 40, max: 40, unit: 'USD' }, 'more than 30': { min: 30, max: null, unit: 'count' } }
/** All stretches of words of a text, up to five words long. */
const everywhere = (text: string): readonly Span[] => {
  const words = [...text.matchAll(/\S+/gu)].map((match) => ({ start: match.index, end: match.index + match[0].length }))
  return words.flatMap((first, at) => words.slice(at, at + 5).map((last) => ({ start: first.start, end: last.end, quote: text.slice(first.start, last.end) })))
}
const whole = (text: string): Span => ({ start: 0, end: text.length, quote: text })
const claim = (type: string, quantity: unknown = null) => ({ type, reality: 'happened', quantity, trigger: null, score: 0.9 })
const exactly = (count: number) => ({ min: count, max: count })
const types = ['accuse', 'agree', 'aid', 'assault', 'coerce', 'concede', 'consult', 'cooperate', 'mobilize', 'protest', 'reject', 'request', 'retreat', 'sanction', 'support', 'threaten']
const kinds = ['person', 'organisation', 'place']

const claims: Readonly<Record<string, Claims>> = {
  attribution: {
    oracle: (item) => ({ attributions: item['attributions'] }),
    cheat: ({ text }) => ({ attributions: everywhere(text).map((one) => ({ source: [whole(text)], cue: [], content: [one] })) }),
  },
  times: {
    oracle: (item) => ({ mentions: (item['wanted'] as readonly { text: string }[]).map((one) => ({ kind: 'time', rule: 'oracle', ...one, ...(values[one.text] as object) })) }),
    cheat: ({ text }) => ({ mentions: everywhere(text).map((one) => ({ kind: 'time', rule: 'cheat', ...one, interval: { from: '2000-01-01', until: '2100-01-01', precision: 'year' }, timex: 'XXXX' })) }),
  },
  quantities: {
    oracle: (item) => ({ mentions: (item['results'] as readonly { text: string }[]).map((one) => ({ kind: 'quantity', rule: 'oracle', ...one, quantity: amounts[one.text] })) }),
    cheat: (item) => ({ mentions: everywhere(item['input'] as string).map((one) => ({ kind: 'quantity', rule: 'cheat', ...one, quantity: { min: null, max: null, unit: 'count' } })) }),
  },
  places: {
    oracle: (item) => ({ mentions: (item['toponyms'] as readonly Answer[]).map((one) => ({ kind: 'place', naming: 'named', ...one, place: { ...one, country: 'US' } })) }),
    cheat: ({ text }) => ({ mentions: everywhere(text).map((one) => ({ kind: 'place', naming: 'named', ...one, place: { latitude: 0, longitude: 0, country: 'FR' } })) }),
  },
  names: {
    oracle: (item) => ({ mentions: (item['wanted'] as readonly Answer[]).map((one) => ({ naming: 'named', rule: 'oracle', ...one })) }),
    cheat: ({ text }) => ({ mentions: everywhere(text).flatMap((one) => kinds.map((kind) => ({ naming: 'named', rule: 'cheat', ...one, kind }))) }),
  },
  events: {
    oracle: (item) => ({ claims: [claim(item['event'] === 'DEMAND' ? 'request/yield' : 'reject')] }),
    cheat: () => ({ claims: types.map((type) => claim(type)) }),
  },
  figures: {
    oracle: () => ({ claims: [claim('figure/killed', exactly(2)), claim('figure/injured', exactly(3))] }),
    cheat: () => ({ claims: ['killed', 'injured'].flatMap((measure) => [1, 2, 3, 31].map((count) => claim(`figure/${measure}`, exactly(count)))) }),
  },
  pages: {
    oracle: () => ({ text: 'The harbour sold its last crane.', title: 'Crane sold' }),
    cheat: () => ({ text: 'Crane sold The harbour sold its last crane. Subscribe now Cookies', title: 'Crane sold The harbour sold' }),
  },
  language: { oracle: (item) => ({ language: item['language'] }), cheat: () => ({ language: 'en fr ar ru' }) },
}

type Row = { readonly set: string; readonly language: string; readonly measure: string; readonly value: number }
const rowsOf = (name: string, answer: (item: Item) => Answer): readonly Row[] => {
  const task = tasks.find((one: { name: string }) => one.name === name)
  // The reader's place is taken by one who answers for the item itself.
  const { rows } = runTask({ ...task, input: (item: Item) => item }, data, { read: (item: Item) => ({ ...blank(item.text ?? item['input'] ?? ''), ...answer(item) }), sample: null })
  return rows
}
/** Recall is what who claims everything may have; it stands beside a measure that this costs. */
const costly = (measure: string): boolean => /F1|precision|accuracy|right|exact/u.test(measure)

for (const [name, { oracle, cheat }] of Object.entries(claims)) {
  describe(name, () => {
    test('who knows all has 1 everywhere', () => {
      const rows = rowsOf(name, oracle).filter(({ measure }) => !measure.startsWith('found in') && !measure.startsWith('not asked'))
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter((row) => row.value !== 1).map((row) => `${row.set} ${row.measure} ${row.value}`)).toEqual([])
    })
    test('who says nothing has 0 everywhere', () => {
      expect(rowsOf(name, () => ({})).filter((row) => row.value !== 0).map((row) => `${row.set} ${row.measure} ${row.value}`)).toEqual([])
    })
    test('who claims everything everywhere has little', () => {
      // Of what is kept of a page and of where a place lies there is one answer: all of it, or any.
      const most = name === 'pages' ? 0.5 : 0.35
      const rows = rowsOf(name, cheat).filter(({ measure }) => costly(measure) && !(name === 'pages' && measure === 'F1'))
      expect(rows.length).toBeGreaterThan(0)
      expect(rows.filter((row) => row.value > most).map((row) => `${row.set} ${row.measure} ${row.value}`)).toEqual([])
    })
  })
}

test('every task is tried here', () => {
  // The coded set has a specification of its own.
  expect(tasks.map((task: { name: string }) => task.name).filter((name: string) => !name.startsWith('coded')).sort()).toEqual(Object.keys(claims).sort())
})

test('data that is not there is skipped, and said', () => {
  // The coded set lies in the project.
  for (const task of tasks.filter((one: { name: string }) => !one.name.startsWith('coded'))) {
    const { rows, skipped } = runTask(task, '/nowhere', { read: () => blank(''), sample: null })
    expect(rows).toEqual([])
    expect(skipped.length).toBeGreaterThan(0)
  }
})
