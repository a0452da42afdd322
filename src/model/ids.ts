import { createHash } from 'node:crypto'

/** Every id is minted here, from content: re-running is resuming. */

/** The first 16 hexadecimal digits of the SHA-256 of the parts, joined so that no two lists of parts collide. */
const digest = (parts: readonly (string | Uint8Array | null)[]): string => {
  const hash = createHash('sha256')
  for (const part of parts) {
    hash.update(part === null ? 'n' : `s${part.length}:`)
    if (part !== null) hash.update(part)
  }
  return hash.digest('hex').slice(0, 16)
}

/** A document is its bytes and the URL or publisher that was given with it, never one that reading found. */
export const documentId = (content: string | Uint8Array, given: { readonly url: string | null; readonly publisher: string | null }): string =>
  `d-${digest([content, given.url ?? given.publisher])}`

/** A claim's id comes from its document, type, trigger words and which occurrence of them it is, so that better rules keep ids. */
export const claimId = (document: string, type: string, trigger: string, occurrence: number): string => `c-${digest([document, type, trigger, String(occurrence)])}`

/** A name node: one distinct form of one kind, in the language it was read in. */
export const nameId = (kind: string, form: string): string => `n-${digest([kind, form])}`

/** A fold answers to every member's id; its printed id is made from its smallest member's. */
export const foldId = (prefix: 'e' | 'v' | 'f', smallestMember: string): string => `${prefix}-${digest([smallestMember])}`

export const decisionId = (parts: readonly string[]): string => `x-${digest(parts)}`

/** A known entity is what its file says of it. */
export const knownId = (parts: readonly (string | null)[]): string => `k-${digest(parts)}`

/** The fingerprint of a reader: packs, rules and version. */
export const fingerprint = (parts: readonly string[]): string => digest(parts)

/** A claim's signature: what it tells, apart from who tells it and where; with the passage where what it tells is too vague to stand for itself. */
export const signatureId = (parts: readonly (string | null)[]): string => `s-${digest(parts)}`
