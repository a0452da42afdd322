import type { Claim, Reality, Role } from '../../model/claim.ts'
import type { Place, Quantity } from '../../model/mention.ts'
import type { Interval } from '../../model/time.ts'
import type { Speech } from '../attribute/speech.ts'
import type { Stretch } from '../attribute/speech.ts'

/** A claim before its chain and id: what one predicate, figure or title says. */
export type Draft = {
  readonly type: string
  readonly reality: Reality
  readonly roles: readonly Role[]
  readonly time: Interval | null
  readonly place: Place | null
  readonly quantity: Quantity | null
  readonly occurrences: Claim['occurrences']
  readonly sentence: number
  readonly trigger: Stretch
  readonly evidence: Stretch
  /** The speech whose cue is this claim's own trigger: what it says becomes the content. */
  readonly speech: Speech | null
  /** Whether only the publisher tells it, whoever speaks around it (a title in apposition). */
  readonly byPublisher: boolean
  readonly rule: string
  readonly score: number
  readonly because: readonly string[]
}
