import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { decisionId, open, reports, type Decision, type Piece, type Record } from '../../src/stemma.ts'
import { type Held, heldAfter } from '../../src/server/held.ts'
import { everything } from '../../src/query/view.ts'
import { scratch } from '../flow/program.ts'
import { samples } from './served.ts'

const pieces = async (from: AsyncIterable<Piece>): Promise<readonly Piece[]> => { const all: Piece[] = []; for await (const piece of from) all.push(piece); return all }
const held = async (record: Record): Promise<Held> => heldAfter(null, await pieces(record.follow(null).next()))
const kinds = ['documents', 'claims', 'entities', 'events', 'figures'] as const
const told = (state: Held): object => ({
  ...Object.fromEntries(kinds.map((kind) => [kind, [state[kind].all, state[kind].ordered.map(({ id }) => id), state[kind].all.map(({ id }) => JSON.stringify(state[kind].byId.get(id)))]])), lineage: state.lineage,
  by: [state.eventsBy.latest, state.eventsBy.weight].map((events) => events.map(({ id }) => id)),
  of: state.documents.all.map(({ id }) => [id, state.claimsOf.get(id), [...(state.entitiesOf.get(id) ?? [])].sort(), state.lineageOf.get(id)]),
})

describe('what is held in memory is the same, taken over from the state before or read anew', () => {
  it('after reports are added, names are parted or joined, a claim is rejected and a decision taken back', async () => {
    const record = await open(join(scratch(), 'record.db'))
    const following = record.follow(null)
    const add = async (files: readonly string[]): Promise<void> => { for await (const added of record.add(reports(files))) if (added.kind === 'refused') throw new Error(added.failure.message) }
    let before: Held | null = null
    const check = async (): Promise<Held> => {
      const parts = await pieces(following.next())
      const taken = heldAfter(before, parts)
      expect(parts.some(({ kind }) => kind === 'anew')).toBe(before === null)
      expect(told(taken)).toEqual(told(await held(record)))
      before = taken
      return taken
    }
    const decide = async (act: Decision['act'], targets: Decision['targets'], retracts: string | null = null): Promise<string> => {
      const id = decisionId([act, ...targets.map((target) => target.id), retracts ?? ''])
      await record.decide({ id, act, targets, corrections: [], retracts, by: 'tester', at: '2026-01-01T00:00:00Z', note: null })
      return id
    }
    for (const [from, until] of [[0, 8], [8, 24]]) {
      await add(samples().slice(from, until))
      await check()
    }
    const first = before as unknown as Held
    const joined = first.entities.all.find(({ because }) => because.length > 0)
    const [link] = joined?.because ?? []
    const name = (id: string) => ({ kind: 'name' as const, id, document: null, quote: '', before: '', after: '', value: null })
    await decide('different', [name(link?.a ?? ''), name(link?.b ?? '')])
    await check()
    const view = await record.view()
    for await (const entity of view.entities({ ...everything, ids: [link?.a ?? ''] })) expect(entity.because.map(({ a, b }) => `${a} ${b}`)).not.toContain(`${link?.a} ${link?.b}`)
    await view.close()
    const [one, other] = first.entities.all.filter(({ kind, names }) => kind === 'person' && names.length === 1)
    const same = await decide('same', [name(`person:${one?.names[0]?.form}`), name(`person:${other?.names[0]?.form}`)])
    expect((await check()).entities.all.length).toBeLessThan(first.entities.all.length + 5)
    const claim = first.claims.all.find(({ event }) => event !== null)
    await decide('reject', [{ kind: 'claim', id: claim?.id ?? '', document: claim?.document ?? '', quote: '', before: '', after: '', value: null }])
    await check()
    await decide('retract', [], same)
    await check()
    const nothing = await pieces(following.next())
    expect(nothing.map(({ kind }) => kind)).toEqual(['end'])
    expect(nothing[0]).toMatchObject({ changed: false, counts: { decisions: 4 } })
    await record.close()
  }, 240_000)
})
