import { type Telling, useTelling } from './messages.ts'
import { filling, gap } from './sentences.ts'

/** Reasons are written in English where they are found; here they are told in the reader's language, by the sentence that they are made after. What has no sentence is shown as it is. */

/** Marks what may be written the other way, so that it does not turn what stands around it. */
const apart = (text: string): string => `\u2068${text}\u2069`
const kinds = new Set(['type', 'other', 'measure'])
const told = (name: string, value: string, { t, type }: Telling): string =>
  kinds.has(name) ? type(name === 'measure' && !value.includes('/') ? `figure/${value}` : value) : name === 'scope' ? t(`sc.${value}`) : name === 'reality' ? t(`r.${value}`) : name === 'n' || name === 'm' ? value : apart(value)

/** What texts have in common is kept in signs that hold across languages: numbers, known things, skeletons of names. The numbers can be read, and countries; the rest only be counted. */
const inCommon = (details: string, { messages, t }: Telling): string => {
  const signs = details.split(', ')
  const read = signs.flatMap((sign) => {
    if (sign.startsWith('#')) return [sign.slice(1)]
    if (sign.startsWith('!iso:')) return [new Intl.DisplayNames([messages.code], { type: 'region', fallback: 'code' }).of(sign.slice(5)) ?? sign]
    return []
  })
  const names = signs.length - read.length
  return [...(names > 0 ? [t('n.names', { n: names })] : []), ...read.map(apart)].join(t('comma'))
}

/** The sentences whose gap holds such signs. */
const ofDetails: ReadonlySet<string> = new Set(['in common: {a}', 'their reports tell of one occasion: {a}'])

/** One reason in the words of the interface. */
export const reasonIn = (telling: Telling, reason: string): string => {
  for (const [sentence, words] of Object.entries(telling.messages.reasons)) {
    const found = filling(reason, sentence)
    if (found !== null && ofDetails.has(sentence)) return words.replace('{a}', inCommon(found['a'] ?? '', telling))
    if (found !== null) return words.replace(gap, (_, name: string) => told(name, found[name] ?? '', telling))
  }
  return apart(reason)
}

/** Tells reasons, one after the other. */
export const useReasons = (): ((reasons: readonly string[]) => string) => {
  const telling = useTelling()
  return (reasons) => reasons.map((reason) => reasonIn(telling, reason)).join(telling.t('between'))
}
