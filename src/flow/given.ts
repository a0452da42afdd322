/** What the command line or a line of JSON says of a document beside its content. */
export type Given = { readonly url: string | null; readonly publisher: string | null; readonly published: string | null; readonly language: string | null; readonly captured: string | null }
/** Nothing is said of it. */
export const nothingGiven: Given = { url: null, publisher: null, published: null, language: null, captured: null }

/** A year, month, day or minute as ISO 8601 writes them. Matches "2024-03-15", "2024-03-15T10:00Z"; not "15 March" nor "2024-03-15T25:00". */
const isoTime = /^[1-9]\d{3}(?:-(?:0[1-9]|1[0-2])(?:-\d{2}(?:T(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:?\d{2})?)?)?)?$/u
/** Whether a text is such a time, of a day that there is. */
export const isIsoTime = (text: string): boolean => {
  if (!isoTime.test(text)) return false
  const day = text.slice(0, 10)
  const at = Date.parse(day)
  // "2024-02-30" is let pass by the engine, as the first of March.
  return !Number.isNaN(at) && new Date(at).toISOString().startsWith(day)
}

/** The language of a tag (BCP 47) as packs are named: `en` of "en-GB", "EN" and "eng"; null for what is no tag. */
export const languageOfTag = (tag: string): string | null => {
  try {
    return new Intl.Locale(tag).language
  } catch {
    // What is no tag is an answer: whoever asks refuses it in words.
    return null
  }
}
