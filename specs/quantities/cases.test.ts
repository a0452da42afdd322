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
      const [said = '', wanted = ''] = line.split(' → ', 2)
      test(line, () => {
        const { text, spans } = marked(said)
        const found = quantitiesIn(code, text)
        expect(spans.map(({ start, end }) => found.filter((one) => one.start < end && start < one.end).map(writtenQuantity).join(' & ')).join('; ')).toBe(wanted.trim().replace(/ ordinal/gu, ' ordinal'))
      })
    }
  })
}
