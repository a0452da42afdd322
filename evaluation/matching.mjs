// Spans against spans. Offsets are UTF-16 code units, half-open.

export const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start))
export const same = (a, b) => a.start === b.start && a.end === b.end

/**
 * Pairs of what was wanted and what was found, each in one pair at most, the closest first: so one find that covers everything is right once.
 * `closeness(wanted, found)` is 0 for what is no pair. Ties go to what stands first.
 */
export const pairs = (wanted, found, closeness) => {
  const possible = []
  wanted.forEach((one, first) => found.forEach((other, second) => {
    const close = closeness(one, other)
    if (close > 0) possible.push({ first, second, close })
  }))
  possible.sort((a, b) => b.close - a.close || a.first - b.first || a.second - b.second)
  const [firsts, seconds] = [new Set(), new Set()]
  const chosen = []
  for (const { first, second } of possible) {
    if (firsts.has(first) || seconds.has(second)) continue
    firsts.add(first)
    seconds.add(second)
    chosen.push([wanted[first], found[second]])
  }
  return chosen
}

/** How much of two spans is shared, of what both cover: 1 for the same span, 0 for none. */
export const shared = (a, b) => {
  const both = overlap(a, b)
  return both === 0 ? 0 : both / (a.end - a.start + b.end - b.start - both)
}

/** Where the words of a text stand. Matches "don" and "t" in "don't"; not "—". */
const word = /[\p{L}\p{N}]+/gu
/** A function that gives the words (by number) which some spans of this text touch. */
export const wordsOf = (text) => {
  const starts = [...text.matchAll(word)].map((match) => [match.index, match.index + match[0].length])
  return (spans) => {
    const touched = new Set()
    for (const { start, end } of spans) {
      // The first word that ends behind the span's start, by halving: documents are long and spans many.
      let [low, high] = [0, starts.length]
      while (low < high) {
        const middle = (low + high) >> 1
        if (starts[middle][1] <= start) low = middle + 1
        else high = middle
      }
      for (let at = low; at < starts.length && starts[at][0] < end; at += 1) touched.add(at)
    }
    return touched
  }
}
export const common = (a, b) => {
  let count = 0
  for (const one of a) if (b.has(one)) count += 1
  return count
}
