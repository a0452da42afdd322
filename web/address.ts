import { useSyncExternalStore } from 'react'

/** What is shown is what the address says: a link shows what its sender saw. */

/** The filters' words, the same as the API's and the command line's. */
export const filterNames = ['text', 'about', 'place', 'type', 'reality', 'stance', 'voice', 'outlet', 'language', 'from', 'until', 'origins', 'disputed', 'document', 'area', 'asof', 'by'] as const
export type FilterName = (typeof filterNames)[number]
export type Filters = { readonly [Name in FilterName]?: string | readonly string[] }

export type Address = { readonly path: readonly string[]; readonly search: URLSearchParams }

const listeners = new Set<() => void>()
let shown = location.pathname + location.search
const told = (): void => {
  shown = location.pathname + location.search
  for (const listener of listeners) listener()
}
addEventListener('popstate', told)

const subscribe = (listener: () => void): (() => void) => {
  listeners.add(listener)
  return () => listeners.delete(listener)
}
const addressIn = (text: string): Address => {
  const { pathname, searchParams } = new URL(text, location.origin)
  return { path: pathname.split('/').filter((part) => part !== '').map(decodeURIComponent), search: searchParams }
}
let last = { text: '', address: addressIn('/') }
/** The address that is shown, as it changes. */
export const useAddress = (): Address => {
  const text = useSyncExternalStore(subscribe, () => shown)
  if (last.text !== text) last = { text, address: addressIn(text) }
  return last.address
}

/** Goes to an address of the app. `replace` leaves no way back to the one before: for what changes while one types or drags. */
export const go = (to: string, { replace = false } = {}): void => {
  if (to === location.pathname + location.search) return
  history[replace ? 'replaceState' : 'pushState'](null, '', to)
  told()
  if (!replace && new URL(to, location.origin).hash === '') scrollTo(0, 0)
}

/** The filters of an address, as the API takes them. */
export const filtersIn = (search: URLSearchParams): Filters => Object.fromEntries(filterNames.flatMap((name) => {
  const values = search.getAll(name).filter((value) => value !== '')
  return values.length === 0 ? [] : [[name, name === 'about' ? values : (values[0] as string)]]
}))

/** The same address with some of its parameters changed; null takes one out. */
export const changed = (search: URLSearchParams, changes: Readonly<Record<string, string | readonly string[] | null>>): string => {
  const next = new URLSearchParams(search)
  for (const [name, value] of Object.entries(changes)) {
    next.delete(name)
    for (const each of value === null ? [] : typeof value === 'string' ? [value] : value) if (each !== '') next.append(name, each)
  }
  const text = next.toString()
  return text === '' ? '' : `?${text}`
}
/** The past moment that is looked at, which stays from page to page until it is taken out. */
export const momentIn = (search: URLSearchParams): { readonly asof?: string; readonly by?: 'published' | 'learnt' } => {
  const [asof, by] = [search.get('asof'), search.get('by')]
  return asof === null || asof === '' ? {} : { asof, ...(by === 'learnt' ? { by } : {}) }
}
/** The same address with the moment that is looked at, where it names none. */
export const atMoment = (to: string, search: URLSearchParams): string => {
  const { asof, by } = momentIn(search)
  if (asof === undefined || !to.startsWith('/')) return to
  const { pathname, searchParams } = new URL(to, location.origin)
  if (searchParams.has('asof')) return to
  searchParams.set('asof', asof)
  if (by !== undefined) searchParams.set('by', by)
  return `${pathname}?${searchParams}`
}
/** An address of the app that keeps the filters. */
export const linkTo = (path: string, search: URLSearchParams, changes: Readonly<Record<string, string | null>> = {}): string => {
  const kept = new URLSearchParams()
  for (const name of filterNames) for (const value of search.getAll(name)) kept.append(name, value)
  return path + changed(kept, changes)
}
