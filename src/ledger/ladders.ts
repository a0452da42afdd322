/**
 * Keys come in ladders, coarse to fine: nodes meet at the coarsest rung that few enough of them share, so that a busy name costs
 * no more than a rare one. A rung's key carries its ladder in itself: the nodes of a finer rung all share the coarser.
 * On the finest rung, if it is busy too, all are compared with the smallest alone; on every busy rung of a day's ladders with two centres.
 */
export type Ladder = readonly string[]

/** How many nodes under one key are all compared with one another. */
export type Caps = {
  readonly most: number
  /** How many rungs of a ladder, from the first, are left sooner, at `mostOnCoarse`: they say little, and fill up as the record grows. */
  readonly coarse: Readonly<Record<string, number>>
  /** Ladders on every busy rung of which all are compared with the rung's centres as well: one day's reports of one place are most often of one event. */
  readonly gathering: readonly string[]
}
/** How many nodes of a busy rung, the smallest by id, are its centres. */
export const centresOfRung = 2

/**
 * A rung of one word ("five killed", "Kharkiv on that day") is shared by few while a record is small and by as many as are let in once it is
 * large. With 24 on every rung a report of ten thousand cost half as many comparisons again as one of a thousand; with 8 on the first, and
 * the centres of busy days beside them, a third (bench/corpus.mjs; decisions/candidates.md).
 */
export const mostOnCoarse = 8
/** The most nodes that are all compared with one another, where a layer does not say otherwise. */
export const mostInBlock = 24
/** Of names more: one much-told person bears dozens of forms in four languages, and two names are compared in microseconds. */
export const mostNamesInBlock = 32

const rungMark = '\u241F'
/** Writes a ladder from its rungs: each is told by all the coarser ones. */
export const ladder = (name: string, rungs: readonly string[]): Ladder => rungs.map((_, at) => `${name}${rungMark}${at}${rungMark}${rungs.slice(0, at + 1).join(rungMark)}`)

/** How many nodes under this key are all compared with one another. */
export const mostUnder = ({ most, coarse }: Caps, key: string): number => {
  const [name = '', at] = key.split(rungMark, 2)
  return Number(at) < (coarse[name] ?? 0) ? mostOnCoarse : most
}
/** With how many nodes of a busy rung all others are compared. */
export const centresUnder = ({ gathering }: Caps, key: string, isFinest: boolean): number => (gathering.includes(key.split(rungMark, 1)[0] as string) ? centresOfRung : isFinest ? 1 : 0)
