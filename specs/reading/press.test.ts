import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/index.ts'
import { loadReader } from '../../src/flow/reader.ts'

/** Who does what to whom in sentences in the manner of the press: a table a language. */
const reader = loadReader()
const claimsOf = (language: string, text: string): readonly string[] => {
  const reading = reader.read({ id: 'probe', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Courier', published: '2024-05-06', language }) as Reading
  return reading.claims.map((claim) => [claim.type, claim.reality, claim.type.startsWith('figure/') ? (claim.trigger?.quote ?? '') : '', ...claim.roles.filter(({ role }) => role !== 'time' && role !== 'quantity').map(({ role, quote }) => `${role}=${quote}`)].join(' '))
}
/** Every word of what is asked for stands in the claim. */
const says = (claim: string, wanted: string): boolean => wanted.split(' ').every((word) => claim.includes(word))
const rowsOf = (language: string) => readFileSync(new URL(`./press-${language}.tsv`, import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [string, string])

describe.each(['en', 'ar'])('%s', (language) => {
  test.each(rowsOf(language))('%s', (text, wanted) => {
    const found = claimsOf(language, text)
    if (wanted === 'none') expect(found).toEqual([])
    else for (const one of wanted.split(' ‖ ')) expect([one, one.startsWith('not ') ? !found.some((claim) => says(claim, one.slice(4))) : found.some((claim) => says(claim, one)), found]).toEqual([one, true, found])
  })
})
