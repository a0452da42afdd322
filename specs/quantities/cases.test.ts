import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { quantitiesIn, writtenQuantity } from '../times/read.ts'
import { marked } from '../times/marked.ts'

/** Invented cases, made from how a language's press counts: `words [with the quantity] → bounds hedge unit`, several parted by “; ” in their order. */
const folder = new URL('./cases/', import.meta.url)
for (const file of readdirSync(folder)) {
  const code = file.replace('.txt', '')
  describe(code, () => {
    for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) {
      if (line.trim() === '' || line.startsWith('#')) continue
      // What is known to fail begins with "! ": the test then fails when it is repaired, so that the mark goes.
      const known = line.startsWith('! ')
      const [said = '', wanted = ''] = line.slice(known ? 2 : 0).split(' → ', 2)
      ;(known ? test.fails : test)(line, () => {
        const { text, spans } = marked(said)
        const found = quantitiesIn(code, text)
        expect(spans.map(({ start, end }) => found.filter((one) => one.start < end && start < one.end).map(writtenQuantity).join(' & ')).join('; ')).toBe(wanted.trim())
      })
    }
  })
}
