import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { root } from '../flow/program.ts'

type Verdict = { readonly what: string; readonly value: number; readonly holds: boolean }

/** Runs the bench and gives what it said of its bars; machines differ, so only ratios are held. */
const verdicts = (...args: readonly string[]): readonly Verdict[] => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'bench', 'bench.mjs'), '--json', ...args], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (stdout === '') throw new Error(stderr)
  return (JSON.parse(stdout) as { readonly verdicts: readonly Verdict[] }).verdicts
}

describe('the bars of the bench hold', () => {
  it('English is read at no less than the speed at which compromise tags it', () => {
    expect(verdicts('--only', 'reading').filter(({ holds }) => !holds)).toEqual([])
  }, 600_000)
  it('a report costs at 10,000 what it costs at 1,000: comparisons, rows, nodes and memory', () => {
    expect(verdicts('--only', 'record').filter(({ holds }) => !holds)).toEqual([])
  }, 900_000)
})
