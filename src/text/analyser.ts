import { tableRows } from './table.ts'
import { tokenise } from './tokens.ts'

/**
 * Takes words apart by a table of affixes, for any language: one algorithm, no language's name.
 * A word has several analyses; a lexicon decides which of them is a word. The first analysis is always the word as it stands.
 */
export type Analysis = {
  readonly form: string
  /** What the affixes say: `past`, `plural`, `definite`, `slot=to`, … as the pack names them. */
  readonly features: readonly string[]
  /** Whether a proclitic other than an article was taken off: such a word can only open a compound. */
  readonly outer: boolean
}

type Affix = { readonly affix: string; readonly replacement: string; readonly features: readonly string[]; readonly least: number }
type Proclitic = Affix & { readonly level: number; readonly outer: boolean }

export type Affixes = {
  readonly proclitics: readonly Proclitic[]
  /** Endings by their last character, so that a word is tried against few. */
  readonly endings: ReadonlyMap<string, readonly Affix[]>
  readonly enclitics: ReadonlyMap<string, readonly Affix[]>
  /** Features that no word bears together: an analysis with all of a set is none. */
  readonly never: readonly (readonly string[])[]
}

const features = (cell: string | undefined): readonly string[] => (cell ? cell.split(/[ ,]+/).filter(Boolean) : [])

/**
 * Reads `affixes.tsv`: kind ⇥ affix ⇥ replacement ⇥ features ⇥ least letters that must remain (2 where empty).
 * Kinds: `proclitic N` (N = the order in which they stand, outermost first), `article` (a proclitic that may stand on every word of a compound),
 * `ending`, `enclitic` (taken off before an ending); `never ⇥ features` names what no word bears together. `-` stands for an empty replacement.
 */
export const readAffixes = (text: string): Affixes => {
  const proclitics: Proclitic[] = []
  const endings = new Map<string, Affix[]>()
  const enclitics = new Map<string, Affix[]>()
  const never: (readonly string[])[] = []
  for (const { cells, line } of tableRows(text)) {
    const [kind = '', affix = '', replacement = '', said, least] = cells
    const row: Affix = { affix, replacement: replacement === '-' ? '' : replacement, features: features(said), least: least ? Number(least) : 2 }
    const last = affix.at(-1) ?? ''
    if (kind.startsWith('proclitic')) proclitics.push({ ...row, level: Number(kind.split(' ')[1] ?? 1), outer: true })
    else if (kind === 'article') proclitics.push({ ...row, level: 9, outer: false })
    else if (kind === 'never') never.push(features(affix))
    else if (kind === 'ending') endings.set(last, [...(endings.get(last) ?? []), row])
    else if (kind === 'enclitic') enclitics.set(last, [...(enclitics.get(last) ?? []), row])
    else throw new Error(`affixes.tsv line ${line}: “${kind}” is not proclitic, article, ending, enclitic or never`)
  }
  return { proclitics, endings, enclitics, never }
}

export const noAffixes: Affixes = { proclitics: [], endings: new Map(), enclitics: new Map(), never: [] }

const withoutProclitics = (form: string, proclitics: readonly Proclitic[]): readonly Analysis[] => {
  const found: Analysis[] = [{ form, features: [], outer: false }]
  const levels: number[] = [0]
  for (let index = 0; index < found.length && found.length < 24; index += 1) {
    const from = found[index] as Analysis
    for (const { affix, replacement, features: said, level, outer, least } of proclitics) {
      if (level <= (levels[index] as number) || !from.form.startsWith(affix) || from.form.length - affix.length < least) continue
      found.push({ form: replacement + from.form.slice(affix.length), features: [...from.features, ...said], outer: from.outer || outer })
      levels.push(level)
    }
  }
  return found
}

const withoutSuffix = (analysis: Analysis, suffixes: ReadonlyMap<string, readonly Affix[]>): readonly Analysis[] => {
  const rows = suffixes.get(analysis.form.at(-1) ?? '')
  if (rows === undefined) return []
  const found: Analysis[] = []
  for (const { affix, replacement, features: said, least } of rows) {
    if (!analysis.form.endsWith(affix) || analysis.form.length - affix.length < least) continue
    const stem = analysis.form.slice(0, analysis.form.length - affix.length)
    // "=" in a replacement undoes a doubled consonant: "stopped" → "stop".
    if (replacement === '=') {
      if (stem.length > least && stem.at(-1) === stem.at(-2)) found.push({ ...analysis, form: stem.slice(0, -1), features: [...analysis.features, ...said] })
    } else found.push({ ...analysis, form: stem + replacement, features: [...analysis.features, ...said] })
  }
  return found
}

/** An analyser of folded words. Results are kept, since news repeats its words; the store is bounded. */
export const analyser = (affixes: Affixes): ((folded: string) => readonly Analysis[]) => {
  const kept = new Map<string, readonly Analysis[]>()
  return (folded) => {
    const known = kept.get(folded)
    if (known !== undefined) return known
    const bare = withoutProclitics(folded, affixes.proclitics)
    const analyses: Analysis[] = [...bare]
    for (const analysis of bare) {
      analyses.push(...withoutSuffix(analysis, affixes.endings))
      for (const inner of withoutSuffix(analysis, affixes.enclitics)) analyses.push(inner, ...withoutSuffix(inner, affixes.endings))
    }
    // The same form by two ways: the first, with the fewest affixes, stands.
    const possible = analyses.filter((analysis) => !affixes.never.some((set) => set.every((feature) => analysis.features.includes(feature))))
    const distinct = possible.filter((analysis, index) => possible.findIndex((other) => other.form === analysis.form && other.features.join() === analysis.features.join()) === index)
    if (kept.size >= 100_000) kept.clear()
    kept.set(folded, distinct)
    return distinct
  }
}

/**
 * The terms under which a text is indexed and searched: folded words, each by its shortest analysis of at least three letters.
 * Both stores index these, so both find the same. Never strips what would leave a known name's first letter off: the word as it stands is indexed too.
 */
export const searchTerms = (text: string, analyse: (folded: string) => readonly Analysis[]): readonly string[] => {
  const terms: string[] = []
  for (const token of tokenise(text)) {
    if (token.kind === 'mark') continue
    terms.push(token.fold)
    let shortest = token.fold
    for (const { form } of analyse(token.fold)) if (form.length >= 3 && form.length < shortest.length) shortest = form
    if (shortest !== token.fold) terms.push(shortest)
  }
  return terms
}
