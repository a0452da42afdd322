import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, expect, test } from 'vitest'
import { intake } from '../../src/ledger/intake.ts'
import { settle } from '../../src/ledger/settle.ts'
import { isFailure, type Reading } from '../../src/model/index.ts'
import { everything } from '../../src/query/view.ts'
import { root } from '../../src/flow/installed.ts'
import { openStore, type Store } from '../../src/store/store.ts'
import { viewOn } from '../../src/store/view.ts'
import { read } from '../../src/stemma.ts'

const folder = mkdtempSync(join(tmpdir(), 'stemma-order-'))
afterAll(() => rmSync(folder, { recursive: true, force: true }))

const samples = readdirSync(join(root, 'samples')).filter((name) => /\.(?:html|txt)$/u.test(name)).sort()
const readings: readonly Reading[] = samples.map((name) => {
  const reading = read({ content: { kind: 'bytes', bytes: readFileSync(join(root, 'samples', name)), mediaType: null }, path: name })
  if (isFailure(reading)) throw new Error(reading.message)
  return reading
})

/** A generator of numbers that a failing case can be run again with (mulberry32). */
const numbersFrom = (seed: number) => (): number => {
  seed = (seed + 0x6d2b79f5) | 0
  let mixed = Math.imul(seed ^ (seed >>> 15), 1 | seed)
  mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
  return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296
}
const shuffled = <T>(items: readonly T[], next: () => number): readonly T[] => items.map((item) => [next(), item] as const).sort((a, b) => a[0] - b[0]).map(([, item]) => item)

const put = (store: Store, reading: Reading) =>
  store.shelf.put(intake({ id: reading.id, path: null, retrieved: new Date(0).toISOString(), captured: null, reading }))

/** All that an export would hold, line by line. */
const exported = async (store: Store): Promise<readonly string[]> => {
  const { base, close } = await store.snapshot()
  const view = viewOn(base, () => [])
  const lines: string[] = []
  for (const kind of ['documents', 'claims', 'entities', 'events', 'figures', 'lineage'] as const) for await (const thing of view[kind](everything)) lines.push(`${kind} ${JSON.stringify(thing)}`)
  await close()
  return lines
}

const build = async (name: string, batches: readonly (readonly Reading[])[]): Promise<readonly string[]> => {
  const store = openStore(join(folder, name), { create: true })
  for (const batch of batches) {
    for (const reading of batch) await put(store, reading)
    await settle(store.shelf)
  }
  expect(await store.isSettled()).toBe(true)
  expect((await store.integrity()).problems).toEqual([])
  const lines = await exported(store)
  await store.close()
  return lines
}

test('the samples give the same record in any order and any batches', async () => {
  const whole = await build('whole.db', [readings])
  expect(whole.filter((line) => line.startsWith('events')).length).toBeGreaterThan(0)
  for (const seed of [1, 2]) {
    const next = numbersFrom(seed)
    const order = shuffled([...readings, ...readings.slice(0, 5)], next)
    const batches: Reading[][] = [[]]
    for (const reading of order) {
      if (next() < 0.3) batches.push([])
      batches.at(-1)?.push(reading)
    }
    expect(await build(`seed-${seed}.db`, batches)).toEqual(whole)
  }
}, 120_000)
