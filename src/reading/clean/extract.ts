import { Readability } from '@mozilla/readability'
import type { Furniture } from '../../packs/furniture.ts'
import { textKey } from './locate.ts'
import type { DomNode } from './tree.ts'
import { blocksOf } from './tree.ts'

/** Pages with more elements than this are left to our own reading of density: the library's time grows faster than the page. */
const mostElements = 12_000

/**
 * The keys of the blocks that Readability keeps, or null where it was not asked or found nothing. It takes the tree apart, so it comes last.
 * It throws on some trees that other parsers would have mended; then our own reading stands alone.
 */
export const extractKeys = (document: object, elements: number, furniture: Furniture): ReadonlySet<string> | null => {
  if (elements > mostElements) return null
  try {
    const article = new Readability<DomNode>(document as never, { charThreshold: 250, serializer: (node) => node as unknown as DomNode, disableJSONLD: true }).parse()
    if (article === null || article.content === null || article.content === undefined) return null
    return new Set(blocksOf(article.content, furniture).blocks.map((block) => textKey(block.text)))
  } catch { return null /* a tree it can't work on: our own reading stands alone */ }
}
