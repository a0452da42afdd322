import type { DropReason } from '../../model/index.ts'
import type { Block } from './block.ts'
import { isProse } from './block.ts'
import type { RawBlock, Scope } from './tree.ts'

/** Markup that holds this share of a page's running text holds the article, whatever it is called. */
const articleShare = 0.4
/** How much of the running text a child must hold for the article to lie in it alone. */
const descendShare = 0.6

/** Each element's reason for being furniture: its own or an ancestor's, unless it holds much of the page. */
const hintsOf = (scopes: readonly Scope[]): readonly (DropReason | null)[] => {
  const total = (scopes[0] as Scope).prose
  const hints: (DropReason | null)[] = []
  for (const scope of scopes) {
    const inherited = scope.parent === null ? null : (hints[scope.parent.index] as DropReason | null)
    hints.push(inherited ?? (scope.hint !== null && scope.prose < total * articleShare ? scope.hint : null))
  }
  return hints
}

/** The smallest element that holds most of the running text that is not furniture. */
const bodyOf = (blocks: readonly RawBlock[], scopes: readonly Scope[], hints: readonly (DropReason | null)[]): Scope => {
  const prose = new Array<number>(scopes.length).fill(0)
  for (const block of blocks) if (hints[block.scope.index] === null && isProse(block) && block.linked < 0.3) prose[block.scope.index] = (prose[block.scope.index] as number) + block.text.length
  for (let index = scopes.length - 1; index > 0; index -= 1) {
    const parent = (scopes[index] as Scope).parent
    if (parent !== null) prose[parent.index] = (prose[parent.index] as number) + (prose[index] as number)
  }
  const marked = scopes.filter((scope) => scope.isBody && (prose[scope.index] as number) > (prose[0] as number) * articleShare)[0]
  // Parents come before children, so the last one that still holds enough of its parent's share is the deepest.
  let body = marked ?? (scopes[0] as Scope)
  for (const scope of scopes.slice(body.index + 1)) {
    if (scope.parent === body && (prose[scope.index] as number) >= (prose[body.index] as number) * descendShare && (prose[scope.index] as number) > 0 && scope.name !== 'p') body = scope
  }
  return body
}

/**
 * Blocks with what the markup says of them: why they would be furniture, and whether they lie in the stretch of the page that holds most running text.
 * The method is text density by element, as in boilerplate removal since CETD (Sun, Song, Liao 2011), over running text instead of all text.
 */
export const locate = (blocks: readonly RawBlock[], scopes: readonly Scope[], extracted: ReadonlySet<string> | null): readonly Block[] => {
  const hints = hintsOf(scopes)
  const body = bodyOf(blocks, scopes, hints)
  const core: number[] = []
  for (const scope of scopes) {
    const inherited = scope.parent === null ? 0 : (core[scope.parent.index] as number)
    core.push(scope === body ? 1 : inherited)
  }
  return blocks.map((block) => ({
    text: block.text, kind: block.kind, level: block.level, linked: block.linked,
    hint: hints[block.scope.index] as DropReason | null,
    core: core[block.scope.index] as number,
    extracted: extracted === null ? null : extracted.has(textKey(block.text)),
    group: (block.scope.parent ?? block.scope).index,
  }))
}

/** A block's letters and digits alone, so that two walks over one page meet whatever they do with space and signs. */
export const textKey = (text: string): string => text.replace(/[^\p{L}\p{N}]+/gu, '')
