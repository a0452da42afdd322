import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { checkSync } from 'recheck'

/** What recheck says of one regular expression: linear, or how it grows and on what. */
export type Verdict = { readonly status: 'safe' | 'vulnerable' | 'unknown'; readonly grows: string; readonly attack: string }

// recheck takes up to some seconds for one expression: what it said is kept by source, flags and its version.
const file = join(dirname(fileURLToPath(import.meta.url)), '..', '..', '.cache', 'regexes-recheck-4.5.0.json')
const load = (): Record<string, Verdict> => {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Record<string, Verdict>
  } catch {
    // Nothing is kept yet, or it was cut off: it can be made again.
    return {}
  }
}
const kept = load()

export const verdictOn = (source: string, flags: string): Verdict => {
  const key = createHash('sha256').update(`/${source}/${flags}`).digest('hex').slice(0, 24)
  const known = kept[key]
  if (known !== undefined) return known
  // `v` and `d` are not known to it and change nothing here.
  const found = checkSync(source, flags.replace(/[dv]/g, ''), { timeout: 20_000, attackTimeout: 2_000 })
  const verdict: Verdict = {
    status: found.status,
    grows: found.status === 'vulnerable' ? (found.complexity.type === 'polynomial' ? `polynomial ${found.complexity.degree}` : found.complexity.type) : found.status === 'unknown' ? found.error.kind : 'linear',
    attack: found.status === 'vulnerable' ? found.attack.pattern : '',
  }
  kept[key] = verdict
  mkdirSync(dirname(file), { recursive: true })
  writeFileSync(file, JSON.stringify(kept))
  return verdict
}
