import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { quantitiesIn, writtenQuantity } from '../times/read.ts'

/** Sentences of the press, invented: `words → [quote] bounds; [quote] bounds`, or `→ nothing`. All quantities of a line must be found, and no others. */
const folder = new URL('./sentences/', import.meta.url)
for (const file of readdirSync(folder)) {
  const code = file.replace('.txt', '')
  describe(code, () => {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.trim() === '' || line.startsWith('#')) continue
      const [words = '', wanted = ''] = line.split(' → ', 2)
      test(line, () => {
        const found = quantitiesIn(code, words).map((quantity) => `[${quantity.quote}] ${writtenQuantity(quantity)}`)
        expect(found.length === 0 ? 'nothing' : found.join('; ')).toBe(wanted.trim())
      })
    }
  })
}
