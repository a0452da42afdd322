import { describe, expect, test } from 'vitest'
import { placed } from '../../src/ledger/anchors.ts'
import { decide, displacedOn } from '../../src/ledger/decisions.ts'
import { foldsOn } from '../../src/ledger/fold-all.ts'
import { intake } from '../../src/ledger/intake.ts'
import { memoryShelf } from '../../src/ledger/memory.ts'
import { settle } from '../../src/ledger/settle.ts'
import type { Decision, DecisionTarget } from '../../src/model/decision.ts'
import { build } from './reports.ts'
import type { Claim, KeptDocument } from './vocabulary.ts'

const document = build({
  publisher: 'Dune Post', published: '2024-07-10',
  says: `<person Tarek Selmani> reached <place Adrar> with forty lorries on Tuesday, witnesses on the road said.
consult/visit | actor Tarek Selmani | place Adrar | time 2024-07-09
<person Nadia Korbel> reached <place Adrar> a day later and left again within the hour, they said.
consult/visit | actor Nadia Korbel | place Adrar | time 2024-07-10
He did not comment.
He did not comment.`,
})
const [first, second] = document.reading.claims as readonly [Claim, Claim]
const target = (claim: Claim, over: Partial<DecisionTarget> = {}): DecisionTarget => {
  const [{ start, end, quote }] = claim.evidence as readonly [Claim['evidence'][number]]
  return { kind: 'claim', id: claim.id, document: document.id, quote, before: document.reading.text.slice(Math.max(0, start - 32), start), after: document.reading.text.slice(end, end + 32), value: claim.type, ...over }
}
/** The same report as other rules read it. */
const reread = (claims: readonly Claim[], text = document.reading.text): KeptDocument => ({ ...document, reading: { ...document.reading, text, claims } })
const shelfOf = async (kept: KeptDocument) => { const shelf = memoryShelf(); await shelf.put(intake(kept)); return shelf }
const where = async (kept: KeptDocument, about: DecisionTarget): Promise<string> => {
  const placement = await placed(await shelfOf(kept), about)
  return placement.kind === 'unplaced' ? `unplaced: ${placement.because}` : `${placement.kind}: ${placement.anchors.map(({ item }) => item).join(' ')}`
}
const moved = (claim: Claim, over: Partial<Claim>): Claim => ({ ...claim, ...over })
const shifted = (claim: Claim, by: number): Claim => ({ ...claim, evidence: claim.evidence.map(({ start, end, quote }) => ({ start: start + by, end: end + by, quote })) })
const note = 'A cleaner kept this line. '

describe('a decision finds its words again when the report is read anew', () => {
  test.each<[string, KeptDocument, DecisionTarget, string]>([
    ['the claim has its id', document, target(first), `stands: ${first.id}`],
    ['only its score and rule are others', reread([moved(first, { rule: 'another', score: 0.5 }), second]), target(first), `stands: ${first.id}`],
    ['its words name it otherwise', reread([moved(first, { id: 'c-new' }), second]), target(first), 'moved: c-new'],
    ['its id is now another sentence’s', reread([moved(first, { id: 'c-new' }), moved(second, { id: first.id })]), target(first), 'moved: c-new'],
    ['offsets have moved', reread([shifted(moved(first, { id: 'c-new' }), note.length), shifted(second, note.length)], note + document.reading.text), target(first), 'moved: c-new'],
    ['its words carry another kind of claim', reread([moved(first, { id: 'c-new', type: 'assault' }), second]), target(first), 'unplaced: nothing of the kind is read in its words any more'],
    ['nothing is read there', reread([second]), target(first), 'unplaced: nothing of the kind is read in its words any more'],
    ['two claims are read there', reread([moved(first, { id: 'c-new' }), moved(first, { id: 'c-newer' }), second]), target(first), 'unplaced: its words now carry 2 claims of the kind'],
    ['its words were cut', reread([], 'Nothing of it is left.'), target(first), 'unplaced: its words no longer stand in the report'],
    ['its words stand twice, and nothing tells which', reread([second]), target(first, { quote: 'He did not comment.', before: '', after: '' }), 'unplaced: its words no longer stand in the report'],
    ['its report is not there', document, target(first, { document: 'd-none' }), 'unplaced: its report is not in the record'],
  ])('%s', async (_, kept, about, expected) => expect(await where(kept, about)).toBe(expected))

  const rejecting = (about: DecisionTarget): Decision => ({ id: 'x-1', act: 'reject', corrections: [], retracts: null, by: 'someone', at: '2024-08-01', note: null, targets: [about] })
  const visits = async (kept: KeptDocument, decision: Decision) => {
    const shelf = await shelfOf(kept)
    await decide(shelf, decision)
    await settle(shelf)
    return { events: (await foldsOn(shelf)).events.map(({ participants }) => participants.map(({ name }) => name).join()), displaced: await displacedOn(shelf) }
  }
  test('what was rejected counts no more, under whatever id it is read', async () => {
    const { events, displaced } = await visits(reread([moved(first, { id: 'c-new' }), second]), rejecting(target(first)))
    const before = await visits(document, rejecting(target(first)))
    expect(events).toEqual(before.events)
    expect(displaced.map(({ targets }) => targets.map(({ placement }) => placement.kind))).toEqual([['moved']])
    expect(before.displaced).toEqual([])
  })
  test('what can’t be placed is listed, and rejects nothing else', async () => {
    const { events, displaced } = await visits(reread([second]), rejecting(target(first)))
    expect(events).toEqual(['Nadia Korbel'])
    expect(displaced).toHaveLength(1)
  })
})
