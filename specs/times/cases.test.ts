import { expect, test } from 'vitest'
import { dated, eachLine, marking, sides } from './lines.ts'
import { marked } from './marked.ts'
import { timesIn } from './read.ts'

const usual = '2024-07-10'
/** Invented cases, made from how a language's press writes times: `words [with the time] @day → TIMEX value`. What is found in the brackets must have it. */
eachLine(new URL('./cases/', import.meta.url), (code, line) => {
  const { fails, rest } = marking(line)
  const { said, wanted } = sides(rest)
  const { words, on } = dated(said)
  ;(fails ? test.fails : test)(line, () => {
    const { text, spans } = marked(words)
    const found = timesIn(code, text, on ?? usual)
    expect(spans.map(({ start, end }) => found.filter((one) => one.start < end && start < one.end).map((one) => one.timex).join(' & ')).join('; ')).toBe(wanted)
  })
})
