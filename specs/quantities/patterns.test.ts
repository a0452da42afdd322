import { describe, expect, test } from 'vitest'
import { readPatterns } from '../../src/text/pattern.ts'
import { language, languageCodes, quantitiesIn, writtenQuantity } from '../times/read.ts'

/** Every example of every quantity pattern of every language is run: `yes` must come out as it says, `no` must not come from that rule. */
for (const code of languageCodes) {
  const text = language(code).patterns.get('quantities')
  if (text === undefined) continue
  const rules = new Map(readPatterns(text, `${code}/quantities`).map((pattern) => [pattern.name, pattern]))
  describe(`${code}/quantities`, () => {
    for (const { name, value, yes, no } of rules.values()) {
      for (const { words, expect: wanted } of yes) {
        test(`${name}: ${words}`, () => {
          const found = quantitiesIn(code, words)
          if (value.name === 'none') expect(found.map((quantity) => quantity.quote)).toEqual([])
          else expect(found.filter((quantity) => quantity.rule === `${code}/${name}`).map(writtenQuantity)).toEqual([wanted])
        })
      }
      for (const { words } of no) {
        test(`${name}: not ${words}`, () => {
          expect(quantitiesIn(code, words).filter((quantity) => quantity.rule === `${code}/${name}`).map((quantity) => quantity.quote)).toEqual([])
        })
      }
    }
  })
}
