import type { Anchor, Bounds, Element, Pattern } from './pattern.ts'

/** What a pattern is matched against: a row of tokens seen through lists and kinds. */
export type Matchable = {
  readonly length: number
  /** The forms under which a token answers to a literal: as it stands, and without what is written together with it. */
  readonly words: (at: number) => readonly string[]
  /** The names of the lists that have an entry beginning at a token. */
  readonly lists: (at: number) => readonly string[]
  /** The list's entries that begin at a token: how many tokens, which value. */
  readonly listed: (list: string, at: number) => readonly { readonly length: number; readonly value: string }[]
  /** The same for kinds (`number`, `year`, `capital`, …), as the stage that matches defines them. */
  readonly kind: (name: string, at: number) => readonly { readonly length: number; readonly value: string }[]
}

export type Captured = { readonly at: number; readonly until: number; readonly value: string }
export type PatternMatch = { readonly pattern: Pattern; readonly at: number; readonly until: number; readonly captures: ReadonlyMap<string, Captured> }

/** Patterns by what they are tried from, so that a token only meets those whose anchor stands there. */
export type PatternIndex = {
  readonly literals: ReadonlyMap<string, readonly Entry[]>
  readonly lists: ReadonlyMap<string, readonly Entry[]>
  readonly kinds: ReadonlyMap<string, readonly Entry[]>
  readonly count: number
}
type Entry = { readonly pattern: Pattern; readonly order: number; readonly before: Bounds }

export const indexPatterns = (patterns: readonly Pattern[]): PatternIndex => {
  const maps: Readonly<Record<Anchor['of'], Map<string, Entry[]>>> = { literal: new Map(), list: new Map(), kind: new Map() }
  patterns.forEach((pattern, order) => {
    for (const { of, name, before } of pattern.anchors) {
      const kept = maps[of].get(name)
      if (kept === undefined) maps[of].set(name, [{ pattern, order, before }])
      else kept.push({ pattern, order, before })
    }
  })
  return { literals: maps.literal, lists: maps.list, kinds: maps.kind, count: patterns.length }
}

type Captures = readonly (readonly [string, Captured])[]
type Step = { readonly at: number; readonly captures: Captures }
const nowhere: readonly Step[] = []

const advance = (row: Matchable, element: Element, step: Step): readonly Step[] => {
  const { at, captures } = step
  switch (element.kind) {
    case 'literal': return at < row.length && row.words(at).includes(element.word) ? [{ at: at + 1, captures }] : nowhere
    case 'list': case 'kind': {
      // A kind may take no token and ask about what stands around: it may stand at the end too.
      if (at >= row.length && element.kind === 'list') return nowhere
      const found = element.kind === 'list' ? row.listed(element.list, at) : row.kind(element.name, at)
      if (found.length === 0) return nowhere
      const steps: Step[] = []
      for (const { length, value } of found) {
        if (element.kind === 'list' && element.values !== null && !element.values.has(value)) continue
        steps.push({ at: at + length, captures: [...captures, [element.capture, { at, until: at + length, value }]] })
      }
      return steps
    }
    case 'gap': {
      const steps: Step[] = []
      for (let skipped = 0; skipped <= element.most && at + skipped <= row.length; skipped += 1) steps.push({ at: at + skipped, captures })
      return steps
    }
    case 'optional': return [...advance(row, element.element, step), step]
    case 'group': return element.alternatives.flatMap((alternative) => advanceAll(row, alternative, step))
  }
}
const advanceAll = (row: Matchable, elements: readonly Element[], from: Step): readonly Step[] => {
  let steps: readonly Step[] = [from]
  for (const element of elements) {
    if (steps.length === 0) return steps
    steps = steps.length === 1 ? advance(row, element, steps[0] as Step) : steps.flatMap((step) => advance(row, element, step))
  }
  return steps
}

/**
 * All matches of all patterns, for each pattern and start the longest first, in the order of the text. The caller chooses between overlapping ones.
 * Linear in the row: a pattern is tried only where its anchor stands, from the few tokens that may stand before it.
 */
export const matchPatterns = (index: PatternIndex, row: Matchable): readonly PatternMatch[] => {
  const found: (PatternMatch & { readonly order: number })[] = []
  const tried = new Set<number>()
  const attempt = (entries: readonly Entry[] | undefined, at: number): void => {
    if (entries === undefined) return
    for (const { pattern, order, before } of entries) {
      for (let start = Math.max(0, at - before.most); start <= at - before.least; start += 1) {
        const key = start * index.count + order
        if (tried.has(key)) continue
        tried.add(key)
        for (const { at: until, captures } of advanceAll(row, pattern.elements, { at: start, captures: [] })) {
          if (until > start) found.push({ pattern, order, at: start, until, captures: new Map(captures) })
        }
      }
    }
  }
  for (let at = 0; at < row.length; at += 1) {
    for (const word of row.words(at)) attempt(index.literals.get(word), at)
    for (const list of row.lists(at)) attempt(index.lists.get(list), at)
    for (const [kind, entries] of index.kinds) if (row.kind(kind, at).length > 0) attempt(entries, at)
  }
  return found.sort((a, b) => a.at - b.at || b.until - a.until || a.order - b.order)
}
