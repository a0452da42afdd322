import { expect, test } from 'vitest'
import { eachLine, sides } from '../times/lines.ts'
import { quantitiesIn, writtenQuantity } from '../times/read.ts'

/** Sentences of the press, invented: `words → [quote] bounds; [quote] bounds`, or `→ nothing`. All quantities of a line must be found, and no others. */
eachLine(new URL('./sentences/', import.meta.url), (code, line) => {
  const { said, wanted } = sides(line)
  test(line, () => {
    const found = quantitiesIn(code, said).map((quantity) => `[${quantity.quote}] ${writtenQuantity(quantity)}`)
    expect(found.length === 0 ? 'nothing' : found.join('; ')).toBe(wanted)
  })
})
