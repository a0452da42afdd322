import type { DropReason } from '../../model/index.ts'
import type { Furniture } from '../../packs/furniture.ts'
import type { Block } from './block.ts'
import { closed, isProse, isTitleLike } from './block.ts'
import type { Verdict } from './phrases.ts'
import { judge } from './phrases.ts'

/** What a furniture phrase says of the article before it: it breaks off here, or it goes on elsewhere. */
export type Sign = 'cut' | 'onward' | null

/** A block with what was decided on it: kept, or dropped with a reason. */
export type Decided = { readonly block: Block; readonly because: DropReason | null; readonly sign: Sign }

const signOf = (verdict: Verdict | null): Sign => (verdict?.place === 'cut' || verdict?.place === 'onward' ? verdict.place : null)

type Judged = { readonly block: Block; readonly verdict: Verdict | null; readonly isProse: boolean }

/** Where a block stands: within the article's running text, between the headline and it, or elsewhere. */
type Position = 'inside' | 'lead' | 'elsewhere'

/** What the markup, the density and the extraction library say together; null keeps the block. */
const structural = (block: Block, position: Position): DropReason | null => {
  if (block.hint !== null) return block.hint
  if (block.kind === 'line') return null
  if (block.linked > 0.6 && block.text.length < 200 && block.kind !== 'heading') return block.extracted === true && block.core > 0 && isProse({ ...block, linked: 0 }) ? null : 'navigation'
  // The lead often stands in an element of its own, which neither density nor the library finds.
  if (position === 'lead' && isLead(block)) return null
  const isTaken = block.core > 0 ? block.extracted === true || isProse(block) : block.extracted === true && isProse(block)
  return isTaken || (position === 'inside' && block.linked < 0.3 && (block.core > 0 || block.extracted === true)) ? null : 'not part of the article'
}

/** A sentence or more of unlinked text. */
const isLead = (block: Block): boolean => block.linked < 0.3 && block.text.length >= 70 && block.text.split(' ').length >= 9 && block.kind !== 'caption' && block.kind !== 'item'

/** Blocks that are surely the article's running text bound it; a first-level heading before them starts the lead. */
const positionsOf = (blocks: readonly Block[]): ((index: number) => Position) => {
  const isSure = (block: Block): boolean => block.core > 0 && block.hint === null && block.extracted !== false && isProse(block)
  const first = blocks.findIndex(isSure)
  const last = blocks.findLastIndex(isSure)
  const heading = blocks.slice(0, Math.max(0, first)).findLastIndex((block) => block.level === 1)
  return (index) => (index > first && index < last ? 'inside' : heading >= 0 && index > heading && index < first ? 'lead' : 'elsewhere')
}

/** How many blocks behind a heading are looked at to see whether they are other stories. */
const horizon = 24
/** Short blocks that a heading in the middle of an article can own. */
const mostOwned = 6

/** What is asked again and again of the blocks, counted once: a page of headings alone must not cost the square of its length. */
type Survey = {
  readonly blocks: readonly Judged[]
  /** Characters of running text before each block. */
  readonly before: readonly number[]
  /** The first index from each block on at which two stretches of running text follow each other, which teasers do not have; null if none does. */
  readonly resumes: readonly (number | null)[]
}

const survey = (blocks: readonly Judged[]): Survey => {
  const before: number[] = [0]
  for (const { block, isProse: prosaic } of blocks) before.push((before.at(-1) as number) + (prosaic ? block.text.length : 0))
  const resumes = new Array<number | null>(blocks.length + 1).fill(null)
  const isArticle = (judged: Judged | undefined): boolean => judged !== undefined && judged.isProse && judged.verdict === null
  for (let at = blocks.length - 2; at >= 0; at -= 1) resumes[at] = isArticle(blocks[at]) && isArticle(blocks[at + 1]) ? at : (resumes[at + 1] as number | null)
  return { blocks, before, resumes }
}

/** Whether the blocks from `at` on read as other stories: titles, each with at most one closed stretch of text after it. */
const teasersFollow = (blocks: readonly Judged[], at: number): boolean => {
  let titles = 0
  let prose = 0
  for (let index = at; index < Math.min(blocks.length, at + horizon); index += 1) {
    const judged = blocks[index] as Judged
    if (judged.isProse) prose += 1
    else if (isTitleLike(judged.block.text)) titles += 1
  }
  return prose <= titles
}

/** The last of the short blocks that follow a heading, at most so many. */
const lastShort = (blocks: readonly Judged[], head: number): number => {
  let at = head + 1
  while (at < blocks.length && at - head <= mostOwned && !(blocks[at] as Judged).isProse && !closed((blocks[at] as Judged).block.text)) at += 1
  return at - 1
}

/** The last block that a heading of other stories owns: before where the article goes on, or the page's last. */
const lastOwned = ({ blocks, before, resumes }: Survey, head: number, isLast: boolean): number => {
  const earlier = before[head] as number
  const later = (before.at(-1) as number) - (before[head + 1] as number)
  // Above the article a heading of comments or latest stories is a link to them.
  if (earlier === 0) return isLast ? head : lastShort(blocks, head)
  if (isLast && later < 2.5 * earlier) return blocks.length - 1
  if (!teasersFollow(blocks, head + 1)) return lastShort(blocks, head)
  const resumed = resumes[head + 1] ?? null
  return resumed === null ? blocks.length - 1 : resumed - 1
}

/**
 * Decides block by block what of a page is the article. Markup and density come first; then words: a furniture phrase drops its own block, a heading of
 * other stories or comments drops what follows until the article goes on. Running text inside the article is dropped only where one of these says so.
 */
export const select = (blocks: readonly Block[], furniture: Furniture): readonly Decided[] => {
  const positionOf = positionsOf(blocks)
  const decided: Decided[] = blocks.map((block, index) => ({ block, because: structural(block, positionOf(index)), sign: null }))
  const open: { readonly judged: Judged; readonly index: number }[] = []
  decided.forEach((one, index) => {
    const verdict = judge(one.block.text, furniture)
    if (one.because === null) open.push({ judged: { block: one.block, verdict, isProse: isProse(one.block) }, index })
    // A paywall's notice often stands outside the article's own element.
    else if (signOf(verdict) !== null) decided[index] = { block: one.block, because: verdict?.because ?? one.because, sign: signOf(verdict) }
  })
  const judged = open.map((one) => one.judged)
  const drop = (at: number, because: DropReason, sign: Sign): void => {
    const index = (open[at] as { readonly index: number }).index
    decided[index] = { block: (decided[index] as Decided).block, because, sign }
  }
  const surveyed = survey(judged)
  for (let at = 0; at < judged.length; at += 1) {
    const verdict = (judged[at] as Judged).verdict
    if (verdict === null) continue
    drop(at, verdict.because, signOf(verdict))
    if (verdict.place !== 'head' && verdict.place !== 'last') continue
    const until = lastOwned(surveyed, at, verdict.place === 'last')
    for (let inside = at + 1; inside <= until; inside += 1) {
      const own = (judged[inside] as Judged).verdict
      drop(inside, own !== null && own.place !== 'head' && own.place !== 'last' ? own.because : verdict.because, signOf(own))
    }
    at = until
  }
  return decided
}
