import { describe, expect, test } from 'vitest'
import { timeLayers } from '../../src/reading/recognise/times.ts'
import { readPatterns } from '../../src/text/pattern.ts'
import { language, languageCodes, timesIn, written } from './read.ts'

/** Every example of every time pattern of every language is run: `yes` must come out as it says, `no` must not come from that rule. */
for (const code of languageCodes) {
  for (const layer of timeLayers) {
    const text = language(code).patterns.get(layer)
    if (text === undefined) continue
    const rules = new Map(readPatterns(text, `${code}/${layer}`).map((pattern) => [pattern.name, pattern]))
    describe(`${code}/${layer}`, () => {
      for (const { name, value, yes, no } of rules.values()) {
        for (const { words, on, expect: wanted } of yes) {
          test(`${name}: ${words}`, () => {
            const found = timesIn(code, words, on)
            if (value.name === 'none') expect(found.map((time) => time.quote)).toEqual([])
            else expect(found.filter((time) => time.rule === `${code}/${name}`).map(written)).toEqual([wanted])
          })
        }
        for (const { words, on } of no) {
          test(`${name}: not ${words}`, () => {
            expect(timesIn(code, words, on).filter((time) => time.rule === `${code}/${name}`).map((time) => time.quote)).toEqual([])
          })
        }
      }
    })
  }
}
