import type { Analysis } from '../text/analyser.ts'
import type { Token } from '../text/tokens.ts'

/** A verb's idiom whose object other words may qualify: "lifted a night curfew" is "lift a curfew". */
export type Loose<Value> = { readonly value: Value; readonly features: readonly string[]; readonly exact: boolean; readonly rest: { readonly at: number; readonly until: number } }

/** Lists of small words: none of them stands between a verb and the head of its object, but for determiners. */
const closing: readonly string[] = ['prepositions', 'coordinators', 'complementisers', 'relatives', 'subordinators', 'auxiliaries', 'negations', 'infinitive-markers', 'pronouns', 'modality', 'reporting']
/** What may stand right behind an object's head. */
const following: readonly string[] = [...closing, 'determiners', 'weekdays', 'months', 'time-words', 'directions', 'according', 'not-names']
/** Words of which it is kept whether they help a verb. */
const mostHelpers = 20_000
/** How many words may qualify the object. */
const longestGap = 4

/**
 * Idioms of a verb and its object, by the verb: met where determiners, adjectives and numbers part the two.
 * @param has whether a list of the language has a word, as it stands
 */
export const looseIdioms = <Value>({ has, analyse }: { readonly has: (list: string, word: string) => boolean; readonly analyse: (folded: string) => readonly Analysis[] }) => {
  const byVerb = new Map<string, { readonly rest: readonly string[]; /** The preposition that must follow, null where none belongs to the idiom. */ readonly after: string | null; readonly value: Value }[]>()
  const among = (lists: readonly string[], word: string): boolean => lists.some((list) => has(list, word))
  const add = (words: readonly string[], value: Value, { spoken }: { readonly spoken: boolean }): void => {
    const first = words[0] ?? ''
    let until = words.length
    if (has('prepositions', words[until - 1] as string)) until -= 1
    const after = until === words.length ? null : (words[until] as string)
    const rest = words.slice(1, until).filter((word) => !has('determiners', word))
    // "ont pris trois agents en otage": an idiom that closes with a preposition and its noun may have its object before them; what is asked or promised tells more by its own words.
    const closes = !spoken && after === null && rest.length === 2 && has('prepositions', rest[0] as string) && !among(closing, rest[1] as string) && !has('auxiliaries', first)
    if (!closes && (rest.length === 0 || has('light-verbs', first) || has('auxiliaries', first) || rest.some((word, index) => among(closing, word) && !has('reporting', word) && (index === 0 || !has('prepositions', word))))) return
    const there = byVerb.get(first)
    if (there === undefined) byVerb.set(first, [{ rest, after, value }])
    else there.push({ rest, after, value })
  }
  const isWord = (token: Token | undefined, word: string): boolean => token !== undefined && token.kind === 'word' && (token.fold === word || analyse(token.fold).some((analysis) => analysis.form === word && analysis.features.includes('plural')))
  /** Where the object's head words stand; -1 where they do not, or stand right behind the verb. */
  const restAt = (tokens: readonly Token[], from: number, rest: readonly string[]): number => {
    for (let at = from, gap = 0; at < tokens.length && gap <= longestGap; at += 1) {
      const token = tokens[at] as Token
      if (rest.every((word, index) => isWord(tokens[at + index], word))) {
        const next = tokens[at + rest.length]
        const ends = next === undefined || next.kind !== 'word' || next.capital || among(following, next.fold) || analyse(next.fold).some((analysis) => analysis.features.includes('participle') || analysis.features.includes('gerund'))
        return at > from && ends ? at : -1
      }
      if (token.kind === 'mark') return -1
      if (has('determiners', token.fold)) continue
      if (among(closing, token.fold)) return -1
      gap += 1
    }
    return -1
  }
  const none: readonly Loose<Value>[] = []
  const helpers = new Map<string, boolean>()
  const isHelper = ({ fold }: Token): boolean => {
    const known = helpers.get(fold)
    if (known !== undefined) return known
    const helps = has('auxiliaries', fold)
    if (helpers.size < mostHelpers) helpers.set(fold, helps)
    return helps
  }
  /** How far before its verb the object of an idiom in the passive may stand: "access to the sites has since been restricted". */
  const passiveReach = 9
  /** Where an object's head stands before a participle and its auxiliary; -1 where another clause begins between. */
  const headBefore = (tokens: readonly Token[], participle: number, head: string): number => {
    let at = participle - 1
    if (at > 0 && !isHelper(tokens[at] as Token)) at -= 1
    if (at < 0 || !isHelper(tokens[at] as Token)) return -1
    while (at >= 0 && isHelper(tokens[at] as Token)) at -= 1
    for (let steps = 0; at >= 0 && steps < passiveReach; at -= 1, steps += 1) {
      const token = tokens[at] as Token
      if (token.kind === 'mark' || among(['complementisers', 'relatives', 'auxiliaries', 'modality'], token.fold)) return -1
      if (isWord(token, head)) return at
    }
    return -1
  }
  /** "The ban was lifted", "funding to the agency has been suspended": the idioms whose verb is a passive participle at a token, with their object before it. */
  const passives = (tokens: readonly Token[], at: number): readonly Loose<Value>[] => {
    const token = tokens[at] as Token
    if (at < 2 || byVerb.size === 0 || !(isHelper(tokens[at - 1] as Token) || isHelper(tokens[at - 2] as Token))) return none
    const found: Loose<Value>[] = []
    for (const { form, features, outer } of analyse(token.fold)) {
      if (outer || !features.includes('participle')) continue
      for (const { rest, value } of byVerb.get(form) ?? []) {
        if (rest.length !== 1) continue
        const start = headBefore(tokens, at, rest[0] as string)
        if (start >= 0) found.push({ value, features, exact: false, rest: { at: start, until: start + 1 } })
      }
    }
    return found
  }
  /** The idioms that begin at a token, those with the longest object only. */
  const matches = (tokens: readonly Token[], at: number): readonly Loose<Value>[] => {
    const token = tokens[at] as Token
    let found: Loose<Value>[] = []
    let longest = 0
    for (const { form, features, outer } of analyse(token.fold)) {
      if (outer) continue
      for (const { rest, after, value } of byVerb.get(form) ?? []) {
        if (rest.length < longest) continue
        const start = restAt(tokens, at + 1, rest)
        if (start < 0 || (after !== null && tokens[start + rest.length]?.fold !== after)) continue
        if (rest.length > longest) found = []
        longest = rest.length
        found.push({ value, features, exact: form === token.fold, rest: { at: start, until: start + rest.length } })
      }
    }
    return found
  }
  return { add, matches, passives }
}
