import type { Bounds, Element, Pattern } from './pattern.ts'

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
  readonly literals: ReadonlyMap<string, Known>
  readonly lists: ReadonlyMap<string, Known>
  readonly kinds: readonly { readonly kind: string; readonly entries: readonly Entry[] }[]
  readonly count: number
  /** For each key, the number of the last row in which it was seen: one array for all rows, so that none need be cleared. */
  readonly seen: Uint32Array
  /** How many rows were matched so far. */
  readonly rows: { count: number }
}
/** A word or list that patterns ask for: its key, and the patterns whose anchor it is. */
type Known = { readonly key: number; readonly entries: Entry[] }
/** `once`: whether no start of the pattern can be reached from two places, so that none need be remembered. */
type Entry = { readonly pattern: Pattern; readonly first: Step; readonly order: number; readonly before: Bounds; readonly once: boolean; /** Sets of keys: one of each must stand somewhere in the row. */ readonly needs: readonly (readonly number[])[] }

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

/**
 * The words and lists without which a kind stands nowhere in a row, of which one is enough; null for a kind that may stand in any row.
 * `lists` of the row names them at the tokens where they stand.
 */
export type KindNeeds = (kind: string) => readonly string[] | null
const anywhere: KindNeeds = () => null

type Needs = readonly (readonly string[])[]
const wordKey = (word: string): string => `word ${word}`
const listKey = (list: string): string => `list ${list}`
/** What must stand in the row for an element to match: sets of keys, of each of which one is enough. */
const needsOf = (element: Element, kinds: KindNeeds): Needs => {
  switch (element.kind) {
    case 'literal': return [[wordKey(element.word)]]
    case 'list': return [[listKey(element.list)]]
    case 'kind': {
      const lists = kinds(element.name)
      return lists === null ? [] : [lists.map(listKey)]
    }
    case 'optional': case 'gap': return []
    case 'group': {
      const each = element.alternatives.map((alternative) => alternative.flatMap((inner) => needsOf(inner, kinds)))
      if (each.length === 1) return each[0] as Needs
      // Of each alternative the smallest set stands for it: a row that lacks them all has none of the alternatives.
      const smallest = each.map((needs) => [...needs].sort((a, b) => a.length - b.length)[0])
      return smallest.some((need) => need === undefined) ? [] : [smallest.flatMap((need) => need as readonly string[])]
    }
  }
}

/** @param kinds what each kind needs, so that no pattern is tried on a row that lacks it */
export const indexPatterns = (patterns: readonly Pattern[], kinds: KindNeeds = anywhere): PatternIndex => {
  const keys = new Map<string, number>()
  const keyOf = (name: string): number => {
    const known = keys.get(name)
    if (known !== undefined) return known
    keys.set(name, keys.size)
    return keys.size - 1
  }
  const [literals, lists, byKind] = [new Map<string, Known>(), new Map<string, Known>(), new Map<string, Entry[]>()]
  patterns.forEach((pattern, order) => {
    const first = stepsOf(pattern.elements, { kind: 'end' })
    const needs = pattern.elements.flatMap((element) => needsOf(element, kinds)).map((names) => [...new Set(names)].map(keyOf))
    for (const { of, name, before } of pattern.anchors) {
      const entry: Entry = { pattern, first, order, before, once: pattern.anchors.length === 1 && before.least === before.most, needs }
      if (of === 'kind') byKind.set(name, [...(byKind.get(name) ?? []), entry])
      else {
        const known = (of === 'literal' ? literals : lists).get(name) ?? { key: keyOf(of === 'literal' ? wordKey(name) : listKey(name)), entries: [] }
        ;(of === 'literal' ? literals : lists).set(name, known)
        known.entries.push(entry)
      }
    }
  })
  // What is only needed is no anchor: nothing is tried from it.
  for (const [name, key] of keys) {
    const [of, rest] = [name.slice(0, 4), name.slice(5)]
    const there = of === 'word' ? literals : lists
    if (!there.has(rest)) there.set(rest, { key, entries: [] })
  }
  return { literals, lists, kinds: Array.from(byKind, ([kind, entries]) => ({ kind, entries })), count: patterns.length, seen: new Uint32Array(keys.size), rows: { count: 0 } }
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
  const attempt = (entries: readonly Entry[], at: number): void => {
    for (const entry of entries) {
      if (!mayStand(entry)) continue
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
  // First what stands in the row, then the patterns that find all they need there.
  const { seen, rows } = index
  rows.count += 1
  const now = rows.count >>> 0
  const mayStand = ({ needs }: Entry): boolean => {
    for (const need of needs) {
      let met = false
      for (const key of need) if (seen[key] === now) {
        met = true
        break
      }
      if (!met) return false
    }
    return true
  }
  const anchored: (readonly Entry[])[] = []
  const places: number[] = []
  const note = (known: Known | undefined, at: number): void => {
    if (known === undefined) return
    seen[known.key] = now
    if (known.entries.length === 0) return
    anchored.push(known.entries)
    places.push(at)
  }
  for (let at = 0; at < row.length; at += 1) {
    if (index.literals.size > 0) for (const word of row.words(at)) note(index.literals.get(word), at)
    if (index.lists.size > 0) for (const list of row.lists(at)) note(index.lists.get(list), at)
  }
  for (let place = 0; place < anchored.length; place += 1) attempt(anchored[place] as readonly Entry[], places[place] as number)
  for (const { kind, entries } of index.kinds) {
    if (!entries.some(mayStand)) continue
    for (let at = 0; at < row.length; at += 1) if (row.kind(kind, at).length > 0) attempt(entries, at)
  }
  return found === null ? noMatches : (found as (PatternMatch & { readonly order: number })[]).sort((a, b) => a.at - b.at || b.until - a.until || a.order - b.order)
}
