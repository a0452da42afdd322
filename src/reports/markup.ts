import { harmless } from '../text/harmless.ts'

const entities: Readonly<{ [character: string]: string }> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }
/** What HTML and XML would read as their own. Matches "<"; not "‹". */
const special = /[&<>"']/gu
/** Characters that XML 1.0 can't hold at all. Matches U+FFFE; not U+FFFD. */
const forbidden = /[\uFFFE\uFFFF]/gu

/** Text from outside as it may stand in HTML and XML, in elements and in attributes. */
export const escapedMarkup = (text: string): string => harmless(text).replace(forbidden, '').replace(special, (character) => entities[character] as string)
