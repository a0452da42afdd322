import { readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { isFailure, read } from '../dist/stemma.js'
import { chance, zipf } from './chance.mjs'
import { people, person } from './names.mjs'

const samples = join(dirname(fileURLToPath(import.meta.url)), '..', 'samples')
/** A name of two words. Matches "Tarek Selmani"; not "Tarek". */
const fullName = /(?<![\p{L}\p{M}])\p{Lu}\p{Ll}+ \p{Lu}\p{Ll}+(?![\p{L}\p{M}])/gu
/** A number. Matches "1,200"; not "MV3" inside a word. */
const number = /(?<![\p{L}\p{N}])\p{N}+(?:[.,]\p{N}+)*(?![\p{L}\p{N}])/gu

export const wordsIn = (text) => text.match(/\p{L}[\p{L}\p{M}’'-]*|\p{N}[\p{N}.,]*/gu)?.length ?? 0

/**
 * Running text of one language as news has it: the paragraphs of our samples, shuffled into reports of some 400 words,
 * with other names and numbers each time, so that nothing gains by meeting the same text again.
 */
export const texts = (language, words) => {
  const paragraphs = readdirSync(samples).filter((file) => file.startsWith(`${language}-`)).sort().flatMap((file) => {
    const reading = read({ content: { kind: 'bytes', bytes: readFileSync(join(samples, file)), mediaType: null }, path: file })
    if (isFailure(reading)) throw new Error(`${file}: ${reading.message}`)
    return reading.parts.filter((part) => part.kind === 'paragraph').map(({ start, end }) => reading.text.slice(start, end))
  })
  const random = chance(11)
  const anyPerson = zipf(people)
  const found = []
  let sum = 0
  while (sum < words) {
    const lines = []
    for (let size = 0; size < 400; ) {
      const paragraph = random.one(paragraphs)
        .replace(fullName, (name) => random.happens(0.5) ? person(anyPerson(random)).en : name)
        .replace(number, (digits) => random.happens(0.7) && digits.length < 4 ? String(1 + random.below(900)) : digits)
      lines.push(paragraph)
      size += wordsIn(paragraph)
    }
    const text = lines.join('\n\n')
    found.push(text)
    sum += wordsIn(text)
  }
  return found
}
