import { spawnSync } from 'node:child_process'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { root } from '../flow/program.ts'

type Measured = { readonly reads: number; readonly p99: number; readonly decisionP99: number; readonly failed: number; readonly acknowledged: number; readonly lost: number }

// A guard and not the bar (fifty readers and five reviewers on twenty thousand reports: bench/serve.mjs): a server that blocks while it settles takes seconds here, on any machine.
it('ten readers and two reviewers at once: nobody waits long, nothing fails, no decision is lost, not even when it is killed', () => {
  const { stdout, stderr } = spawnSync(process.execPath, [join(root, 'bench', 'serve.mjs'), '--reports', '300', '--seconds', '5', '--readers', '10', '--reviewers', '2'], { encoding: 'utf8', maxBuffer: 1 << 26 })
  if (stdout === '') throw new Error(stderr)
  const { reads, p99, decisionP99, failed, acknowledged, lost } = JSON.parse(stdout) as Measured
  expect({ failed, lost }).toEqual({ failed: 0, lost: 0 })
  expect(reads).toBeGreaterThan(10)
  expect(acknowledged).toBeGreaterThan(2)
  expect(p99).toBeLessThan(3000)
  expect(decisionP99).toBeLessThan(3000)
}, 300_000)
