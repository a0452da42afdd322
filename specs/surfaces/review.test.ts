import { describe, expect, it } from 'vitest'
import { decisionLine } from '../../src/cli/decision-lines.ts'
import { targetFor } from '../../src/cli/targets.ts'
import { decisionShape } from '../../src/exports/shapes.ts'
import { asking } from './collecting.ts'
import { decisions, things, view, viewOf } from './fixture.ts'

describe('a decision points at claims and names, never at a fold', () => {
  it.each([
    ['c-0000000000000004', { kind: 'claim', id: 'c-0000000000000004', document: 'd-0000000000000001', quote: 'at least 14 people were killed' }],
    ['v-0000000000000001', { kind: 'claim', id: 'c-0000000000000001', document: 'd-0000000000000001', quote: 'artillery hit the port of Zuwara' }],
    ['f-0000000000000001', { kind: 'claim', id: 'c-0000000000000004' }],
    ['e-0000000000000002', { kind: 'name', id: 'person:سالم ضريف', document: null, quote: 'سالم ضريف' }],
  ])('%s', async (id, target) => expect(await targetFor(asking(view).asking, id)).toMatchObject(target))

  it('keeps the words around, so that it can be anchored again', async () => {
    const { before, after } = await targetFor(asking(view).asking, 'c-0000000000000004')
    expect([before, after]).toEqual(['or Anis Qadhi said on Tuesday that ', ' when artillery hit the port of '].map((text, index) => (index === 0 ? text.slice(-32) : text.slice(0, 32))))
  })
  it('takes the name that joined an entity where there is one', async () => {
    const joined = viewOf({ ...things, entities: things.entities.map((entity) => ({ ...entity, because: [{ a: 'n-000000000000000a', b: 'n-000000000000000b', score: 0.9, because: ['same sounds'] }] })) })
    expect((await targetFor(asking(joined).asking, 'e-0000000000000001')).id).toBe('n-000000000000000a')
  })
})

describe('decisions come back from their export', () => {
  it('whole', () => expect(decisionLine(JSON.stringify(decisionShape(decisions[0] as (typeof decisions)[number])))).toEqual({ kind: 'decision', decision: decisions[0] }))
  it.each([
    ['{', /it is no JSON/u],
    ['{"id":"x-1"}', /id: .*act: /u],
    ['[]', /the line: /u],
    [JSON.stringify({ ...decisions[0], act: 'same', targets: [] }), /targets: same takes two/u],
    [JSON.stringify({ ...decisions[0], act: 'retract', retracts: null }), /retracts: /u],
  ])('but not %s', (line, message) => expect(decisionLine(line)).toMatchObject({ kind: 'refused', message: expect.stringMatching(message) }))
})
