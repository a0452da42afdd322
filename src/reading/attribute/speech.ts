import type { Stance } from '../../model/claim.ts'
import type { Span } from '../../model/passage.ts'
import type { Participant } from '../resolve/entities.ts'

/** A stretch of text, in offsets. */
export type Stretch = { readonly start: number; readonly end: number }

/** Who speaks: the participant that carries the voice, and the words of the whole phrase. */
export type Source = { readonly participant: Participant | null; readonly quote: Span | null; readonly also: readonly Participant[]; /** What kind of speaking thing it is by its noun (`document`, `media`, `source`). */ readonly noun: string | null }

/** One attribution as found: a source, the words that mark it, and what it says. */
export type Speech = {
  readonly sentence: number
  readonly source: Source
  readonly cue: Span
  readonly content: readonly Stretch[]
  readonly stance: Stance
  /** The predicate of its sentence that is the cue, null where a phrase is. */
  readonly predicate: number | null
  readonly rule: string
  readonly score: number
}

export const stanceOf = (value: string): Stance => (value === 'alleged' || value === 'denied' || value === 'confirmed' || value === 'estimated' || value === 'relayed' ? value : 'stated')
