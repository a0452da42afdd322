import { afterEach, expect, test } from 'vitest'
import { type Pool, startPool } from '../../src/flow/pool.ts'

let pool: Pool<string, string> | null = null
afterEach(async () => { await pool?.close() })
const start = (script = './worker.mjs', signal: AbortSignal | null = null): Pool<string, string> => {
  pool = startPool({ script: new URL(script, import.meta.url), data: null, width: 2, patience: 1000, signal })
  return pool
}
const outcomes = (tasks: readonly string[], on: Pool<string, string>) => Promise.all(tasks.map((task) => on.run(task)))

test.each([
  ['takes too long', 'for ever', { kind: 'too-slow', milliseconds: 1000 }],
  ['ends its thread', 'exit', { kind: 'crashed' }],
  ['throws', 'throw', { kind: 'crashed', why: 'thrown' }],
  ['takes all memory', 'memory', { kind: expect.stringMatching(/too-large|too-slow/u) as string }],
])('a task that %s costs only itself', async (_what, bad, said) => {
  const found = await outcomes(['a', bad, 'b', bad, 'c', 'd'], start())
  for (const at of [1, 3]) expect(found[at]).toMatchObject(said)
  expect([0, 2, 4, 5].map((at) => found[at])).toEqual(['a', 'b', 'c', 'd'].map((task) => ({ kind: 'done', value: `did ${task}` })))
}, 20_000)

test('threads that can not start are the installation’s fault, and stop the run', async () => {
  await expect(start('./no-such-file.mjs').run('a')).rejects.toThrow("can't start reading")
})

test('a stopped run starts nothing more', async () => {
  const controller = new AbortController()
  const stopped = start('./worker.mjs', controller.signal)
  const slow = stopped.run('for ever')
  setTimeout(() => controller.abort(), 200)
  expect((await slow).kind).toBe('crashed')
  await expect(stopped.run('a')).rejects.toThrow()
})

test('who still waits for a thread when the run is stopped gets none: it would outlive the run', async () => {
  const ports = (): number => process.getActiveResourcesInfo().filter((kind) => kind === 'MessagePort').length
  const before = ports()
  const controller = new AbortController()
  const stopped = start('./worker.mjs', controller.signal)
  const tasks = ['for ever', 'for ever', 'a', 'b'].map((task) => stopped.run(task))
  setTimeout(() => controller.abort(), 200)
  const ends = await Promise.allSettled(tasks)
  const kinds = ends.map((end) => (end.status === 'fulfilled' ? end.value.kind : 'stopped'))
  // Of the first two, one whose thread was not up yet when the run was stopped has not begun either.
  for (const kind of kinds.slice(0, 2)) expect(kind).toMatch(/^(?:crashed|stopped)$/u)
  expect(kinds.slice(2)).toEqual(['stopped', 'stopped'])
  expect(ports()).toBe(before)
})
