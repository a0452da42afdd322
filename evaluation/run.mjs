// Reads and scores the sets of a task. Pure but for the reader that is passed in, so that a scorer can be tried with any reading.
import { sampled } from './data.mjs'
import { interval, measures, sum } from './measures.mjs'

/**
 * The results of one task: a row for each set and measure, and the errors by document.
 * @param options.read  gives the reading of `task.input(item)`
 * @param options.sample  at most so many documents a set, null for all
 */
export const runTask = (task, data, { read, sample }) => {
  const rows = []
  const documents = []
  const skipped = []
  // A set of one language may be a part of the set of all: what stands in both is read once.
  const scored = new Map()
  const outcomeOf = (item) => {
    const known = scored.get(item)
    if (known !== undefined) return known
    const outcome = task.score(item, read(task.input(item)))
    scored.set(item, outcome)
    return outcome
  }
  for (const set of task.sets(data)) {
    if (set.items === null) {
      skipped.push(`${task.name}, ${set.name} ${set.language}: ${set.missing ?? 'the data is not there'}`)
      continue
    }
    const items = sampled(set.items, sample)
    const began = performance.now()
    const outcomes = items.map((item) => ({ item, ...outcomeOf(item) }))
    const seconds = (performance.now() - began) / 1000
    for (const [name, measure] of Object.entries(task.measures)) {
      // A case that a measure does not ask about has no count for it.
      const counts = outcomes.flatMap(({ counts: { [name]: count } }) => (count === undefined ? [] : [count]))
      const total = sum(counts)
      const value = measures[measure](total)
      if (value === null) continue
      const key = `${task.name}/${set.name}/${set.language}/${name}`
      rows.push({ key, task: task.name, set: set.name, language: set.language, measure: name, value, interval: interval(measure, counts), documents: counts.length, ...total, whole: items.length === set.items.length, seconds })
    }
    // What is part of another set shows its errors there.
    if (set.part !== true) documents.push(...outcomes.map(({ item, errors }) => ({ id: item.id, set: set.name, language: set.language, errors })).filter(({ errors }) => errors.length > 0))
  }
  return { rows, documents, skipped }
}
