import type { Incomplete } from '../../model/index.ts'
import { closed, sentenceEnds } from './block.ts'

/** What a feed or an interface leaves where it cut a text. Matches "… [+1234 chars]" and "[…]"; not "sic […] said". */
const cutMark = /(?:\[\+\s?\p{N}+\s?\p{L}*\]|\[(?:…|\.\.\.)\]|\((?:…|\.\.\.)\))\s*$/u
/** An ellipsis at the very end. Matches "was reducing…" and "but..."; not "left." */
const ellipsis = /(?:…|\.\.\.)["”’»)\]]*\s*$/u
/** Ends inside a sentence. Matches "and the," and "sold –"; not "left". */
const openEnd = /[,،;؛–—-]\s*$/u

/** Text shorter than this, of one or two sentences, is a stub where the page offers to read on elsewhere. */
const stubLength = 500

/**
 * Why a report is not whole, or null. `cut`: a notice that breaks the article off stands behind its last paragraph; `readsOn`: the page offers to read
 * the article elsewhere; `isFree`: what structured data says.
 */
export const incompleteBecause = (paragraphs: readonly string[], signs: { readonly cut: boolean; readonly readsOn: boolean; readonly isFree: boolean | null }): Incomplete | null => {
  const last = paragraphs.at(-1) ?? ''
  const length = paragraphs.reduce((sum, paragraph) => sum + paragraph.length, 0)
  if (signs.cut) return 'paywall'
  const breaksOff = cutMark.test(last.slice(-60)) || ellipsis.test(last.slice(-10))
  if (signs.isFree === false && (breaksOff || length < 1200)) return 'paywall'
  if (breaksOff || (last.length >= 60 && openEnd.test(last.slice(-5)))) return 'truncated'
  if (signs.readsOn && length < stubLength && paragraphs.reduce((sum, paragraph) => sum + sentenceEnds(paragraph), 0) <= 3) return 'stub'
  return signs.readsOn && last.length >= 80 && !closed(last) ? 'truncated' : null
}
