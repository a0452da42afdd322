import type { Analysis } from './analyser.ts'
import type { Token } from './tokens.ts'

/** A tree of words: finds which of many thousands of forms (of one or more words) begin at a token, in steps bounded by the longest form. */
type Node<Value> = { next: Map<string, Node<Value>> | null; values: Value[] | null }

export type TrieMatch<Value> = {
  readonly value: Value
  /** How many tokens it spans. */
  readonly length: number
  /** What the affixes of its tokens say; empty for a form met as it stands. */
  readonly features: readonly string[]
  /** Whether every token was met as it stands. */
  readonly exact: boolean
  /** How many letters of the lexicon's form were met: of two readings of one word by affixes the one that leaves more of it is the better. */
  readonly letters: number
}

export type Trie<Value> = {
  readonly add: (words: readonly string[], value: Value) => void
  /** Whether some entry of several words begins with a token and the one behind it. */
  readonly goesOn: (tokens: readonly Token[], at: number, analyse: Analyse) => boolean
  readonly matches: (tokens: readonly Token[], at: number, analyse: Analyse) => readonly TrieMatch<Value>[]
}

const asks = 'written='

/**
 * Whether an ending asks for another way of writing than a word has: folded, "tué" (told) and "tue" (going on) are alike. What it asks stands first among its features.
 * A word all in capitals may lack its accents; a script without capitals has none such.
 */
export const writtenOtherwise = (features: readonly string[], token: Token): boolean => {
  const first = features[0]
  if (first === undefined || !first.startsWith(asks)) return false
  const lower = token.form.toLowerCase()
  return (token.form !== token.form.toUpperCase() || token.form === lower) && !withoutMarks(lower.normalize('NFC')).endsWith(first.slice(asks.length))
}
/** A vowel sign. Matches that of "غارةً"; not the accent of "é", which is one letter. */
const mark = /^\p{M}$/u
/** A word without the vowel signs behind its last letter. */
const withoutMarks = (word: string): string => {
  let end = word.length
  while (end > 0 && mark.test(word.charAt(end - 1))) end -= 1
  return word.slice(0, end)
}

type Analyse = (folded: string) => readonly Analysis[]
type Reached<Value> = { readonly node: Node<Value>; readonly features: readonly string[]; readonly exact: boolean; readonly letters: number }

const nothing: readonly never[] = []
const mostOpenings = 100_000

export const trie = <Value>(): Trie<Value> => {
  const root: Node<Value> = { next: null, values: null }
  const add = (words: readonly string[], value: Value): void => {
    let node = root
    for (const word of words) {
      node.next ??= new Map()
      let child = node.next.get(word)
      if (child === undefined) {
        child = { next: null, values: null }
        node.next.set(word, child)
      }
      node = child
    }
    node.values ??= []
    node.values.push(value)
    openings.clear()
  }
  const reachedFrom = (frontier: readonly Reached<Value>[], token: Token, opens: boolean, analyse: Analyse): readonly Reached<Value>[] => {
    const reached: Reached<Value>[] = []
    for (const { node, features, exact, letters } of frontier) {
      if (node.next === null) continue
      if (token.kind === 'mark') {
        const child = node.next.get(token.fold)
        if (child !== undefined) reached.push({ node: child, features, exact, letters })
        continue
      }
      for (const analysis of analyse(token.fold)) {
        if (analysis.outer && !opens) continue
        const child = node.next.get(analysis.form)
        if (child === undefined) continue
        // The first word's openings are kept by its folded form: how it is written is asked by whoever takes the matches.
        if (!opens && writtenOtherwise(analysis.features, token)) continue
        const said = opens || analysis.features[0]?.startsWith(asks) !== true ? analysis.features : analysis.features.slice(1)
        reached.push({ node: child, features: said.length === 0 ? features : [...features, ...said], exact: exact && analysis.form === token.fold, letters: letters + analysis.form.length })
      }
    }
    return reached
  }
  const start: readonly Reached<Value>[] = [{ node: root, features: nothing, exact: true, letters: 0 }]
  // What a word opens hangs on the word alone, and news repeats its words: most are looked up once.
  const openings = new Map<string, readonly Reached<Value>[]>()
  let openedBy: Analyse | null = null
  const openingsOf = (token: Token, analyse: Analyse): readonly Reached<Value>[] => {
    if (token.kind === 'mark') return reachedFrom(start, token, true, analyse)
    if (openedBy !== analyse || openings.size >= mostOpenings) {
      openings.clear()
      openedBy = analyse
    }
    const known = openings.get(token.fold)
    if (known !== undefined) return known
    const made = reachedFrom(start, token, true, analyse)
    openings.set(token.fold, made)
    return made
  }
  const matches: Trie<Value>['matches'] = (tokens, at, analyse) => {
    const first = tokens[at]
    if (first === undefined) return nothing
    let found: TrieMatch<Value>[] | null = null
    // A frontier instead of recursion: analyses multiply, forms are short.
    let frontier = openingsOf(first, analyse)
    for (let index = at + 1; frontier.length > 0; index += 1) {
      for (const { node, features, exact, letters } of frontier) {
        if (node.values === null) continue
        found ??= []
        for (const value of node.values) found.push({ value, length: index - at, features, exact, letters })
      }
      const token = tokens[index]
      if (token === undefined) break
      frontier = reachedFrom(frontier, token, false, analyse)
    }
    return found ?? nothing
  }
  const goesOn: Trie<Value>['goesOn'] = (tokens, at, analyse) => {
    const [first, second] = [tokens[at], tokens[at + 1]]
    if (first === undefined || second === undefined) return false
    for (const { node } of openingsOf(first, analyse)) {
      if (node.next === null) continue
      if (second.kind === 'mark') {
        if (node.next.has(second.fold)) return true
      } else for (const { form, outer } of analyse(second.fold)) if (!outer && node.next.has(form)) return true
    }
    return false
  }
  return { add, goesOn, matches }
}
