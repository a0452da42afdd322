import { isListed } from '../recognise/look.ts'
import { decided } from '../tag/decided.ts'
import type { Row, Verb } from './row.ts'

/** A finite verb that no list knows: it names no event, but parts clauses as any verb does. Null where the tagger sees none, or a list has the word. */
export const unlistedVerb = ({ sentence, tagging }: Row, at: number): Verb | null => {
  if ((sentence.hits[at] ?? []).length > 0) return null
  const tag = decided(tagging, at)
  if (tag !== 'past' && tag !== 'present') return null
  return { at, until: at + 1, form: 'finite', passive: false, frames: [], reporting: null, tense: tag, plain: true, light: false, bare: false }
}

/** Whether the tagger takes a word that the lists have as a verb for one; null leaves it to the rules. `nominal`: the words before it make it a noun. */
export const isTaggedVerb = (row: Row, at: number, nominal: boolean): boolean | null => {
  // Before a number ("bombs kill 28") headlines leave out what would tell a tagger, and the passive may look like the active: the rules know more.
  if (row.counted[at + 1]) return null
  const tag = decided(row.tagging, at)
  // A participle before its noun ("the wounded soldiers") is a verb's form for the treebanks; here it names nothing that is done.
  if (tag === null || tag === 'participle' || tag === 'auxiliary') return null
  // "The general visits the harbour": what a determiner stands behind is seldom a noun, whatever stands before it.
  if (tag === 'noun' && isListed(row.sentence, at + 1, 'determiners')) return null
  // An infinitive behind a preposition is left to the lists of what opens infinitives.
  if (tag === 'infinitive' && nominal) return null
  return tag !== 'other' && tag !== 'noun'
}
