/** What the command line or a line of JSON says of a document beside its content. */
export type Given = { readonly url: string | null; readonly publisher: string | null; readonly published: string | null; readonly language: string | null; readonly captured: string | null }
/** Nothing is said of it. */
export const nothingGiven: Given = { url: null, publisher: null, published: null, language: null, captured: null }

/** A year, month, day or minute as ISO 8601 writes them. Matches "2024-03-15", "2024-03-15T10:00Z"; not "15 March". */
const isoTime = /^\d{4}(?:-\d{2}(?:-\d{2}(?:T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u
export const isIsoTime = (text: string): boolean => isoTime.test(text) && !Number.isNaN(Date.parse(text.slice(0, 10)))
