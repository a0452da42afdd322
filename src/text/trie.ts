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
  readonly matches: (tokens: readonly Token[], at: number, analyse: (folded: string) => readonly Analysis[]) => readonly TrieMatch<Value>[]
}

const nothing: readonly never[] = []

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
  }
  const matches: Trie<Value>['matches'] = (tokens, at, analyse) => {
    let found: TrieMatch<Value>[] | null = null
    // A frontier instead of recursion: analyses multiply, forms are short.
    let frontier: readonly { readonly node: Node<Value>; readonly features: readonly string[]; readonly exact: boolean; readonly letters: number }[] = [{ node: root, features: nothing, exact: true, letters: 0 }]
    for (let index = at; index < tokens.length && frontier.length > 0; index += 1) {
      const token = tokens[index] as Token
      const reached: { node: Node<Value>; features: readonly string[]; exact: boolean; letters: number }[] = []
      for (const { node, features, exact, letters } of frontier) {
        if (node.next === null) continue
        if (token.kind === 'mark') {
          const child = node.next.get(token.fold)
          if (child !== undefined) reached.push({ node: child, features, exact, letters })
          continue
        }
        for (const analysis of analyse(token.fold)) {
          if (analysis.outer && index > at) continue
          const child = node.next.get(analysis.form)
          if (child === undefined) continue
          reached.push({ node: child, features: analysis.features.length === 0 ? features : [...features, ...analysis.features], exact: exact && analysis.form === token.fold, letters: letters + analysis.form.length })
        }
      }
      for (const { node, features, exact, letters } of reached) {
        if (node.values === null) continue
        found ??= []
        for (const value of node.values) found.push({ value, length: index - at + 1, features, exact, letters })
      }
      frontier = reached
    }
    return found ?? nothing
  }
  return { add, matches }
}
