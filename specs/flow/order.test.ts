import { setTimeout as wait } from 'node:timers/promises'
import { expect, test } from 'vitest'
import { inOrder } from '../../src/flow/order.ts'

const collect = async <T>(results: AsyncIterable<T>): Promise<readonly T[]> => {
  const all: T[] = []
  for await (const result of results) all.push(result)
  return all
}

test('results come in the order of the source, however long each takes', async () => {
  expect(await collect(inOrder([30, 1, 20, 2, 10], 3, async (delay) => { await wait(delay); return delay }))).toEqual([30, 1, 20, 2, 10])
})

test('no more is taken from the source than may be worked on', async () => {
  let taken = 0
  let most = 0
  let done = 0
  async function* source() { for (let item = 0; item < 40; item += 1) { taken += 1; yield item } }
  for await (const _ of inOrder(source(), 4, async () => { await wait(1) })) {
    most = Math.max(most, taken - done)
    done += 1
  }
  expect([taken, most <= 6]).toEqual([40, true])
})

test('a result is given before the source gives its next', async () => {
  let answered = () => {}
  const answer = new Promise<void>((resolve) => { answered = resolve })
  async function* source() { yield 'question'; await answer; yield 'thanks' }
  const results: string[] = []
  for await (const result of inOrder(source(), 8, async (item) => item)) { results.push(result); answered() }
  expect(results).toEqual(['question', 'thanks'])
})

test('an error comes at its place and ends the run', async () => {
  const seen: number[] = []
  const run = async () => { for await (const result of inOrder([1, 2, 3], 2, async (item) => { if (item === 2) throw new Error('two'); return item })) seen.push(result) }
  await expect(run()).rejects.toThrow('two')
  expect(seen).toEqual([1])
})
