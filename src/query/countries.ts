import { fold } from '../text/normalise.ts'

const letters = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ']

type Named = readonly (readonly [code: string, name: string])[]
const known = new Map<string, Named>()
/** Every country's folded name in a language: worked out once, since asking for it takes longer than all else. */
const countriesIn = (locale: string): Named => {
  const before = known.get(locale)
  if (before !== undefined) return before
  const displayed = new Intl.DisplayNames([locale], { type: 'region', fallback: 'none' })
  const all = letters.flatMap((first) => letters.map((second): readonly [string, string] => [first + second, fold(displayed.of(first + second) ?? '')])).filter(([, name]) => name !== '')
  known.set(locale, all)
  return all
}

/** The ISO 3166-1 codes whose country is called so in one of the languages (BCP 47), or which are the code itself. Names come with the runtime (CLDR). */
export const countriesNamed = (name: string, languages: readonly string[]): ReadonlySet<string> => {
  const [asked, code] = [fold(name), name.toUpperCase()]
  return new Set(Intl.DisplayNames.supportedLocalesOf(['en', ...languages]).flatMap((locale) => countriesIn(locale).filter(([each, called]) => each === code || called === asked).map(([each]) => each)))
}
