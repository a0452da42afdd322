/** Which way a language is written, by the script that CLDR gives it. */

/** Scripts that run from right to left, by ISO 15924. */
const leftward: ReadonlySet<string> = new Set(['Arab', 'Hebr', 'Syrc', 'Thaa', 'Nkoo', 'Adlm', 'Rohg'])

export const directionOf = (language: string | null): 'ltr' | 'rtl' => {
  if (language === null) return 'ltr'
  try {
    return leftward.has(new Intl.Locale(language).maximize().script ?? '') ? 'rtl' : 'ltr'
  } catch {
    // A tag that is none is an answer: nothing is known of its direction.
    return 'ltr'
  }
}
