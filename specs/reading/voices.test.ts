import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import type { Claim } from '../../src/model/claim.ts'
import { loadReader } from '../../src/flow/reader.ts'

/** Reality, stance and voices: sentences written apart from the rules, a file a language. A row that is known to fail must go on failing, so that a rule that mends it is noticed. */
const reader = loadReader()

const rowsOf = (language: string) => readFileSync(join(import.meta.dirname, `voices-${language}.tsv`), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => {
  const [sentence = '', type = '', reality = '', voices = ''] = line.split('\t')
  return { sentence, type: type.replace('?', ''), reality, voices: voices === '·' ? [] : voices.split(' > '), fails: type.startsWith('?') }
})
type Row = ReturnType<typeof rowsOf>[number]

const isVoice = (claim: Claim, place: number, said: string): boolean => {
  const [name = '', stance = null] = said.split(':')
  const voice = claim.chain[place]
  if (voice === undefined || voice.voice === 'publisher') return false
  return (name === 'null' ? voice.name === null : (voice.quote ?? voice.name ?? '').includes(name)) && (stance === null || voice.stance === stance)
}

const claimsOf = (language: string, sentence: string): readonly Claim[] => {
  const reading = reader.read({ id: null, content: { kind: 'text', text: sentence }, path: null, url: null, publisher: 'The Gazette', published: '2025-03-05', language })
  return 'claims' in reading ? reading.claims : []
}

const holds = (language: string, { sentence, type, reality, voices }: Row): boolean => {
  const claims = claimsOf(language, sentence).filter((claim) => claim.type === type || claim.type.startsWith(`${type}/`))
  if (reality === 'none') return claims.length === 0
  // Whatever it is called, it is not told as done.
  if (reality === 'happened-not') return claims.every((claim) => claim.reality !== 'happened' && claim.reality !== 'ongoing')
  return claims.some((claim) => claim.reality === reality && claim.chain.length === voices.length + 1 && voices.every((voice, place) => isVoice(claim, place, voice)))
}

/** How many rows of each language may be known to fail. */
const mostFailing = [['en', 24], ['ar', 4], ['fr', 18], ['ru', 18]] as const

describe.each(mostFailing)('%s', (language, most) => {
  const rows = rowsOf(language)
  test.each(rows.map((row) => [row.sentence, row] as const))('%s', (_, row) => {
    const told = claimsOf(language, row.sentence).map((claim) => `${claim.type} ${claim.reality} ← ${claim.chain.map((voice) => `${voice.name}:${voice.stance}`).join(' ← ')}`)
    expect(holds(language, row), `${row.type} ${row.reality} ← ${row.voices.join(' ← ')}; read: ${told.join(' | ') || 'nothing'}`).toBe(!row.fails)
  })

  test('there are at least 120 sentences, and few that are known to fail', () => {
    expect(rows.length).toBeGreaterThanOrEqual(120)
    expect(rows.filter((row) => row.fails).length).toBeLessThanOrEqual(most)
  })
})
