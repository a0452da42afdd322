import { describe, expect, test } from 'vitest'
import { gazetteerBytes, shipped } from '../../src/flow/installed.ts'
import { loadPacks } from '../../src/packs/load.ts'
import { decided, isParticiple } from '../../src/reading/tag/decided.ts'
import { tagSentence } from '../../src/reading/tag/tag.ts'
import { readTagger, writeTagger } from '../../src/text/tagger.ts'
import { tokenise } from '../../src/text/tokens.ts'

const packs = loadPacks(shipped, gazetteerBytes)

/** How a tagger sees a sentence: the place of a word in it, and its tags. */
const seen = (code: string, text: string, word: string) => {
  const pack = packs.language(code)
  if (pack === null || pack.tagger === null) throw new Error(`“${code}” has no tagger`)
  const tokens = tokenise(text)
  const sentence = { index: 0, start: 0, end: text.length, part: 'paragraph' as const, paragraph: 0, tokens, hits: tokens.map((_, at) => pack.hits(tokens, at)) }
  return { tagging: tagSentence(sentence, pack.tagger), at: tokens.findIndex((token) => token.form === word) }
}

describe('a word that may be a verb or a noun is told by what stands around it', () => {
  test.each([
    ['en', 'Both visits to the harbour were short.', 'visits', 'noun'],
    ['en', 'She reports that the bridge has collapsed.', 'reports', 'present'],
    ['en', 'Several reports of the collapse were wrong.', 'reports', 'noun'],
    ['en', 'They agreed to strike the depot at night.', 'strike', 'infinitive'],
    ['fr', 'Elle affirme que le pont est fermé.', 'affirme', 'present'],
    ['fr', 'La visite du port a été courte.', 'visite', 'noun'],
    ['fr', 'Il a travaillé ici pendant la guerre.', 'pendant', 'other'],
    ['ru', 'Нам надо знать об этом больше.', 'знать', 'infinitive'],
    ['ru', 'Благодаря помощи соседей мост открыли.', 'Благодаря', 'other'],
  ])('%s: “%s” has %s as %s', (code, text, word, as) => {
    const { tagging, at } = seen(code, text, word)
    expect(decided(tagging, at)).toBe(as)
  })
})

test.each([
  ['A letter signed by the mayor was read out.', 'signed', true],
  ['The rebels seized the town before dawn.', 'seized', false],
  ['He spoke of a truce signed in Vienna.', 'signed', true],
])('“%s”: whether %s is a participle is %s', (text, word, participle) => {
  const { tagging, at } = seen('en', text, word)
  expect(isParticiple(tagging, at)).toBe(participle)
})

test('where no tagger ships, nothing is decided', () => {
  expect(packs.language('ar')?.tagger).toBeNull()
  expect(decided(null, 0)).toBeNull()
})

test('weights are read as they were written, and a file cut short is refused', () => {
  const weights = { tags: ['noun', 'verb-past', 'mark'], shift: 31, weights: Int8Array.from([1, -2, 3, -128, 127, 0]), margins: { verb: 1, participle: 2 } }
  const bytes = writeTagger(weights)
  const { pairs, ...read } = readTagger(bytes)
  expect(read).toEqual({ tags: weights.tags, shift: 31, margins: weights.margins })
  expect([...pairs].map((pair) => [(pair & 0xffff) - 128, (pair >>> 16) - 128])).toEqual([[1, -2], [3, 0], [-128, 127], [0, 0]])
  expect(() => readTagger(bytes.subarray(0, -1))).toThrow('train it again')
})
