import type { Language } from '../../packs/language.ts'
import type { Matchable } from '../../text/match.ts'
import type { Sentence } from '../split.ts'

type Found = readonly { readonly length: number; readonly value: string }[]
export type Kinds = Readonly<Record<string, (at: number) => Found>>

export const nothing: Found = []

/** Kinds that take no token: they ask about what stands around, and no pattern is tried from them. Times found before (`a-day`) stand in few sentences. */
const asides: ReadonlySet<string> = new Set(['in-time', 'coming', 'whole', 'and', 'future', 'start', 'no-month', 'event-free', 'undirected', 'no-of', 'joined', 'counted', 'uncounted', 'uncounting', 'unnumbered', 'mark-follows'])
export const kindRarity = (kind: string): number => (asides.has(kind) ? 0 : kind.startsWith('a-') ? 4 : 1)

/** The name under which `lists` of a row shows a token of digits. */
const digits = ['digits']
/** The lists without which no number in words is read. */
const numbers = [...digits, 'numbers', 'scales', 'fractions', 'vague', 'ordinals']
const needs: ReadonlyMap<string, readonly string[]> = new Map([
  ...['year', 'day', 'numeric-date', 'numeric-month', 'clock', 'short-date', 'glued-digit', 'hour', 'minutes', 'point-clock', 'year-clock', 'short-year', 'decade', 'decade-number', 'digit-ordinal', 'digits', 'joined-year', 'joined-day', 'glued-day', 'old-year'].map((kind) => [kind, digits] as const),
  ...['number', 'year-words', 'hour-words', 'marked-day', 'amount', 'joined-amount', 'day-words', 'hour-in-words'].map((kind) => [kind, numbers] as const),
  ['approximate', ['approximate']], ['said-fraction', ['fractions', 'numbers', 'denominators']],
])
/** What a kind needs to stand anywhere in a sentence: one of these lists, or digits. */
export const kindNeeds = (kind: string): readonly string[] | null => needs.get(kind) ?? null

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

// The forms of a word hang on the word alone: they are kept, up to a bound.
const formsBy = new WeakMap<Language, Map<string, readonly string[]>>()
const mostForms = 100_000
const formsOf = (pack: Language, folded: string): readonly string[] => {
  let kept = formsBy.get(pack)
  if (kept === undefined) {
    kept = new Map()
    formsBy.set(pack, kept)
  }
  const known = kept.get(folded)
  if (known !== undefined) return known
  const forms = [folded]
  for (const { form, features, outer } of pack.analyse(folded)) if (outer && leavesTheWord(features) && !forms.includes(form)) forms.push(form)
  if (kept.size >= mostForms) kept.clear()
  kept.set(folded, forms)
  return forms
}

/**
 * A sentence as patterns see it: its words (also without proclitics), what the lists say of them, and kinds as the stage defines them.
 * Kinds are looked for in the sets in their order, and asked once a token.
 */
export const patternRow = (pack: Language, sentence: Sentence, ...kinds: readonly Kinds[]): Matchable => {
  const { tokens, hits } = sentence
  const { words, names } = seen(sentence)
  const kept = new Map<string, { readonly of: (at: number) => Found; readonly row: (Found | undefined)[] }>()
  const keep = (name: string): { readonly of: (at: number) => Found; readonly row: (Found | undefined)[] } => {
    const of = kinds.find((set) => set[name] !== undefined)?.[name]
    if (of === undefined) throw new Error(`no kind “${name}”`)
    const made = { of, row: [] }
    kept.set(name, made)
    return made
  }
  return {
    length: tokens.length,
    words: (at) => {
      const known = words[at]
      if (known !== undefined) return known
      const token = tokens[at]
      if (token === undefined) return none
      const forms = token.kind === 'word' ? formsOf(pack, token.fold) : [token.fold]
      words[at] = forms
      return forms
    },
    lists: (at) => {
      const known = names[at]
      if (known !== undefined) return known
      const row = hits[at]
      if (row === undefined) return none
      const isDigits = tokens[at]?.kind === 'number'
      if (row.length === 0) return isDigits ? digits : none
      const distinct: string[] = isDigits ? [...digits] : []
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
      const { of, row } = kept.get(name) ?? keep(name)
      const known = row[at]
      if (known !== undefined) return known
      const found = of(at)
      row[at] = found
      return found
    },
  }
}
