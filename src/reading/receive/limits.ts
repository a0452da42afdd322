/** What a document may cost before it is read another way or refused. */
export type Limits = {
  /** Bytes beyond which a document is refused. */
  readonly bytes: number
  /** Elements of a page beyond which its tags are stripped instead of parsed. */
  readonly elements: number
  /** Elements within elements, likewise: DOM libraries take time that grows with the square of the depth, or overflow. */
  readonly depth: number
}

export const defaultLimits: Limits = { bytes: 20_000_000, elements: 60_000, depth: 200 }

/** Elements that never hold anything. */
const empty = new Set(['area', 'base', 'br', 'col', 'embed', 'hr', 'img', 'input', 'link', 'meta', 'param', 'source', 'track', 'wbr'])
/** Elements that the next of their kind closes, so that leaving them open nests nothing. */
const selfClosing = new Set(['p', 'li', 'dt', 'dd', 'tr', 'td', 'th', 'option', 'tbody', 'thead', 'tfoot'])
/** Elements whose contents are not markup to the parser; it builds what stands in others (`iframe`, `noframes`), so that counts. */
export const rawText = new Set(['script', 'style', 'textarea', 'title', 'xmp'])
/** The first character of a tag's name. Matches "d"; not "/" or " ". */
const nameStart = /[A-Za-z]/

/** The name of the tag that opens at `at` (the index after `<` or `</`), in lower case. */
export const tagName = (html: string, at: number): string => {
  let end = at
  while (end < html.length && end - at < 40) {
    const code = html.charCodeAt(end)
    // letters, digits, hyphen and colon
    if (!((code | 32) >= 97 && (code | 32) <= 122) && !(code >= 48 && code <= 58) && code !== 45) break
    end += 1
  }
  return html.slice(at, end).toLowerCase()
}

/** The index after the comment that opens at `at`, which may be as short as `<!-->`; the text's end where it has none. */
export const commentEnd = (html: string, at: number): number => {
  const end = html.indexOf('-->', at + 2)
  return end < 0 ? html.length : end + 3
}

/** The index of the `>` that closes the tag at `at`, quotes respected within 20,000 characters; the text's end if none does. */
export const tagEnd = (html: string, at: number): number => {
  let quote = 0
  const until = Math.min(html.length, at + 20_000)
  for (let index = at; index < until; index += 1) {
    const code = html.charCodeAt(index)
    if (quote !== 0) { if (code === quote) quote = 0 }
    else if (code === 62) return index
    else if ((code === 34 || code === 39) && html.charCodeAt(index - 1) === 61) quote = code
  }
  // An unclosed quote: take the next `>` whatever stands before it.
  const plain = html.indexOf('>', at)
  return plain < 0 ? html.length : plain
}

/** The index of the end tag of a raw-text element, found without a regular expression; the text's end if there is none. */
export const rawEnd = (html: string, name: string, from: number): number => {
  for (let at = html.indexOf('</', from); at >= 0; at = html.indexOf('</', at + 2)) {
    if (tagName(html, at + 2) === name) return at
  }
  return html.length
}

/**
 * One linear pass over a page: how many elements it has and how deep they stand, without building them.
 * Stops as soon as a limit is passed; `within` then is false. The depth is that of tags as they are written: a parser may nest more, so who builds a tree looks again.
 */
export const scan = (html: string, limits: Limits): { readonly within: boolean; readonly elements: number; readonly depth: number } => {
  const open: string[] = []
  let elements = 0
  let depth = 0
  for (let at = html.indexOf('<'); at >= 0; at = html.indexOf('<', at)) {
    if (html.startsWith('<!--', at)) { at = commentEnd(html, at); continue }
    if (html[at + 1] === '/') {
      const found = open.lastIndexOf(tagName(html, at + 2))
      if (found >= 0) open.length = found
      at += 2
      continue
    }
    if (!nameStart.test(html[at + 1] ?? '')) { at += 1; continue }
    const name = tagName(html, at + 1)
    const end = tagEnd(html, at + 1)
    elements += 1
    if (rawText.has(name)) { at = rawEnd(html, name, end); continue }
    if (!empty.has(name) && !selfClosing.has(name) && html[end - 1] !== '/') open.push(name)
    depth = Math.max(depth, open.length)
    if (elements > limits.elements || depth > limits.depth) return { within: false, elements, depth }
    at = end
  }
  return { within: true, elements, depth }
}
