import type { Part } from '../model/document.ts'

/** What stands between quotation marks: offsets without the marks, and of whole with them. */
export type Quotation = { readonly start: number; readonly end: number; readonly outerStart: number; readonly outerEnd: number }

const closingOf: Readonly<Record<string, string>> = { '“': '”', '«': '»', '„': '“”', '‟': '”' }
/** Marks that open, close or (the straight ones, single or doubled by two apostrophes) do either. Matches `"`, `«`, `''`; not `'`. */
const marks = /["“”„«»‟]|''/gu

/**
 * Pairs quotation marks part by part. A quotation that a paragraph leaves open goes to the paragraph's end, as the press sets quotations of several paragraphs.
 * A mark between digits or closing nothing is passed over.
 */
export const findQuotations = (text: string, parts: readonly Part[]): readonly Quotation[] => {
  const found: Quotation[] = []
  for (const part of parts) {
    let open: { at: number; width: number; closing: string } | null = null
    // Looked for in the part alone: from a part without a mark, a search of the whole text would run to its end.
    for (const match of text.slice(part.start, part.end).matchAll(marks)) {
      const mark = match[0] === "''" ? '"' : match[0]
      const width = match[0].length
      const at = part.start + match.index
      if (open === null) {
        const closing = mark === '"' ? '"' : closingOf[mark]
        if (closing !== undefined) open = { at, width, closing }
        continue
      }
      if (!open.closing.includes(mark) && !(mark === '"' && open.closing !== '»')) continue
      found.push({ start: open.at + open.width, end: at, outerStart: open.at, outerEnd: at + width })
      open = null
    }
    if (open !== null && part.end - open.at > 40) found.push({ start: open.at + open.width, end: part.end, outerStart: open.at, outerEnd: part.end })
  }
  return found
}
