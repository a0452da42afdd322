import type { Tagging } from './tag.ts'

const forms: ReadonlyMap<string, Decided> = new Map([
  ['verb-past', 'past'], ['verb-present', 'present'], ['verb-infinitive', 'infinitive'], ['verb-other', 'imperative'], ['verb-past-participle', 'participle'], ['verb-present-participle', 'participle'],
])

/** What a tagger decides of a word that the rules may see otherwise: a verb (and which form), something that is none; null where it is in doubt. */
export type Decided = 'past' | 'present' | 'infinitive' | 'imperative' | 'participle' | 'auxiliary' | 'noun' | 'other' | null

/**
 * What the tagger is sure of: on sentences that it was not trained on, decisions at its margin are right in 98 of 100 words that the lists have as verbs.
 * An adjective is no decision against a verb, since treebanks part adjectives and participles by a hair ("was involved"); nor is a name,
 * since headlines write verbs with capitals, and the lists know names better.
 */
export const decided = (tagging: Tagging | null, at: number): Decided => {
  if (tagging === null) return null
  const { tagger, tags, verbal } = tagging
  const sure = verbal[at] as number
  if (Math.abs(sure) < tagger.margins.verb) return null
  const tag = tagger.tags[tags[at] as number] as string
  if (sure > 0) return forms.get(tag) ?? 'auxiliary'
  if (tag === 'adjective' || tag === 'name') return null
  return tag === 'noun' ? 'noun' : 'other'
}

/** Whether a form that may be a past participle or a finite past is the participle; null where the tagger is in doubt, or sees no verb. */
export const isParticiple = (tagging: Tagging | null, at: number): boolean | null => {
  if (tagging === null || (tagging.verbal[at] as number) < 0) return null
  const sure = tagging.participle[at] as number
  return Math.abs(sure) < tagging.tagger.margins.participle ? null : sure > 0
}
