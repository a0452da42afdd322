import { describe, expect, test } from 'vitest'
import { gazetteerBytes, shipped } from '../../src/flow/installed.ts'
import { loadPacks } from '../../src/packs/load.ts'
import { datelineOf } from '../../src/reading/clean/dateline.ts'

const { furniture } = loadPacks(shipped, gazetteerBytes)

const datelines: readonly (readonly [string, string])[] = [
  ['KAMPALA, Aug 22 (Reuters) - Police arrested ten people.', 'Police'],
  ['KAMPALA (Reuters) Police arrested ten people.', 'Police'],
  ['TUNIS (TAP) - Police arrested ten people.', 'Police'],
]
const sentences: readonly string[] = [
  'The World Health Organization (WHO) said ten people were killed.',
  'The African Union (AU) Commission condemned the attack.',
  'The Tunisian General Labour Union (UGTT) Secretary General called a strike.',
]

describe('datelines', () => {
  test.each(datelines)('%s begins behind its dateline', (text, first) => expect(text.slice(datelineOf(text, furniture)?.end ?? 0)).toMatch(new RegExp(`^${first}`)))
  test.each(sentences)('%s has none', (text) => expect(datelineOf(text, furniture)).toBeNull())
})
