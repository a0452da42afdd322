/**
 * Keys come in ladders, coarse to fine: nodes meet at the coarsest rung that few enough of them share, so that a busy name costs
 * no more than a rare one. A rung's key carries its ladder in itself: the nodes of a finer rung all share the coarser.
 * On the finest rung, if it is busy too, all are compared with the smallest alone.
 */
export type Ladder = readonly string[]

/** The most nodes that are all compared with one another, where a layer does not say otherwise. */
export const mostInBlock = 24
/** Of names more: one much-told person bears dozens of forms in four languages, and two names are compared in microseconds. */
export const mostNamesInBlock = 32

const rungMark = '\u241F'
/** Writes a ladder from its rungs: each is told by all the coarser ones. */
export const ladder = (name: string, rungs: readonly string[]): Ladder => rungs.map((_, at) => `${name}${rungMark}${at}${rungMark}${rungs.slice(0, at + 1).join(rungMark)}`)
