import { fold } from './normalise.ts'

/**
 * The pattern language: literal, {list}, {list=value,value}, [kind], capture name:element, ( a | b ), ?, and a gap ..n of at most 8 tokens.
 * No star, no look-around, no rule inside a rule: every pattern has a greatest length and is tried from its rarest element, so matching is linear.
 */
export type Element =
  | { readonly kind: 'literal'; readonly word: string }
  | { readonly kind: 'list'; readonly list: string; readonly values: ReadonlySet<string> | null; readonly capture: string }
  | { readonly kind: 'kind'; readonly name: string; readonly capture: string }
  | { readonly kind: 'group'; readonly alternatives: readonly (readonly Element[])[] }
  | { readonly kind: 'optional'; readonly element: Element }
  | { readonly kind: 'gap'; readonly most: number }

/** A rule's `value`: a function of the closed set, and its arguments (a capture's name, or a constant). */
export type ValueCall = { readonly name: string; readonly arguments: readonly string[] }

/** An executed example: the words, the day they are read on, and what must come out (null in `no` examples). */
export type Example = { readonly words: string; readonly on: string | null; readonly expect: string | null }

export type Pattern = {
  readonly name: string
  readonly elements: readonly Element[]
  readonly value: ValueCall
  readonly yes: readonly Example[]
  readonly no: readonly Example[]
  /** Where it came from, for messages: file and line. */
  readonly source: string
  /** What it is tried from: one of these must stand in it, with so many tokens before. */
  readonly anchors: readonly Anchor[]
  /** The names of all captures of its rule: an argument of `value` that is none of them is a constant. */
  readonly captures: ReadonlySet<string>
}

/** A word, a list or a kind that a pattern can't do without, and how many tokens may stand before it. */
export type Anchor = { readonly of: 'literal' | 'list' | 'kind'; readonly name: string; readonly before: Bounds }
export type Bounds = { readonly least: number; readonly most: number }

const mostGap = 8
/** One lexical unit of a `match` line. Matches `{weekday=1,2}`, `"le"`, `..3`; not `*`. */
const unit = /\s*(?:"([^"]*)"|(?:([\p{L}\p{N}-]+):)?\{([\p{L}\p{N}-]+)(?:=([^}]*))?\}|(?:([\p{L}\p{N}-]+):)?\[([\p{L}\p{N}-]+)\]|\.\.(\d)|([()|?]))/uy

const parseElements = (line: string, source: string): readonly Element[] => {
  const pattern = new RegExp(unit)
  let at = 0
  const next = (): RegExpExecArray | null => {
    if (line.slice(at).trim() === '') return null
    pattern.lastIndex = at
    const match = pattern.exec(line)
    if (match === null) throw new Error(`${source}: can't read “${line.slice(at)}”`)
    at = pattern.lastIndex
    return match
  }
  const sequence = (closing: boolean): readonly (readonly Element[])[] => {
    const alternatives: Element[][] = [[]]
    for (let match = next(); match !== null; match = next()) {
      const current = alternatives.at(-1) as Element[]
      const [, literal, listName, list, values, kindName, kind, gap, sign] = match
      if (sign === ')') {
        if (!closing) throw new Error(`${source}: “)” without “(”`)
        return alternatives
      }
      if (sign === '|') alternatives.push([])
      else if (sign === '(') current.push({ kind: 'group', alternatives: sequence(true) })
      else if (sign === '?') {
        const last = current.pop()
        if (last === undefined || last.kind === 'gap') throw new Error(`${source}: “?” after nothing`)
        current.push({ kind: 'optional', element: last })
      } else if (gap !== undefined) {
        if (Number(gap) > mostGap) throw new Error(`${source}: a gap is ${mostGap} tokens at most`)
        current.push({ kind: 'gap', most: Number(gap) })
      } else if (list !== undefined) current.push({ kind: 'list', list, values: values === undefined ? null : new Set(values.split(',').map((value) => value.trim())), capture: listName ?? list })
      else if (kind !== undefined) current.push({ kind: 'kind', name: kind, capture: kindName ?? kind })
      else {
        const words = (literal as string).split(/\s+/).filter(Boolean)
        // Several words are one element, so that "?" after them takes them all.
        const elements = words.map((word): Element => ({ kind: 'literal', word: fold(word) }))
        current.push(elements.length === 1 ? (elements[0] as Element) : { kind: 'group', alternatives: [elements] })
      }
    }
    if (closing) throw new Error(`${source}: “(” is never closed`)
    return alternatives
  }
  const alternatives = sequence(false)
  return alternatives.length === 1 ? (alternatives[0] as readonly Element[]) : [{ kind: 'group', alternatives }]
}

/** The most words a list's form is taken to have, for bounds. */
const longestForm = 6
const bounds = (element: Element): { least: number; most: number } => {
  switch (element.kind) {
    case 'literal': return { least: 1, most: 1 }
    case 'list': return { least: 1, most: longestForm }
    // A kind may take no token: it then only asks about what stands around.
    case 'kind': return { least: 0, most: longestForm }
    case 'gap': return { least: 0, most: element.most }
    case 'optional': return { least: 0, most: bounds(element.element).most }
    case 'group': {
      const sums = element.alternatives.map(sumOf)
      return { least: Math.min(...sums.map((sum) => sum.least)), most: Math.max(...sums.map((sum) => sum.most)) }
    }
  }
}
const sumOf = (elements: readonly Element[]): { least: number; most: number } =>
  elements.map(bounds).reduce((sum, bound) => ({ least: sum.least + bound.least, most: sum.most + bound.most }), { least: 0, most: 0 })

/**
 * How rare a kind is against lists (3) and words (2), 1 for most: more for kinds that stand in few sentences, 0 for kinds that take no token, which can't be an anchor.
 * Entries of a list are rarer than a word that may be as common as "in"; a gap or an option can't be an anchor either.
 */
export type KindRarity = (kind: string) => number
const plainKind: KindRarity = () => 1
const rarityOf = (anchor: Anchor, kinds: KindRarity): number => (anchor.of === 'list' ? 3 : anchor.of === 'literal' ? 2 : kinds(anchor.name))

/** The anchors of an element that must stand: one, or one for each alternative of a group; null where it gives none. */
const anchorsOfElement = (element: Element, kinds: KindRarity): readonly Anchor[] | null => {
  const before = { least: 0, most: 0 }
  switch (element.kind) {
    case 'literal': return [{ of: 'literal', name: element.word, before }]
    case 'list': return [{ of: 'list', name: element.list, before }]
    case 'kind': return kinds(element.name) === 0 ? null : [{ of: 'kind', name: element.name, before }]
    case 'optional': case 'gap': return null
    case 'group': {
      const each = element.alternatives.map((alternative) => anchorsOfSequence(alternative, kinds))
      return each.some((anchors) => anchors === null) ? null : each.flatMap((anchors) => anchors as readonly Anchor[])
    }
  }
}
const anchorsOfSequence = (elements: readonly Element[], kinds: KindRarity): readonly Anchor[] | null => {
  let best: readonly Anchor[] | null = null
  let worth = 0
  elements.forEach((element, position) => {
    const anchors = anchorsOfElement(element, kinds)
    if (anchors === null) return
    // The rarest, and of those the one with the fewest starts to try.
    const value = Math.min(...anchors.map((anchor) => rarityOf(anchor, kinds)))
    if (value <= worth) return
    const before = sumOf(elements.slice(0, position))
    best = anchors.map((anchor) => ({ ...anchor, before: { least: anchor.before.least + before.least, most: anchor.before.most + before.most } }))
    worth = value
  })
  return best
}

const captureNames = (elements: readonly Element[]): readonly string[] => elements.flatMap((element): readonly string[] => {
  switch (element.kind) {
    case 'literal': case 'gap': return []
    case 'list': case 'kind': return [element.capture]
    case 'optional': return captureNames([element.element])
    case 'group': return element.alternatives.flatMap(captureNames)
  }
})

/** Matches `"mardi dernier" @2024-03-15 → 2024-03-12 day`; an example of `no` has no arrow. */
const exampleLine = /^"([^"]*)"(?:\s{0,8}@([^\s→]+))?(?:\s{0,8}→(.*))?$/u
const parseExample = (line: string, source: string): Example => {
  const match = exampleLine.exec(line.trim())
  if (match === null) throw new Error(`${source}: can't read the example ${line}`)
  return { words: match[1] as string, on: match[2] ?? null, expect: match[3]?.trim() ?? null }
}

/** Matches `weekday(weekday, before)`; not `weekday`. */
const callLine = /^([\p{L}-]+)\(([^()]*)\)$/u
const parseValue = (line: string, source: string): ValueCall => {
  const match = callLine.exec(line.trim())
  if (match === null) throw new Error(`${source}: can't read the value ${line}`)
  return { name: match[1] as string, arguments: (match[2] as string).split(',').map((part) => part.trim()).filter(Boolean) }
}

/**
 * Reads a `.pat` file: a name at the line's start, then indented `match`, `value`, `yes`, `no` lines. A rule may have several `match` lines: each is a pattern.
 * Throws on a rule without `match`, `value`, `yes` or `no`, naming file and line.
 */
export const readPatterns = (text: string, file: string, kinds: KindRarity = plainKind): readonly Pattern[] => {
  const rules: { name: string; line: number; match: string[]; value: string[]; yes: string[]; no: string[] }[] = []
  text.split('\n').forEach((raw, index) => {
    const line = raw.trimEnd()
    if (line === '' || line.trimStart().startsWith('#')) return
    if (!/^\s/.test(line)) {
      rules.push({ name: line, line: index + 1, match: [], value: [], yes: [], no: [] })
      return
    }
    const trimmed = line.trim()
    const key = trimmed.split(/\s/, 1)[0] as string
    const rule = rules.at(-1)
    if (rule === undefined || !(key === 'match' || key === 'value' || key === 'yes' || key === 'no')) throw new Error(`${file}:${index + 1}: “${key}” is not match, value, yes or no of a rule`)
    rule[key].push(trimmed.slice(key.length).trim())
  })
  return rules.flatMap((rule) => {
    const source = `${file}:${rule.line} (${rule.name})`
    for (const key of ['match', 'value', 'yes', 'no'] as const) if (rule[key].length === 0) throw new Error(`${source}: no “${key}”`)
    const value = parseValue(rule.value[0] as string, source)
    const yes = rule.yes.map((line) => parseExample(line, source))
    const no = rule.no.map((line) => parseExample(line, source))
    const matches = rule.match.map((line) => parseElements(line, source))
    const captures = new Set(matches.flatMap(captureNames))
    return matches.map((elements): Pattern => {
      const anchors = anchorsOfSequence(elements, kinds)
      if (anchors === null) throw new Error(`${source}: a pattern needs a word, a list or a kind that must stand`)
      return { name: rule.name, elements, value, yes, no, source, anchors, captures }
    })
  })
}
