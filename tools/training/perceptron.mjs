// Trains a tagger: an averaged perceptron (Collins 2002), greedy from left to right on its own guesses, the same on every run.

/** A row of numbers in [0, 1) that is the same every time (mulberry32). */
const chance = (seed) => {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const shuffled = (rows, random) => {
  const result = [...rows]
  for (let at = result.length - 1; at > 0; at -= 1) {
    const other = Math.floor(random() * (at + 1))
    ;[result[at], result[other]] = [result[other], result[at]]
  }
  return result
}

/** Features that name the word itself, left out now and then, so that what is known of unknown words is learnt too. */
const ofWord = new Set([1, 17])
const ofLists = new Set([8, 18, 19])

/**
 * @param rows sentences with their gold tags, as `seen` gives them
 * @param features what the reader sees: featuresOf, addTags, newWords, staticFeatures, allFeatures
 */
export const train = (rows, { features, tags, bits, rounds, wordLeftOut = 0.08, listsLeftOut = 0.05, seed = 7 }) => {
  const { featuresOf, addTags, newWords, staticFeatures, allFeatures } = features
  const count = tags.length
  const shift = 32 - bits
  const size = count << bits
  const weights = new Float32Array(size)
  const totals = new Float64Array(size)
  const words = newWords()
  const random = chance(seed)
  const prepared = rows.map(({ sentence, gold }) => ({ gold, looked: featuresOf(sentence, words) }))
  const active = new Int32Array(allFeatures)
  const scores = new Float32Array(count)
  let step = 1
  for (let round = 0; round < rounds; round += 1) {
    for (const { gold, looked } of shuffled(prepared, random)) {
      let last = count
      let earlier = count
      for (let at = 0; at < gold.length; at += 1) {
        addTags(looked, at, { last, earlier })
        const noWord = random() < wordLeftOut
        const noLists = random() < listsLeftOut
        let used = 0
        for (let index = 0; index < staticFeatures; index += 1) {
          if ((noWord && ofWord.has(index)) || (noLists && ofLists.has(index))) continue
          active[used++] = (looked[at * allFeatures + index] >>> shift) * count
        }
        for (let index = staticFeatures; index < allFeatures; index += 1) active[used++] = (looked[at * allFeatures + index] >>> shift) * count
        scores.fill(0)
        for (let index = 0; index < used; index += 1) for (let tag = 0; tag < count; tag += 1) scores[tag] += weights[active[index] + tag]
        let best = 0
        for (let tag = 1; tag < count; tag += 1) if (scores[tag] > scores[best]) best = tag
        const right = gold[at]
        if (right >= 0 && best !== right) {
          for (let index = 0; index < used; index += 1) {
            weights[active[index] + right] += 1
            totals[active[index] + right] += step
            weights[active[index] + best] -= 1
            totals[active[index] + best] -= step
          }
        }
        step += 1
        earlier = last
        last = best
      }
    }
  }
  // The average over all steps, scaled so that all but the very greatest fit into a byte.
  const averaged = Float64Array.from(weights, (weight, index) => weight - totals[index] / step)
  const greatest = [...averaged].map(Math.abs).filter((value) => value > 0).sort((a, b) => a - b)
  const scale = 127 / greatest[Math.floor(greatest.length * 0.9995)]
  return { tags, shift, weights: Int8Array.from(averaged, (value) => Math.max(-127, Math.min(127, Math.round(value * scale)))) }
}
