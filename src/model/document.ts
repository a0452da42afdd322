import type { Attribution, Claim } from './claim.ts'
import type { DocumentEntity, Mention } from './mention.ts'
import type { DayBound, Published } from './time.ts'

export type PartKind = 'headline' | 'byline' | 'dateline' | 'paragraph' | 'caption' | 'quote' | 'heading'
export type Part = { readonly start: number; readonly end: number; readonly kind: PartKind }

/** What was left out of the kept text, and why. */
export type Dropped = { readonly quote: string; readonly because: DropReason }
export type DropReason =
  | 'cookie notice' | 'sponsor' | 'teaser' | 'about the publisher' | 'navigation' | 'share bar' | 'paywall notice'
  | 'read counter' | 'subscription offer' | 'comment' | 'author card' | 'page metadata' | 'duplicate' | 'not part of the article'

/** What comes in: one document's bytes or text, and what was said about it from outside. */
export type DocumentInput = {
  /** The caller's own name for it; minted from the content where null. */
  readonly id: string | null
  readonly content:
    | { readonly kind: 'bytes'; readonly bytes: Uint8Array; readonly mediaType: string | null }
    | { readonly kind: 'html'; readonly html: string }
    /** A page saved as plain text: it is cleaned. */
    | { readonly kind: 'plain'; readonly plain: string }
    /** Taken as it is: nothing is removed and offsets point into it. */
    | { readonly kind: 'text'; readonly text: string }
  readonly path: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly published: string | null
  readonly language: string | null
}

export type Incomplete = 'paywall' | 'stub' | 'truncated'

/** All that one document says, as read by one version of the packs. */
export type Reading = {
  readonly id: string
  readonly language: string | null
  readonly read: 'whole' | 'identified'
  readonly title: string | null
  readonly url: string | null
  readonly publisher: string | null
  readonly agency: readonly string[]
  readonly via: readonly string[]
  readonly published: Published | null
  readonly not_before: DayBound | null
  readonly not_after: DayBound | null
  readonly complete: boolean
  readonly incomplete_because: Incomplete | null
  readonly text: string
  readonly parts: readonly Part[]
  readonly dropped: readonly Dropped[]
  readonly mentions: readonly Mention[]
  readonly entities: readonly DocumentEntity[]
  readonly attributions: readonly Attribution[]
  readonly claims: readonly Claim[]
}
