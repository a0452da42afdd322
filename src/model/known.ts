import type { NameKind } from './mention.ts'

/** Somebody or something that is known from outside the reports: what a file says, used as evidence and never as a must. */
export type KnownEntity = {
  readonly id: string
  readonly kind: NameKind
  readonly names: readonly { readonly form: string; readonly language: string | null }[]
  /** `Q…`; null where the file does not say. */
  readonly wikidata: string | null
  /** Offices held, each with the first and last day as the file writes them (ISO 8601, at any width). */
  readonly offices: readonly { readonly title: string; readonly from: string | null; readonly until: string | null }[]
}
