import type { Furniture } from '../../packs/furniture.ts'
import { closed, isProse, isTitleLike } from './block.ts'
import { isCaption } from './captions.ts'
import { creditOf } from './credits.ts'
import { beginsAsMenu } from './phrases.ts'
import { isShouted, tellingWords } from './names.ts'
import type { Decided } from './select.ts'

/** What stands above the article of a page saved as text: the headline's index, menus, and the site's name. Any may be missing. */
export type Masthead = { readonly headline: number | null; readonly menus: ReadonlySet<number>; readonly site: string | null }

/** Lines that are looked at above the article. */
const mostLines = 40
/** What parts the items of a menu or a path. Matches " | " and " > "; not a hyphen. */
const itemMark = /\s{0,8}[|>»›·•/]\s{0,8}/u
/** A name that a site may have. Matches "L'Écho des Hauts Plateaux"; not "| Remer,MN". */
const siteShape = /^[\p{L}\p{M}\p{N}'’.& -]{3,45}$/u

/** Three or more items of at most three words between marks, or the first word of a menu. */
const isMenu = (text: string, furniture: Furniture): boolean => {
  const items = text.split(itemMark).filter((item) => item !== '')
  return (items.length >= 3 && items.every((item) => item.split(' ').length <= 3)) || (beginsAsMenu(text, furniture) && !closed(text) && text.split(' ').length >= 3)
}

/** The telling words of an article's opening, by their first five letters. */
export const openingWords = (texts: readonly string[]): ReadonlySet<string> => new Set(texts.flatMap(tellingWords).map((word) => word.slice(0, 5)))

/** Whether a headline's words are those of the article's opening: two of them and a third of all, by their first five letters so that endings do not part them. */
export const opens = (title: string, opening: ReadonlySet<string>): boolean => {
  const words = tellingWords(title)
  const shared = words.filter((word) => opening.has(word.slice(0, 5))).length
  return shared >= 2 && shared >= words.length / 3
}

/**
 * Tells the lines above a saved page's article apart. The headline is the first line whose words the article's opening takes up; failing that the line with
 * most words, if it has four. What stands before it is the site's: its name, its motto, its menu.
 */
export const mastheadOf = (decided: readonly Decided[], furniture: Furniture): Masthead => {
  const lines = decided.slice(0, mostLines).flatMap((one, index) => (one.because === null ? [{ text: one.block.text, index }] : []))
  const firstProse = lines.findIndex((line) => isProse({ text: line.text, linked: 0 }) && !isTitleLike(line.text))
  const above = lines.slice(0, firstProse < 0 ? 0 : firstProse)
  const opening = openingWords(lines.slice(Math.max(0, firstProse), firstProse + 2).map((line) => line.text))
  const menus = new Set(above.filter((line) => creditOf(line.text, furniture) === null && isMenu(line.text, furniture)).map((line) => line.index))
  const dated = above.map((line) => (creditOf(line.text, furniture)?.dates.length ?? 0) > 0)
  // A name right above a second date is whose report a carrier carries, not what it is called.
  const isCarried = (at: number): boolean => dated[at + 1] === true && dated.slice(0, at).includes(true)
  const candidates = above.filter((_, at) => !isCarried(at)).filter((line) => !menus.has(line.index) && isTitleLike(line.text) && !isShouted(line.text) && creditOf(line.text, furniture) === null && !isCaption(line.text, furniture))
  const longest = [...candidates].sort((a, b) => b.text.split(' ').length - a.text.split(' ').length)[0]
  const chosen = candidates.find((line) => opens(line.text, opening)) ?? (longest !== undefined && longest.text.split(' ').length >= 4 ? longest : candidates[0])
  const first = above[0]
  const site = first !== undefined && first !== chosen && chosen !== undefined && siteShape.test(first.text) && !menus.has(first.index) && creditOf(first.text, furniture) === null && first.text.split(' ').length <= 6 ? first.text : null
  return { headline: chosen?.index ?? null, menus, site }
}
