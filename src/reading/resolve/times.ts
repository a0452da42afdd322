import type { Interval, Published } from '../../model/time.ts'
import type { TimeCandidate } from '../recognise/times.ts'
import type { Sentence } from '../split.ts'

export type TimeContext = { readonly text: string; readonly sentences: readonly Sentence[]; readonly published: Published | null; readonly quotations: readonly { readonly start: number; readonly end: number }[] }
export type ResolvedTime = TimeCandidate & { readonly interval: Interval | null; readonly timex: string; readonly relativeTo: 'publication' | 'utterance' | number | null; readonly unresolved: 'no anchor' | 'ambiguous' | null; readonly start: number; readonly end: number }
export const resolveTimes = (_candidates: readonly TimeCandidate[], _context: TimeContext): readonly ResolvedTime[] => []
