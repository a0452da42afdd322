import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Claim, Reading } from '../../src/model/index.ts'
import { loadReader } from '../../src/flow/reader.ts'

/** Who does what to whom in sentences in the manner of the press: a table a language. What a row asks after “?” is known to fail and must go on failing, so that a rule that mends it is noticed. */
const reader = loadReader()
const claimsOf = (language: string, text: string): readonly string[] => {
  const reading = reader.read({ id: 'probe', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Courier', published: '2024-05-06', language }) as Reading
  return reading.claims.map((claim) => [claim.type, claim.reality, claim.type.startsWith('figure/') ? (claim.trigger?.quote ?? '') : '', ...claim.roles.filter(({ role }) => role !== 'time' && role !== 'quantity').map(({ role, quote }) => `${role}=${quote}`)].join(' ') + voicesOf(claim))
}
/** What stands behind the bar is looked at for `voice=` alone. */
const voicesOf = ({ chain }: Claim): string => ` | ${chain.filter(({ voice }) => voice !== 'publisher').map(({ quote, name }) => quote ?? name ?? '').join(', ')}`
/** Every word of what is asked for stands in the claim. */
const says = (claim: string, wanted: string): boolean => {
  const [told = '', voices = ''] = claim.split(' | ')
  return wanted.split(' ').every((word) => (word.startsWith('voice=') ? voices.includes(word.slice('voice='.length)) : told.includes(word)))
}
const rowsOf = (language: string) => readFileSync(new URL(`./press-${language}.tsv`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [string, string])

describe.each(['en', 'ar', 'fr', 'ru'])('%s', (language) => {
  const holds = (text: string, wanted: string): void => {
    const found = claimsOf(language, text)
    if (wanted === 'none') expect(found).toEqual([])
    else for (const one of wanted.split(' ‖ ')) expect([one, one.startsWith('not ') ? !found.some((claim) => says(claim, one.slice(4))) : found.some((claim) => says(claim, one)), found]).toEqual([one, true, found])
  }
  const rows = rowsOf(language)
  test.each(rows.filter(([, wanted]) => !wanted.startsWith('?')))('%s', holds)
  for (const [text, wanted] of rows) if (wanted.startsWith('?')) test.fails(text, () => holds(text, wanted.slice(1)))
})
