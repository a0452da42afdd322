import { expect, test } from 'vitest'
import { dated, eachLine, sides } from './lines.ts'
import { timesIn, written } from './read.ts'

/** Sentences of the press, invented: `words @day → [quote] value; [quote] value`, or `→ nothing`. All times of a line must be found, and no others. */
eachLine(new URL('./sentences/', import.meta.url), (code, line) => {
  const { said, wanted } = sides(line)
  const { words, on } = dated(said)
  test(line, () => {
    const found = timesIn(code, words, on).map((time) => `[${time.quote}] ${written(time)}`)
    expect(found.length === 0 ? 'nothing' : found.join('; ')).toBe(wanted)
  })
})
