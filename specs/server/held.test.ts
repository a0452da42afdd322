import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decisionId, open, reports, type Decision } from '../../src/stemma.ts'
import { type Held, hold } from '../../src/server/held.ts'
import { everything } from '../../src/query/view.ts'
import { scratch } from '../flow/program.ts'
import { samples } from './served.ts'

const pause = (): Promise<void> => new Promise((resolve) => setImmediate(resolve))
const written = ({ documents, claims, entities, events, figures, lineage }: Held): string => JSON.stringify([documents.all, claims.all, entities.all, events.all, figures.all, lineage])

describe('what is held in memory is the same, taken over from the state before or read anew', () => {
  it('after reports are added, names are parted and a claim is rejected', async () => {
    const record = await open(join(scratch(), 'record.db'))
    const add = async (files: readonly string[]): Promise<void> => { for await (const added of record.add(reports(files))) if (added.kind === 'refused') throw new Error(added.failure.message) }
    let before: Held | null = null
    const check = async (): Promise<Held> => {
      const view = await record.view()
      const [taken, anew] = [await hold(view, pause, before), await hold(view, pause)]
      await view.close()
      expect(written(taken)).toBe(written(anew))
      before = taken
      return taken
    }
    const decide = (act: Decision['act'], targets: Decision['targets']) => record.decide({ id: decisionId([act, ...targets.map(({ id }) => id)]), act, targets, retracts: null, by: 'tester', at: '2026-01-01T00:00:00Z', note: null })
    await add(samples().slice(0, 20))
    await check()
    await add(samples().slice(20))
    const held = await check()
    const joined = held.entities.all.find(({ because }) => because.length > 0)
    const [link] = joined?.because ?? []
    const name = (id: string) => ({ kind: 'name' as const, id, document: null, quote: '', before: '', after: '' })
    await decide('different', [name(link?.a ?? ''), name(link?.b ?? '')])
    await check()
    const claim = held.claims.all.find(({ event }) => event !== null)
    await decide('reject', [{ kind: 'claim', id: claim?.id ?? '', document: claim?.document ?? '', quote: '', before: '', after: '' }])
    await check()
    const view = await record.view()
    expect((await view.counts()).decisions).toBe(2)
    for await (const entity of view.entities({ ...everything, ids: [link?.a ?? ''] })) expect(entity.because.map(({ a, b }) => `${a} ${b}`)).not.toContain(`${link?.a} ${link?.b}`)
    await record.close()
  }, 60_000)
})
