import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { marked } from './marked.ts'
import { timesIn } from './read.ts'

/** Invented cases, made from how a language's press writes times: `words [with the time] @day → TIMEX value`. What is found in the brackets must have it. */
const folder = new URL('./cases/', import.meta.url)
const usual = '2024-07-10'
for (const file of readdirSync(folder)) {
  const code = file.replace('.txt', '')
  describe(code, () => {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.trim() === '' || line.startsWith('#')) continue
      // What is known to fail begins with "! ": the test then fails when it is repaired, so that the mark goes.
      const known = line.startsWith('! ')
      const [said = '', wanted = ''] = line.slice(known ? 2 : 0).split(' → ', 2)
      // Matches " @2024-03-15" at the end; not "a@b".
      const on = / @(\S+)$/.exec(said)
      ;(known ? test.fails : test)(line, () => {
        const { text, spans } = marked(on === null ? said : said.slice(0, on.index))
        const found = timesIn(code, text, on?.[1] ?? usual)
        expect(spans.map(({ start, end }) => found.filter((one) => one.start < end && start < one.end).map((one) => one.timex).join(' & ')).join('; ')).toBe(wanted.trim())
      })
    }
  })
}
