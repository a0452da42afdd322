import type { DecisionTarget } from '../model/index.ts'
import type { RecordClaim } from './view.ts'

/** So many characters on either side tell a passage from another of the same words. */
export const around = 32

/** What a decision on a claim points at: its id, its words and those around them, and what it was taken to tell, so that it finds the claim again when the report is read anew. `text` is the report's. */
export const claimTarget = (claim: RecordClaim, text: string): DecisionTarget => {
  const [start, end] = [claim.evidence[0]?.start ?? 0, claim.evidence.at(-1)?.end ?? 0]
  return {
    kind: 'claim', id: claim.id, document: claim.document, quote: text.slice(start, end),
    before: text.slice(Math.max(0, start - around), start), after: text.slice(end, end + around), value: claim.edited?.read.type ?? claim.type,
  }
}

/** What a decision on a name points at. */
export const nameTarget = (id: string, name: string): DecisionTarget => ({ kind: 'name', id, document: null, quote: name, before: '', after: '', value: null })
