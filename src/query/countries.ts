import { fold } from '../text/normalise.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

/** The ISO 3166-1 codes whose country is called so in one of the languages (BCP 47), or which are the code itself. Names come with the runtime (CLDR). */
export const countriesNamed = (name: string, languages: readonly string[]): ReadonlySet<string> => {
  const asked = fold(name)
  const found = new Set<string>()
  const spoken = Intl.DisplayNames.supportedLocalesOf(['en', ...languages])
  for (const locale of spoken) {
    const displayed = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
    for (const first of letters) {
      for (const second of letters) {
        const code = first + second
        if (code === name.toUpperCase() || fold(displayed.of(code) ?? '') === asked) found.add(code)
      }
    }
  }
  return found
}
