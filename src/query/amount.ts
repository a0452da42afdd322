import type { Hedge } from '../model/index.ts'

/** Numbers for people, with the bounds that the words commit to. */

const grouped = (value: number): string => value.toLocaleString('en', { maximumFractionDigits: 2 })

/** Words for orders of magnitude, the greatest first. */
const magnitudes = [[1_000_000_000, 'billions'], [1_000_000, 'millions'], [100_000, 'hundreds of thousands'], [10_000, 'tens of thousands'], [1000, 'thousands'], [100, 'hundreds'], [10, 'dozens']] as const
/** `people` for `person`, and every other unit as it is called. */
export const unitText = (unit: string): string => (unit === 'person' ? 'people' : unit)

/** `up to 1,200`, `at least 40`, `1,000–1,500`, `about 300`, `an unstated number`: a bound is never shown as the number. */
export const amountText = (amount: { readonly min: number | null; readonly max: number | null; readonly hedge: Hedge; readonly magnitude?: number | null }): string => {
  const { min, max, hedge, magnitude } = amount
  const about = hedge === 'about' ? 'about ' : ''
  if (min === null && max === null) return magnitudes.find(([least]) => (magnitude ?? 0) >= least)?.[1] ?? 'an unstated number'
  if (min === null) return `up to ${about}${grouped(max as number)}`
  if (max === null) return `at least ${about}${grouped(min)}`
  return about + (min === max ? grouped(min) : `${grouped(min)}–${grouped(max)}`)
}

/** `2 reports`, `1 report`. */
export const counted = (count: number, one: string, many = `${one}s`): string => `${grouped(count)} ${count === 1 ? one : many}`

/** `at least 2 independent, at most 3`. */
export const independentText = ({ at_least, at_most }: { readonly at_least: number; readonly at_most: number }): string =>
  at_least === at_most ? `${at_least} independent` : `at least ${at_least} independent, at most ${at_most}`

/** `consult/visit` → `visit`, `relation/holds-office` → `holds office`: the mode says more than the type it belongs to. */
export const typeText = (type: string): string => (type.split('/').at(-1) ?? type).replaceAll('-', ' ')

/** A score as people compare it: two digits after the point. */
export const scoreText = (score: number): string => score.toFixed(2)
