import type { Language } from '../../packs/language.ts'
import type { Matchable } from '../../text/match.ts'
import type { Sentence } from '../split.ts'

type Found = readonly { readonly length: number; readonly value: string }[]
export type Kinds = Readonly<Record<string, (at: number) => Found>>

export const nothing: Found = []

/** Kinds that take no token: they ask about what stands around, and no pattern is tried from them. Times found before (`a-day`) stand in few sentences. */
const asides: ReadonlySet<string> = new Set(['in-time', 'whole', 'and', 'future', 'start', 'no-month', 'event-free', 'undirected', 'no-of', 'joined', 'counted', 'uncounted', 'mark-follows'])
export const kindRarity = (kind: string): number => (asides.has(kind) ? 0 : kind.startsWith('a-') ? 4 : 1)

/** What all patterns ask of a sentence, kept between the stages that ask: its words and the names of the lists at each token. */
type Seen = { readonly words: (readonly string[] | undefined)[]; readonly names: (readonly string[] | undefined)[] }
const seenOf = new WeakMap<Sentence, Seen>()
const seen = (sentence: Sentence): Seen => {
  const known = seenOf.get(sentence)
  if (known !== undefined) return known
  const made: Seen = { words: [], names: [] }
  seenOf.set(sentence, made)
  return made
}
const none: readonly string[] = []

/** Features of what is written together with a word without changing which word it is: a coordinator, a preposition. */
const leavesTheWord = (features: readonly string[]): boolean => features.every((feature) => feature === 'and' || feature.startsWith('slot=') || feature === 'definite')

/**
 * A sentence as patterns see it: its words (also without proclitics), what the lists say of them, and kinds as the stage defines them.
 * Kinds are asked once a token.
 */
export const patternRow = (pack: Language, sentence: Sentence, kinds: Kinds): Matchable => {
  const { tokens, hits } = sentence
  const { words, names } = seen(sentence)
  const kept = new Map<string, (Found | undefined)[]>()
  return {
    length: tokens.length,
    words: (at) => {
      const known = words[at]
      if (known !== undefined) return known
      const token = tokens[at]
      if (token === undefined) return []
      const forms = [token.fold]
      if (token.kind === 'word') for (const { form, features, outer } of pack.analyse(token.fold)) if (outer && leavesTheWord(features) && !forms.includes(form)) forms.push(form)
      words[at] = forms
      return forms
    },
    lists: (at) => {
      const known = names[at]
      if (known !== undefined) return known
      const row = hits[at]
      if (row === undefined || row.length === 0) return none
      const distinct: string[] = []
      for (const { list } of row) if (!distinct.includes(list)) distinct.push(list)
      names[at] = distinct
      return distinct
    },
    listed: (list, at) => {
      const row = hits[at]
      if (row === undefined) return nothing
      let found: { length: number; value: string }[] | null = null
      for (const hit of row) {
        if (hit.list !== list) continue
        const length = hit.until - at
        if (found?.some((one) => one.length === length && one.value === hit.value)) continue
        found ??= []
        found.push({ length, value: hit.value })
      }
      return found ?? nothing
    },
    kind: (name, at) => {
      const kind = kinds[name]
      if (kind === undefined) throw new Error(`no kind “${name}”`)
      let row = kept.get(name)
      if (row === undefined) {
        row = []
        kept.set(name, row)
      }
      const known = row[at]
      if (known !== undefined) return known
      const found = kind(at)
      row[at] = found
      return found
    },
  }
}
