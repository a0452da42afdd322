// What is counted and what is made of it. A count is { right, claimed, wanted } of one document; a measure is made of the sum over documents, never of means of small ratios.
import { chance } from './chance.mjs'

export const nothingCounted = { right: 0, claimed: 0, wanted: 0 }
export const sum = (counts) => counts.reduce((all, one) => ({ right: all.right + one.right, claimed: all.claimed + one.claimed, wanted: all.wanted + one.wanted }), nothingCounted)

const share = (part, whole) => (whole === 0 ? null : part / whole)
/** The measures by name. Null where nothing was asked. Accuracy is the share of what was wanted; what is claimed beside it costs nothing, so it stands beside a measure that it does cost. */
export const measures = {
  F1: ({ right, claimed, wanted }) => share(2 * right, claimed + wanted),
  precision: ({ right, claimed }) => share(right, claimed),
  recall: ({ right, wanted }) => share(right, wanted),
  accuracy: ({ right, wanted }) => share(right, wanted),
}

/** How often the documents are drawn again. */
const rounds = 1000
/** The 95 % interval of a measure by drawing documents with replacement (percentile bootstrap, Efron 1979). */
export const interval = (measure, counts) => {
  if (counts.length === 0) return null
  const draw = chance(20_240_711)
  const values = []
  for (let round = 0; round < rounds; round += 1) {
    let [right, claimed, wanted] = [0, 0, 0]
    for (let drawn = 0; drawn < counts.length; drawn += 1) {
      const one = counts[Math.floor(draw() * counts.length)]
      right += one.right
      claimed += one.claimed
      wanted += one.wanted
    }
    const value = measures[measure]({ right, claimed, wanted })
    if (value !== null) values.push(value)
  }
  if (values.length === 0) return null
  values.sort((a, b) => a - b)
  return [values[Math.floor(values.length * 0.025)], values[Math.ceil(values.length * 0.975) - 1]]
}
