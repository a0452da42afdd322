import type { Reality, Stance } from '../model/claim.ts'
import type { EventFold, FigureFold, Lineage, Link } from '../model/fold.ts'
import type { KnownEntity } from '../model/known.ts'
import type { Counted, Hedge, NameKind, Place, Scope } from '../model/mention.ts'
import type { Interval } from '../model/time.ts'
import type { NameProfile } from './compare/names.ts'
import type { Context } from './context.ts'
import type { Sketch } from './sketch.ts'

/** What the bodies of rows hold, layer by layer. Everything here is JSON. */

export type VersionBody = { readonly published: string | null; readonly captured: string | null }
export type VersionFold = { readonly documents: readonly string[]; readonly speaks: string }

export type SentenceProfile = {
  /** Hash of its folded words; two sentences of one language with the same words have the same. */
  readonly hash: string
  readonly words: number
  /** How many of its words nobody is quoted with. */
  readonly own: number
  /** Names, numbers and days in it, in forms that hold across scripts. */
  readonly details: readonly string[]
}
export type TextBody = {
  readonly language: string | null
  readonly publisher: string | null
  readonly agency: readonly string[]
  readonly published: string | null
  readonly words: number
  /** Hash of all folded words. */
  readonly whole: string
  readonly sketch: Sketch
  readonly sentences: readonly SentenceProfile[]
  /** The names among its details as they are written; rows of earlier versions lack it. */
  readonly forms?: Readonly<Record<string, string>>
  /** Outlets and agencies that its chains of voices name. */
  readonly cites: readonly string[]
}
export type TextLink = Pick<Lineage, 'kind' | 'direction' | 'because'> & { readonly from: string; readonly to: string }
/** A family of texts: `roots` gives for each document the one at the root of its copies and translations. */
export type TextFold = { readonly roots: Readonly<Record<string, string>>; readonly several: readonly string[] }

export type NameBody = NameProfile
export type NameUse = {
  readonly kind: NameKind
  readonly language: string | null
  readonly mentions: readonly { readonly start: number; readonly end: number; readonly form: string; readonly named: boolean }[]
  /** The known entity of a file that lists the name; left out where it is a report that uses it. */
  readonly listed?: KnownEntity
}
/** A surname alone in a document, or a full name in the company that it keeps. */
export type BesideBody = { readonly kind: 'vague' | 'full'; readonly node: string; readonly profile: NameProfile }
export type NameFold = { readonly because: readonly Link[] }

/** Somebody in an event. `named` is false for those the words only describe; `country` is set for a country that acts. */
export type Principal = { readonly role: string; readonly name: string; readonly profile: NameProfile; readonly node: string | null; readonly named: boolean; readonly country: string | null }
export type EventBody = {
  readonly type: string
  readonly reality: Reality
  readonly plural: boolean
  readonly principals: readonly Principal[]
  readonly places: readonly Place[]
  readonly time: Interval | null
  /** Further details that two reports of one event may share. */
  readonly specifics: readonly string[]
  /** The word that names it, folded, where nothing but its passage tells it from its like; null where day and names do. */
  readonly word: string | null
}
export type FigureBody = {
  readonly measure: string
  readonly reality: Reality
  readonly min: number | null
  readonly max: number | null
  readonly hedge: Hedge
  /** As the quantity has it; left out where it has none. */
  readonly magnitude?: number
  readonly unit: string
  readonly of: (Pick<Counted, 'quote' | 'head' | 'status'> & { readonly profile: NameProfile | null; readonly node: string | null }) | null
  readonly scope: Scope
  readonly places: readonly Place[]
  readonly time: Interval | null
  readonly language: string | null
  readonly speaker: NameProfile | null
  /** What its report tells of around it, where it names no place or day itself; null where it needs none or nothing is near. */
  readonly context: Pick<Context, 'places' | 'time'> | null
  /** Whether it is told as part of another number. */
  readonly part: boolean
}

export type Witness = { readonly voice: 'named' | 'described' | 'agency' | 'publisher'; readonly name: string | null; readonly profile: NameProfile | null; readonly node: string | null; readonly stance: Stance; readonly last: boolean }
/** One claim as a fold counts it. */
export type ClaimUse = {
  readonly claim: string
  readonly reality: Reality
  readonly publisher: string | null
  readonly agency: readonly string[]
  readonly published: string | null
  readonly chain: readonly Witness[]
  /** Hash of the words that carry it: the same in every copy of its sentence. */
  readonly passage: string
  /** What makes it the same claim in another version of its document. */
  readonly same: string
  readonly score: number
  /** The claim that a figure's context was taken from. */
  readonly context: string | null
  /** The decisions that correct it, in the order in which they hold; left out where there is none. */
  readonly edits?: readonly string[]
}

/** As printed, but entities and speakers are name nodes until record.ts puts the record's entities in their place. */
export type EventFoldBody = EventFold & { readonly withdrawn: readonly string[] }
export type FigureFoldBody = FigureFold & { readonly because: readonly Link[]; readonly withdrawn: readonly string[] }
