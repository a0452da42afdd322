import type { Dispute, Interval } from '../model/index.ts'
import { amountText } from './amount.ts'
import { whenText } from './when.ts'

/** What a side of a dispute says. A side's `value` tells sides apart and is for programs; here it is taken apart for people. */

export type Said =
  | { readonly kind: 'occurrence'; readonly reality: 'happened' | 'did-not-happen' }
  | { readonly kind: 'time'; readonly interval: Interval }
  | { readonly kind: 'count'; readonly min: number | null; readonly max: number | null; readonly hedge: 'exact' }
  | { readonly kind: 'names'; readonly names: readonly string[] }
  | { readonly kind: 'words'; readonly text: string }

/** Two ends of a time. Matches "2025-03-12/2025-03-13"; not "Cairo". */
const ends = /^(\d{4}-[^/]{2,40})\/(\d{4}-[^/]{2,40})$/u
/** Bounds, either of which may be open. Matches "21.." and "9"; not "unknown". */
const bounds = /^(?:(-?\d{1,15}(?:\.\d{1,9})?)|(-?\d{1,15}(?:\.\d{1,9})?)?\.\.(-?\d{1,15}(?:\.\d{1,9})?)?)$/u
/** What kind of thing a name is, before the name. Matches "person:" of "person:Omar Tarek"; not "Omar". */
const kindOf = /^(?:person|organisation|group|place|facility|weapon|vehicle|event|other):/u

const bound = (written: string | undefined): number | null => (written === undefined ? null : Number(written))

/** The side of a dispute over `about`. What can't be taken apart is told as it is. */
export const saidOn = (about: Dispute['about'], value: string): Said => {
  switch (about) {
    case 'occurrence': return { kind: 'occurrence', reality: value === 'happened' ? 'happened' : 'did-not-happen' }
    case 'time': {
      const [, from, until] = ends.exec(value) ?? []
      return from === undefined || until === undefined ? { kind: 'words', text: value } : { kind: 'time', interval: { from, until, precision: from.includes('T') ? 'hour' : 'day' } }
    }
    case 'count': {
      const [matched, exact, min, max] = bounds.exec(value) ?? []
      return matched === undefined ? { kind: 'words', text: value } : { kind: 'count', min: bound(exact ?? min), max: bound(exact ?? max), hedge: 'exact' }
    }
    case 'actor': case 'place': return { kind: 'names', names: value.split(', ').map((name) => name.replace(kindOf, '')) }
  }
}

/** The same in English: `12 Mar 2025`, `at least 21`, `Cairo`. */
export const sideText = (about: Dispute['about'], value: string): string => {
  const said = saidOn(about, value)
  switch (said.kind) {
    case 'occurrence': return said.reality === 'happened' ? 'happened' : 'did not happen'
    case 'time': return whenText(said.interval)
    case 'count': return amountText(said)
    case 'names': return said.names.join(', ')
    case 'words': return said.text
  }
}
