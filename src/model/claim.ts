import type { Place, Quantity } from './mention.ts'
import type { Span } from './passage.ts'
import type { Interval } from './time.ts'

/** What the nearest speaker commits to. */
export type Reality = 'happened' | 'ongoing' | 'planned' | 'possible' | 'requested' | 'did-not-happen'
export type Stance = 'stated' | 'alleged' | 'denied' | 'confirmed' | 'estimated' | 'relayed'
export type BasisKind = 'saw' | 'took-part' | 'document' | 'imagery' | 'records' | 'intelligence' | 'other-voice' | 'unknown'

/** One voice of a chain. The chain runs from the nearest speaker to the publisher, which is always its last link. */
export type Voice = {
  readonly voice: 'named' | 'described' | 'agency' | 'publisher'
  readonly name: string | null
  readonly quote: string | null
  readonly entity: string | null
  /** The names that speak with one voice ("the leaders of the three countries"), null for a single voice. */
  readonly jointly: readonly string[] | null
  readonly stance: Stance
  readonly cue: Span | null
  /** How this voice knows. */
  readonly basis: { readonly kind: BasisKind; readonly span: Span | null } | null
  /** Whether this voice takes part in what it tells; null where that can't be seen. */
  readonly party: boolean | null
}

export type RoleName = 'actor' | 'recipient' | 'place' | 'time' | 'quantity' | 'instrument' | 'topic' | 'office' | 'origin' | 'destination'
export type Role = {
  readonly role: RoleName
  readonly mention: string
  readonly quote: string
  readonly name: string
  readonly entity: string | null
}

export type Claim = {
  readonly id: string
  /** Event type and mode of the ontology (`consult/visit`), `figure/killed`, `relation/holds-office`. */
  readonly type: string
  readonly reality: Reality
  readonly roles: readonly Role[]
  readonly time: Interval | null
  readonly place: Place | null
  readonly quantity: Quantity | null
  /** The claims that a speech act makes. */
  readonly content: readonly string[]
  /** A plural event ("repeated visits") contains single ones. */
  readonly occurrences: { readonly min: number | null; readonly max: number | null } | null
  readonly chain: readonly Voice[]
  readonly evidence: readonly Span[]
  readonly trigger: Span | null
  readonly rule: string
  readonly score: number
  /** The reasons of the score, in words. */
  readonly because: readonly string[]
}

/** Who says what: the words of the source, of the cue and of the content. */
export type Attribution = {
  readonly source: readonly Span[]
  readonly cue: readonly Span[]
  readonly content: readonly Span[]
  readonly stance: Stance
}
