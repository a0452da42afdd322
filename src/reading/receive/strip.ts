import { commentEnd, rawEnd, rawText, tagEnd, tagName } from './limits.ts'

/** Elements that stand within a line: their tags part no words from each other. */
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'mark', 'q', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr'])

const named: Readonly<Record<string, string>> = {
  amp: '&', lt: '<', gt: '>', quot: '"', apos: "'", nbsp: ' ', laquo: '«', raquo: '»', ldquo: '“', rdquo: '”', lsquo: '‘', rsquo: '’',
  ndash: '–', mdash: '—', hellip: '…', eacute: 'é', egrave: 'è', agrave: 'à', ccedil: 'ç', ecirc: 'ê', euro: '€', shy: '', zwnj: '\u200C',
}
/** A character reference. Matches "&#1605;" and "&nbsp;"; not "AT&T ". */
const reference = /&(#\d{1,7}|#[xX][0-9a-fA-F]{1,6}|[a-zA-Z]{2,10});/g

/** Character references become the characters they name; unknown ones stay as written. */
export const decodeReferences = (text: string): string => text.replace(reference, (whole, name: string) => {
  if (name[0] !== '#') return named[name] ?? whole
  const code = name[1] === 'x' || name[1] === 'X' ? Number.parseInt(name.slice(2), 16) : Number.parseInt(name.slice(1), 10)
  return code > 31 && code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : ' '
})

/** A page's text without its tags, in one linear pass: what is read of a page that is too deep or too large to build. Block tags become line breaks. */
export const stripTags = (html: string): { readonly title: string | null; readonly text: string } => {
  const pieces: string[] = []
  let title: string | null = null
  let from = 0
  while (from < html.length) {
    const at = html.indexOf('<', from)
    if (at < 0) { pieces.push(html.slice(from)); break }
    pieces.push(html.slice(from, at))
    if (html.startsWith('<!--', at)) { from = commentEnd(html, at); continue }
    const next = html.charCodeAt(at + 1)
    const isTag = next === 47 || next === 33 || next === 63 || ((next | 32) >= 97 && (next | 32) <= 122)
    if (!isTag) { pieces.push('<'); from = at + 1; continue }
    const name = tagName(html, next === 47 ? at + 2 : at + 1)
    const end = tagEnd(html, at + 1)
    from = end + 1
    if (next !== 47 && rawText.has(name)) {
      const close = rawEnd(html, name, from)
      if (name === 'title' && title === null) title = decodeReferences(html.slice(from, close)).trim() || null
      from = close
    }
    if (!inline.has(name)) pieces.push('\n')
  }
  return { title, text: decodeReferences(pieces.join('')) }
}
