import type { DocumentInput, Reading } from '../model/document.ts'
import { type Failure, isFailure } from '../model/failure.ts'
import type { Packs } from '../packs/load.ts'
import { attribute } from './attribute/attribute.ts'
import { claim } from './claim/claim.ts'
import { clauses } from './clauses/clauses.ts'
import { clean } from './clean/clean.ts'
import { identify } from './identify.ts'
import { print } from './print.ts'
import { receive } from './receive/receive.ts'
import { recognise } from './recognise/recognise.ts'
import { resolve } from './resolve/resolve.ts'
import { split } from './split.ts'
import { tag } from './tag/tag.ts'

/**
 * THE MAIN PATH: one document in, one reading out. Pure: the same bytes and packs give the same reading, wherever and whenever.
 * Each stage takes what the last returned and gives it back with more. A bad document is a Failure; a bug throws.
 */
export const read = (input: DocumentInput, packs: Packs): Reading | Failure => {
  const received = receive(input)
  if (isFailure(received)) return received
  const cleaned = clean(received, packs.furniture)
  const identified = identify({ ...cleaned, given: input.language }, packs)
  const sentences = split(identified)
  const tagged = tag(sentences)
  const recognised = recognise(tagged, packs)
  const resolved = resolve(recognised)
  const clausal = clauses(resolved)
  const attributed = attribute(clausal)
  const claimed = claim(attributed, packs)
  return print(claimed)
}
