import { fold } from '../../text/normalise.ts'

/** The words of a person's name, folded, without what only joins them. */
export type NameWords = readonly string[]

/** Whether two full names of one document are one person's: the first and the last word agree and the shorter's words stand in the longer, in order. */
export const sameFullName = (a: NameWords, b: NameWords): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (short.length < 2 || short[0] !== long[0] || short.at(-1) !== long.at(-1)) return false
  let at = 0
  for (const word of long) if (word === short[at]) at += 1
  return at === short.length
}

/** The words of a name; particles stay, since "al" may part two names. */
export const nameWords = (form: string): NameWords => fold(form).split(/[\s\-‐’']+/u).filter((word) => word !== '' && word !== 's')

/** A person of the document as gathered so far. */
export type Person = {
  readonly key: number
  /** Their fullest name, words folded. */
  readonly words: NameWords
  readonly titles: ReadonlySet<string>
  readonly belonging: string | null
  /** The text position of each mention, growing. */
  readonly mentions: readonly number[]
}

/** How many of growing numbers are smaller than one. */
const countBelow = (numbers: readonly number[], limit: number): number => {
  let low = 0
  let high = numbers.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((numbers[middle] as number) < limit) low = middle + 1
    else high = middle
  }
  return low
}

/** Puts a number where it belongs among growing numbers. */
export const insertGrowing = (numbers: number[], value: number): void => {
  numbers.splice(countBelow(numbers, value), 0, value)
}

/** The last of growing numbers below a limit, -1 where there is none. */
export const lastBelow = (numbers: readonly number[], limit: number): number => numbers[countBelow(numbers, limit) - 1] ?? -1

/**
 * Which of some people a single name ("Haftar") or a title ("the marshal") means: the one last spoken of who fits; null where nobody does.
 * Whoever is named only later can still be meant, but less than anyone named before.
 */
export const lastWhoFits = (people: readonly Person[], before: number, fits: (person: Person) => boolean): Person | null => {
  let best: Person | null = null
  let bestAt = -1
  for (const person of people) {
    if (!fits(person)) continue
    const last = lastBelow(person.mentions, before)
    if (best === null || last > bestAt) {
      best = person
      bestAt = last
    }
  }
  return best
}
