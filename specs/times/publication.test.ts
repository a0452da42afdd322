import { describe, expect, test } from 'vitest'
import { recogniseTimes } from '../../src/reading/recognise/times.ts'
import { contentBounds } from '../../src/reading/resolve/publication.ts'
import { resolveTimes } from '../../src/reading/resolve/times.ts'
import { language, publishedOn, sentencesOf } from './read.ts'

const read = (text: string, on: string | null, quotations: readonly { readonly start: number; readonly end: number }[] = []) => {
  const sentences = sentencesOf('en', text)
  const context = { text, sentences, published: publishedOn(on), quotations }
  const times = resolveTimes(sentences.flatMap((sentence) => recogniseTimes(language('en'), sentence)), context)
  return { times, bounds: contentBounds(times, context) }
}

describe('what the contents say of a page’s date', () => {
  const table: readonly (readonly [string, string | null, string | null])[] = [
    ['The mine closed on 3 May 2024. It had opened in 1998.', '2024-05-03', null],
    ['The mine closed in 2021 and reopened in June 2023.', '2023-06-01', null],
    ['The mine closed on 3 May 2024. It will reopen on 9 June 2025.', '2024-05-03', '2025-06-09'],
    ['The mine closed on Tuesday.', null, null],
  ]
  for (const [text, before, after] of table) {
    test(text, () => {
      const { bounds } = read(text, null)
      expect([bounds.not_before?.day ?? null, bounds.not_after?.day ?? null]).toEqual([before, after])
      for (const bound of [bounds.not_before, bounds.not_after]) if (bound !== null) expect(text.slice(bound.evidence.start, bound.evidence.end)).toBe(bound.evidence.quote)
    })
  }
})

test('a relative time inside a quotation is the speaker’s', () => {
  const text = 'The mayor said: "We buried him yesterday." He left last week.'
  const { times } = read(text, '2024-07-10', [{ start: text.indexOf('"'), end: text.lastIndexOf('"') + 1 }])
  expect(times.map((time) => time.relativeTo)).toEqual(['utterance', 'publication'])
})

test('a day without a year keeps the year that its paragraph says', () => {
  const { times } = read('Protests began on 15 January 2011. On 17 February the army fired.', '2024-07-10')
  expect(times.map((time) => time.interval?.from)).toEqual(['2011-01-15', '2011-02-17'])
})

test('numbers of day and month that may change places are left open', () => {
  const [time] = read('It sank on 05/04/2024.', '2024-07-10').times
  expect([time?.interval, time?.unresolved, time?.rivals.map((rival) => rival.from)]).toEqual([null, 'ambiguous', ['2024-05-04', '2024-04-05']])
})
