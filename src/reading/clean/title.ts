import type { Furniture } from '../../packs/furniture.ts'
import { nameKey } from '../../packs/furniture.ts'
import { textKey } from './locate.ts'
import { tellingWords } from './names.ts'

/** What parts a headline from the site's name in a title element. Matches " | " and " – "; not the hyphen in "Al-Watan". */
const suffixMark = /\s[|–—»›·•:-]{1,3}\s|\s?\|\s?/gu

/** The pieces of a title element, split at each mark, with where they begin. */
const pieces = (title: string): readonly string[] => title.split(suffixMark).map((piece) => piece.trim()).filter((piece) => piece !== '')

/** How a site is known: its declared name and the host of its address, either null. */
export type SiteNames = { readonly name: string | null; readonly host: string | null }

const isSite = (piece: string, site: SiteNames, furniture: Furniture): boolean => {
  const key = nameKey(piece)
  const letters = key.replace(/ /g, '')
  return (site.name !== null && key === nameKey(site.name)) || furniture.outlets.has(key) || (letters.length >= 4 && site.host !== null && site.host.replace(/[.-]/g, '').includes(letters.replace(/^www/, '')))
}

/** A headline without the site's name behind or before it. */
export const withoutSite = (title: string, site: SiteNames, furniture: Furniture): string => {
  const marks = [...title.matchAll(suffixMark)]
  const last = marks.at(-1)
  if (last === undefined) return title
  const tail = title.slice((last.index as number) + last[0].length)
  const head = title.slice(0, last.index)
  if (isSite(tail, site, furniture)) return withoutSite(head, site, furniture)
  // "… | AOC media - Analyse Opinion Critique": the site's motto may follow its name.
  const first = marks[0] as RegExpMatchArray
  const before = marks.at(-2)
  if (before !== undefined && isSite(title.slice((before.index as number) + before[0].length, last.index), site, furniture)) return title.slice(0, before.index)
  if (isSite(title.slice(0, first.index), site, furniture)) return title.slice((first.index as number) + first[0].length)
  return title
}

/** Whether two wordings are of one headline: they share a third of the shorter one's telling words. */
export const isSameHeadline = (a: string, b: string): boolean => {
  const [one, other] = [new Set(tellingWords(a)), new Set(tellingWords(b))]
  const shared = [...one].filter((word) => other.has(word)).length
  return shared >= 2 && shared >= Math.min(one.size, other.size) / 3
}

/** The site's name as a title element begins or ends with it: a short piece beside a headline that stands by itself on the page. */
export const siteInTitle = (pageTitle: string | null, headline: string | null): string | null => {
  if (pageTitle === null || headline === null) return null
  const [key, whole] = [textKey(headline), textKey(pageTitle)]
  const parts = pieces(pageTitle)
  const piece = whole.startsWith(key) ? parts.at(-1) : whole.endsWith(key) ? parts[0] : undefined
  if (parts.length < 2 || piece === undefined || piece.length > 40 || piece.split(' ').length > 5) return null
  return key.length > 8 && !key.includes(textKey(piece)) ? piece : null
}
