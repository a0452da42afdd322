import { createContext, useContext } from 'react'

/** The interface's words. Each language is a file in messages/ that names itself, its direction and its way of writing numbers; nothing else knows of it. */

export type Message = string | { readonly [plural: string]: string }
export type Messages = {
  readonly code: string
  readonly name: string
  readonly direction: 'ltr' | 'rtl'
  /** For numbers and dates. */
  readonly locale: string
  readonly words: { readonly [key: string]: Message }
  readonly types: { readonly [type: string]: string }
  /** Sentences that reasons are made after, in English, and as they are said here. */
  readonly reasons: { readonly [sentence: string]: string }
}
type Loaded = { readonly default: Messages }

const files = import.meta.glob<Loaded>('./messages/*.json')
const codeOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1, -'.json'.length)
export const offered: readonly string[] = Object.keys(files).map(codeOf).sort()

const chosenKey = 'stemma-language'
/** What was chosen here before, else the first of the browser's languages that there are messages for. */
export const firstLanguage = (): string => {
  const wanted = [localStorage.getItem(chosenKey), ...navigator.languages.map((tag) => tag.split('-')[0])]
  return wanted.find((code) => code !== null && code !== undefined && offered.includes(code)) ?? (offered.includes('en') ? 'en' : (offered[0] as string))
}
export const choose = (code: string): void => localStorage.setItem(chosenKey, code)
export const load = async (code: string): Promise<Messages> => (await (files[`./messages/${code}.json`] as () => Promise<Loaded>)()).default

export type Telling = {
  readonly messages: Messages
  /** The message of a key, its {names} filled in; `n` chooses among plural forms. */
  readonly t: (key: string, values?: Readonly<Record<string, string | number>>) => string
  readonly type: (type: string) => string
  readonly number: (value: number) => string
}

const filled = (text: string, values: Readonly<Record<string, string>>): string => text.replace(/\{([a-z]{1,20})\}/gu, (whole, name: string) => values[name] ?? whole)

export const tellingIn = (messages: Messages): Telling => {
  const plurals = new Intl.PluralRules(messages.locale)
  const numbers = new Intl.NumberFormat(messages.locale, { maximumFractionDigits: 2 })
  return {
    messages,
    number: (value) => numbers.format(value),
    t: (key, values = {}) => {
      const message = messages.words[key] ?? key
      const written = Object.fromEntries(Object.entries(values).map(([name, value]) => [name, typeof value === 'number' ? numbers.format(value) : value]))
      if (typeof message === 'string') return filled(message, written)
      const n = Number(values['n'] ?? 0)
      return filled(message[plurals.select(n)] ?? message['other'] ?? key, written)
    },
    // What has no name of its own is told by its mode, as the ontology writes it.
    type: (type) => messages.types[type] ?? messages.types[type.split('/')[0] ?? ''] ?? (type.split('/').at(-1) ?? type).replaceAll('-', ' '),
  }
}

export const TellingContext = createContext<Telling>(tellingIn({ code: 'en', name: '', direction: 'ltr', locale: 'en', words: {}, types: {}, reasons: {} }))
export const useTelling = (): Telling => useContext(TellingContext)
