import { expect, test } from 'vitest'
import { eachLine, marking, sides } from '../times/lines.ts'
import { marked } from '../times/marked.ts'
import { quantitiesIn, writtenQuantity } from '../times/read.ts'

/** Invented cases, made from how a language's press counts: `words [with the quantity] → bounds hedge unit`, several parted by “; ” in their order. */
eachLine(new URL('./cases/', import.meta.url), (code, line) => {
  const { fails, rest } = marking(line)
  const { said, wanted } = sides(rest)
  ;(fails ? test.fails : test)(line, () => {
    const { text, spans } = marked(said)
    const found = quantitiesIn(code, text)
    expect(spans.map(({ start, end }) => found.filter((one) => one.start < end && start < one.end).map(writtenQuantity).join(' & ')).join('; ')).toBe(wanted)
  })
})
