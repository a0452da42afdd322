// The evaluation data is not part of the project: it lies beside it, or where --data says, or it is not there.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'

/** The lines of a JSON Lines file under the data folder; null where it is absent, so that a task can say that it was skipped. */
export const lines = (folder, ...path) => {
  const file = join(folder, ...path)
  return existsSync(file) ? readFileSync(file, 'utf8').split('\n').filter(Boolean).map((line) => JSON.parse(line)) : null
}

/** At most so many items, spread evenly over the whole: the same ones every time. */
export const sampled = (items, most) => (most === null || items.length <= most ? items : Array.from({ length: most }, (_, at) => items[Math.floor((at * items.length) / most)]))
