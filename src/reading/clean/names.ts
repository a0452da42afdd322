import { nameKey } from '../../packs/furniture.ts'

/** In capitals throughout, as a site's name at the top of a saved page. Matches "THE DAILY"; not "The Daily", nor a script without capitals. */
export const isShouted = (text: string): boolean => /\p{Lu}/u.test(text) && !/\p{Ll}/u.test(text) && text.length <= 60

/** Whether two names are one, by their folded words. */
export const isSameName = (a: string | null, b: string | null): boolean => a !== null && b !== null && nameKey(a) === nameKey(b)

/** The words of a headline or a sentence that are long enough to tell it from others, folded. */
export const tellingWords = (text: string): readonly string[] => nameKey(text).split(' ').filter((word) => word.length >= 4)
