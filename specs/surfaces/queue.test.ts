import { describe, expect, it } from 'vitest'
import { filterOf } from '../../src/cli/filtering.ts'
import { queue, waitingKinds, type Waiting } from '../../src/query/queue.ts'
import { seek } from '../../src/query/sought.ts'
import type { Decision } from '../../src/model/index.ts'
import { claims, decisions, things, viewOf, type Things } from './fixture.ts'

const doubtful = (index: number, score: number) => ({ ...(claims[index] as (typeof claims)[number]), score })
const uncertain: Things = { ...things, decisions: [], claims: [doubtful(0, 0.6), doubtful(1, 0.9), doubtful(2, 0.4), ...claims.slice(3).map((claim) => ({ ...claim, score: 0.9 }))] }
const waiting = async (held: Things, kinds: readonly Waiting['kind'][] = waitingKinds, most = 10): Promise<readonly Waiting[]> => {
  const view = viewOf(held)
  return queue(view, await seek(view, filterOf({})), { kinds, most })
}
const decided = (act: Decision['act'], ids: readonly string[]): Decision => ({ ...(decisions[0] as Decision), id: `x-${act}`, act, targets: ids.map((id) => ({ kind: 'claim', id, document: null, quote: '', before: '', after: '', value: null })) })

describe('what waits for a person', () => {
  it('are claims, the least certain first, and no sure ones', async () => expect((await waiting(uncertain, ['claim'])).map(({ ids }) => ids[0])).toEqual([claims[2]?.id, claims[0]?.id]))
  it('is what fits the filters', async () => {
    const view = viewOf(uncertain)
    const fitting = async (options: Parameters<typeof filterOf>[0]) => (await queue(view, await seek(view, filterOf(options)), { kinds: ['claim'], most: 10 })).map(({ ids }) => ids[0])
    expect(await fitting({ stance: 'denied' })).toEqual([claims[2]?.id])
    expect(await fitting({ from: '2030' })).toEqual([])
  })
  it('is as many as asked for', async () => expect(await waiting(uncertain, ['claim'], 1)).toHaveLength(1))
  it('is not what was decided', async () => expect((await waiting({ ...uncertain, decisions: [decided('reject', [claims[2]?.id as string])] }, ['claim'])).map(({ ids }) => ids[0])).toEqual([claims[0]?.id]))
  it('is again what was decided and taken back', async () => {
    const reject = decided('reject', [claims[2]?.id as string])
    expect(await waiting({ ...uncertain, decisions: [reject, { ...decided('retract', []), retracts: reject.id }] }, ['claim'])).toHaveLength(2)
  })
  it('is what reports differ on, each side with its claims', async () => {
    const [first] = await waiting(things, ['dispute'])
    expect(first).toMatchObject({ ids: ['f-0000000000000001'], about: ['at least 14 (c-0000000000000004)', 'up to 20 (c-0000000000000005)'], because: ['reports differ on count'] })
  })
  it('are names that were joined least surely', async () => {
    const link = { a: 'n-000000000000000a', b: 'n-000000000000000b', score: 0.8, because: ['same sounds'] }
    const joined: Things = { ...uncertain, entities: things.entities.map((entity, at) => (at === 0 ? { ...entity, because: [link] } : entity)) }
    expect(await waiting(joined, ['join'])).toMatchObject([{ ids: [link.a, link.b], because: ['same sounds'], score: 0.8 }])
    expect(await waiting({ ...joined, decisions: [decided('same', [link.a, link.b])] }, ['join'])).toEqual([])
  })
})
