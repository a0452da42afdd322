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
  readonly kinds: readonly { readonly kind: string; readonly entries: readonly Entry[] }[]
  readonly count: number
}
/** `once`: whether no start of the pattern can be reached from two places, so that none need be remembered. */
type Entry = { readonly pattern: Pattern; readonly first: Step; readonly order: number; readonly before: Bounds; readonly once: boolean }

/** A pattern's elements as steps that know what follows them: a match is a walk from the first to `end`, with nothing made on the way. */
type Step =
  | { readonly kind: 'literal'; readonly word: string; readonly next: Step }
  | { readonly kind: 'list'; readonly list: string; readonly values: ReadonlySet<string> | null; readonly capture: string; readonly next: Step }
  | { readonly kind: 'kind'; readonly name: string; readonly capture: string; readonly next: Step }
  | { readonly kind: 'gap'; readonly most: number; readonly next: Step }
  | { readonly kind: 'fork'; readonly ways: readonly Step[] }
  | { readonly kind: 'end' }

const stepOf = (element: Element, next: Step): Step => {
  switch (element.kind) {
    case 'literal': case 'list': case 'kind': case 'gap': return { ...element, next }
    case 'optional': return { kind: 'fork', ways: [stepOf(element.element, next), next] }
    case 'group': return { kind: 'fork', ways: element.alternatives.map((alternative) => stepsOf(alternative, next)) }
  }
}
const stepsOf = (elements: readonly Element[], next: Step): Step => elements.reduceRight((following, element) => stepOf(element, following), next)

export const indexPatterns = (patterns: readonly Pattern[]): PatternIndex => {
  const maps: Readonly<Record<Anchor['of'], Map<string, Entry[]>>> = { literal: new Map(), list: new Map(), kind: new Map() }
  patterns.forEach((pattern, order) => {
    const first = stepsOf(pattern.elements, { kind: 'end' })
    for (const { of, name, before } of pattern.anchors) {
      const entry: Entry = { pattern, first, order, before, once: pattern.anchors.length === 1 && before.least === before.most }
      const kept = maps[of].get(name)
      if (kept === undefined) maps[of].set(name, [entry])
      else kept.push(entry)
    }
  })
  return { literals: maps.literal, lists: maps.list, kinds: Array.from(maps.kind, ([kind, entries]) => ({ kind, entries })), count: patterns.length }
}

/** What a walk has captured so far, and what to do at its end. */
type Walk = { readonly row: Matchable; readonly names: string[]; readonly captured: Captured[]; readonly ended: (until: number) => void }

const walkFrom = (walk: Walk, step: Step, at: number): void => {
  const { row } = walk
  switch (step.kind) {
    case 'end': {
      walk.ended(at)
      return
    }
    case 'literal': {
      if (at < row.length && row.words(at).includes(step.word)) walkFrom(walk, step.next, at + 1)
      return
    }
    case 'list': {
      if (at >= row.length) return
      for (const found of row.listed(step.list, at)) if (step.values === null || step.values.has(found.value)) capture(walk, step, at, found)
      return
    }
    case 'kind': {
      // A kind may take no token and ask about what stands around: it may stand at the end too.
      for (const found of row.kind(step.name, at)) capture(walk, step, at, found)
      return
    }
    case 'gap': {
      for (let skipped = 0; skipped <= step.most && at + skipped <= row.length; skipped += 1) walkFrom(walk, step.next, at + skipped)
      return
    }
    case 'fork': {
      for (const way of step.ways) walkFrom(walk, way, at)
    }
  }
}
const capture = (walk: Walk, step: { readonly capture: string; readonly next: Step }, at: number, { length, value }: { readonly length: number; readonly value: string }): void => {
  walk.names.push(step.capture)
  walk.captured.push({ at, until: at + length, value })
  walkFrom(walk, step.next, at + length)
  walk.names.pop()
  walk.captured.pop()
}

const noMatches: readonly PatternMatch[] = []

/**
 * All matches of all patterns, for each pattern and start the longest first, in the order of the text. The caller chooses between overlapping ones.
 * Linear in the row: a pattern is tried only where its anchor stands, from the few tokens that may stand before it.
 */
export const matchPatterns = (index: PatternIndex, row: Matchable): readonly PatternMatch[] => {
  let found: (PatternMatch & { readonly order: number })[] | null = null
  let trying: { readonly entry: Entry; readonly start: number } | null = null
  const walk: Walk = {
    row, names: [], captured: [],
    ended: (until) => {
      if (trying === null || until <= trying.start) return
      const captures = new Map<string, Captured>()
      for (let place = 0; place < walk.names.length; place += 1) captures.set(walk.names[place] as string, walk.captured[place] as Captured)
      found ??= []
      found.push({ pattern: trying.entry.pattern, order: trying.entry.order, at: trying.start, until, captures })
    },
  }
  let tried: Set<number> | null = null
  const attempt = (entries: readonly Entry[] | undefined, at: number): void => {
    if (entries === undefined) return
    for (const entry of entries) {
      for (let start = Math.max(0, at - entry.before.most); start <= at - entry.before.least; start += 1) {
        if (!entry.once) {
          const key = start * index.count + entry.order
          tried ??= new Set()
          if (tried.has(key)) continue
          tried.add(key)
        }
        trying = { entry, start }
        walkFrom(walk, entry.first, start)
      }
    }
  }
  for (let at = 0; at < row.length; at += 1) {
    if (index.literals.size > 0) for (const word of row.words(at)) attempt(index.literals.get(word), at)
    if (index.lists.size > 0) for (const list of row.lists(at)) attempt(index.lists.get(list), at)
    for (const { kind, entries } of index.kinds) if (row.kind(kind, at).length > 0) attempt(entries, at)
  }
  return found === null ? noMatches : (found as (PatternMatch & { readonly order: number })[]).sort((a, b) => a.at - b.at || b.until - a.until || a.order - b.order)
}
