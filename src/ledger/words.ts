import { createHash } from 'node:crypto'
import { fold } from '../text/normalise.ts'

/** Words and numbers as texts are compared by. Matches "don" and "t" in "don't", "1,800"; not the comma after it. */
const wordPattern = /\p{N}+(?:[.,٫٬]\p{N}+)*|[\p{L}\p{M}]+/gu
/** The folded words of a stretch of text. */
export const wordsOf = (text: string): readonly string[] => fold(text).match(wordPattern) ?? []

/** A short hash for keys: 12 hexadecimal digits of SHA-1, enough to tell the sentences of ten million reports apart. */
export const hashOf = (text: string): string => createHash('sha1').update(text).digest('hex').slice(0, 12)

/** FNV-1a, 32 bits (Fowler, Noll, Vo). */
export const smallHash = (text: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193)
  return hash >>> 0
}
