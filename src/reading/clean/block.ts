import type { DropReason } from '../../model/index.ts'

export type BlockKind = 'heading' | 'paragraph' | 'item' | 'caption' | 'quote' | 'line'

/** A stretch of a page that stands by itself: a paragraph, a heading, a list item, a line of a page saved as text. */
export type Block = {
  readonly text: string
  readonly kind: BlockKind
  /** 1 to 6 for headings, else 0. */
  readonly level: number
  /** Share of its characters that stand in links. */
  readonly linked: number
  /** Why the page's markup makes it furniture, or null. */
  readonly hint: DropReason | null
  /** How sure the markup is that the block belongs to the article: 1 in the main stretch, 0 outside it. */
  readonly core: number
  /** Whether the article-extraction library kept it; null where none was asked. */
  readonly extracted: boolean | null
  /** The element whose contents a furniture heading in this block heads: blocks of one group share it. */
  readonly group: number
}

/** A sentence's end, in any script. Matches "." and "؟"; not ",". */
const sentenceEnd = /[.!?…。！？؟۔।]["'”’»)\]]*(?:\s|$)/gu
/** Ends like a sentence, quotation marks and brackets aside. Matches "left.”"; not "left,". */
const endsSentence = /[.!?…。！？؟۔।:][\s"'“”’»)\]\p{Cf}]*$/u

export const sentenceEnds = (text: string): number => (text.match(sentenceEnd) ?? []).length
export const closed = (text: string): boolean => endsSentence.test(text.slice(-40))

/** Running text: long enough to say something, not mainly links. Arabic reports may run long without a full stop, so length alone can do. */
export const isProse = (block: Pick<Block, 'text' | 'linked'>): boolean =>
  block.linked < 0.5 && ((block.text.length >= 60 && closed(block.text)) || block.text.length >= 140 || (block.text.length >= 100 && sentenceEnds(block.text) > 0))

/** A title's shape: short, no full stop at its end. */
export const isTitleLike = (text: string): boolean => text.length <= 160 && text.length >= 12 && !/[.؟。۔:]["”’»)]*$/u.test(text) && sentenceEnds(text.slice(0, -2)) <= 1
