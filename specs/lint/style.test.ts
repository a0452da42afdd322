import { describe, expect, it } from 'vitest'
import { sourceOf, sources } from './sources.ts'
import { rules } from './style.ts'

describe('the house rules hold in every file', () => {
  it.each(rules)('$name', ({ broken, why }) => {
    expect(sources.flatMap(broken), why).toEqual([])
  })
  it('half of the files have 80 lines or less', () => {
    const lengths = sources.map(({ text }) => text.split('\n').length - 1).sort((a, b) => a - b)
    expect(lengths[lengths.length >> 1]).toBeLessThanOrEqual(80)
  })
})

/** Each rule must be able to fail: what it finds, and what it leaves alone. */
const cases: readonly (readonly [rule: string, path: string, code: string, found: boolean])[] = [
  ['no language is named in code', 'src/a.ts', "if (language === 'ar') {}", true],
  ['no language is named in code', 'src/a.ts', "if ('fr' !== reading.language) {}", true],
  ['no language is named in code', 'src/a.ts', "switch (pack.code) { case 'ru': }", true],
  ['no language is named in code', 'src/a.ts', "if (language === null || failure.code === 'too') {}", false],
  ['a file is named after its thing', 'src/text/utils.ts', '', true],
  ['a file is named after its thing', 'src/text/trie.ts', '', false],
  ['boundaries by Unicode property', 'src/a.ts', String.raw`const a = /\bx/u`, true],
  ['boundaries by Unicode property', 'src/a.ts', String.raw`const a = /\\b\p{L}/u`, false],
  ['more than 300 lines need a reason', 'src/a.ts', 'a\n'.repeat(301), true],
  ['more than 300 lines need a reason', 'src/a.ts', `// This file is long because it is one table.\n${'a\n'.repeat(301)}`, false],
  ['no any', 'src/a.ts', 'const a: any = 1', true],
  ['no any', 'src/a.ts', 'const any = 1', false],
  ['ids are minted in one place', 'src/a.ts', 'const a = b as ClaimId', true],
  ['ids are minted in one place', 'src/a.ts', 'const a = b as Claim', false],
  ['no clock and no chance inside', 'src/reading/a.ts', 'const a = new Date()', true],
  ['no clock and no chance inside', 'src/reading/a.ts', 'const a = new Date(0)', false],
  ['no empty catch', 'src/a.ts', 'try { a() } catch { }', true],
  ['no empty catch', 'src/a.ts', 'try { a() } catch { return null }', false],
  ['only the terminal prints', 'src/a.ts', "console.log('a')", true],
  ['only the terminal prints', 'src/cli/terminal.ts', "console.log('a')", false],
  ['a switch over a union has no default', 'src/a.ts', "switch (a.kind) { case 'b': break; default: }", true],
  ['a switch over a union has no default', 'src/a.ts', "switch (a.length) { case 1: break; default: }", false],
]
describe('each rule can fail', () => {
  it.each(cases)('%s: %s %s', (name, path, code, found) => {
    expect(rules.find((rule) => rule.name === name)?.broken(sourceOf(path, code)).length).toBe(found ? 1 : 0)
  })
})
