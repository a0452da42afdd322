import { useTelling } from '../messages.ts'

/** Countries, languages and units by the names that the reader's language has for them (CLDR, or the messages). */

type Kind = 'region' | 'language'
const known = new Map<string, Intl.DisplayNames>()
const calledIn = (locale: string, type: Kind, code: string): string => {
  const key = `${locale} ${type}`
  const names = known.get(key) ?? new Intl.DisplayNames([locale], { type, fallback: 'code' })
  known.set(key, names)
  try {
    return names.of(code) ?? code
  } catch {
    // What is no code has no name but itself.
    return code
  }
}

export type Called = { readonly country: (code: string) => string; readonly language: (code: string | null) => string; readonly unit: (unit: string) => string }
export const useCalled = (): Called => {
  const { messages, t } = useTelling()
  return {
    country: (code) => calledIn(messages.code, 'region', code), language: (code) => (code === null ? '—' : calledIn(messages.code, 'language', code)),
    unit: (unit) => (Object.hasOwn(messages.words, `unit.${unit}`) ? t(`unit.${unit}`) : /^[A-Z]{3}$/u.test(unit) ? (new Intl.DisplayNames([messages.code], { type: 'currency', fallback: 'code' }).of(unit) ?? unit) : unit),
  }
}
