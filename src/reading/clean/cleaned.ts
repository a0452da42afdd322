import type { Dropped, Incomplete, Part, Published } from '../../model/index.ts'

/** A document after cleaning: its kept text with parts, what was left out and why, and what the page says of it. */
export type Cleaned = {
  readonly id: string
  readonly url: string | null
  readonly publisher: string | null
  readonly agency: readonly string[]
  readonly via: readonly string[]
  readonly title: string | null
  readonly published: Published | null
  /** The language that the input or the page declares; never found from the text. */
  readonly language: string | null
  /** The kept stretches, a blank line between them; the headline, where there is one, stands first. */
  readonly text: string
  readonly parts: readonly Part[]
  readonly dropped: readonly Dropped[]
  readonly complete: boolean
  readonly incomplete_because: Incomplete | null
  readonly path: string | null
}
