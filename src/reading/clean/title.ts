import type { Furniture } from '../../packs/furniture.ts'
import { nameKey } from '../../packs/furniture.ts'
import { textKey } from './locate.ts'

/** What parts a headline from the site's name in a title element. Matches " | " and " – "; not the hyphen in "Al-Watan". */
const suffixMark = /\s+[|–—»›·•:-]+\s+|\s*\|\s*/gu

/** The pieces of a title element, split at each mark, with where they begin. */
const pieces = (title: string): readonly string[] => title.split(suffixMark).map((piece) => piece.trim()).filter((piece) => piece !== '')

const isSite = (piece: string, site: string | null, furniture: Furniture): boolean => {
  const key = nameKey(piece)
  return (site !== null && key === nameKey(site)) || furniture.outlets.has(key)
}

/** A headline without the site's name behind or before it. */
export const withoutSite = (title: string, site: string | null, furniture: Furniture): string => {
  const marks = [...title.matchAll(suffixMark)]
  const last = marks.at(-1)
  if (last === undefined) return title
  const tail = title.slice((last.index as number) + last[0].length)
  if (isSite(tail, site, furniture)) return withoutSite(title.slice(0, last.index), site, furniture)
  const first = marks[0] as RegExpMatchArray
  if (isSite(title.slice(0, first.index), site, furniture)) return title.slice((first.index as number) + first[0].length)
  return title
}

/** The site's name as a title element ends with it: a short last piece behind a headline that stands by itself on the page. */
export const siteInTitle = (pageTitle: string | null, headline: string | null): string | null => {
  if (pageTitle === null || headline === null) return null
  const parts = pieces(pageTitle)
  const last = parts.at(-1)
  if (parts.length < 2 || last === undefined || last.length > 40 || last.split(' ').length > 5) return null
  const key = textKey(headline)
  return key.length > 8 && textKey(pageTitle).startsWith(key) && !key.includes(textKey(last)) ? last : null
}
