import { join } from 'node:path'
import { expect, test } from 'vitest'
import { addAndKill, lookAfter, reports } from '../flow/kill.ts'
import { scratch } from '../flow/program.ts'

const folder = scratch()

test('twenty times kill -9, each at its own moment, on one record and on new ones: nothing that was said to be added is lost', async () => {
  const many = reports(join(folder, 'many'), 600)
  const lost: string[] = []
  const all = new Set<string>()
  let added = 0
  for (let round = 0; round < 20; round += 1) {
    // Half of the rounds go on with the record of the round before.
    const record = join(folder, `record-${round >> 1}.db`)
    if (round % 2 === 0) all.clear()
    const said = await addAndKill(record, many, round === 0 ? -40 : Math.round(Math.random() * 700))
    for (const id of said) all.add(id)
    added += said.length
    const { kept, problems } = lookAfter(record)
    if (said.length === 0 && kept.size === 0) continue
    expect(problems).toEqual([])
    lost.push(...[...all].filter((id) => !kept.has(id)))
  }
  expect(lost).toEqual([])
  expect(added).toBeGreaterThan(100)
}, 600_000)
