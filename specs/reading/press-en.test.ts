import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { Reading } from '../../src/model/index.ts'
import { loadReader } from '../../src/flow/reader.ts'

const reader = loadReader()
const claimsOf = (text: string): readonly string[] => {
  const reading = reader.read({ id: 'probe', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Courier', published: '2024-05-06', language: 'en' }) as Reading
  return reading.claims.map((claim) => [claim.type, claim.reality, claim.type.startsWith('figure/') ? (claim.trigger?.quote ?? '') : '', ...claim.roles.filter(({ role }) => role !== 'time' && role !== 'quantity').map(({ role, quote }) => `${role}=${quote}`)].join(' '))
}
/** Every word of what is asked for stands in the claim. */
const says = (claim: string, wanted: string): boolean => wanted.split(' ').every((word) => claim.includes(word))
const rows = readFileSync(new URL('./press-en.tsv', import.meta.url), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t') as [string, string])

test.each(rows)('%s', (text, wanted) => {
  const found = claimsOf(text)
  if (wanted === 'none') expect(found).toEqual([])
  else for (const one of wanted.split(' ‖ ')) expect([one, one.startsWith('not ') ? !found.some((claim) => says(claim, one.slice(4))) : found.some((claim) => says(claim, one)), found]).toEqual([one, true, found])
})
