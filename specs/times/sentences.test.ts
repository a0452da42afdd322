import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { timesIn, written } from './read.ts'

/** Sentences of the press, invented: `words @day → [quote] value; [quote] value`, or `→ nothing`. All times of a line must be found, and no others. */
const folder = new URL('./sentences/', import.meta.url)
for (const file of readdirSync(folder)) {
  const code = file.replace('.txt', '')
  describe(code, () => {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.trim() === '' || line.startsWith('#')) continue
      const [said = '', wanted = ''] = line.split(' → ', 2)
      // Matches "@2024-03-15" at the end; not "a@b".
      const on = / @(\S+)$/.exec(said)
      const words = on === null ? said : said.slice(0, on.index)
      test(line, () => {
        const found = timesIn(code, words, on?.[1] ?? null).map((time) => `[${time.quote}] ${written(time)}`)
        expect(found.length === 0 ? 'nothing' : found.join('; ')).toBe(wanted.trim())
      })
    }
  })
}
