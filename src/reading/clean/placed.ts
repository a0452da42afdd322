import type { PartKind } from '../../model/index.ts'
import type { Credit } from './credits.ts'
import type { Decided } from './select.ts'

/** A block on its way into the text: what was decided, what it credits, and which part it is (null: dropped). */
export type Placed = Decided & { readonly credit: Credit | null; readonly part: PartKind | null }
