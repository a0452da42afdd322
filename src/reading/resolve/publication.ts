import type { DayBound } from '../../model/time.ts'
import type { ResolvedTime, TimeContext } from './times.ts'

export const contentBounds = (_times: readonly ResolvedTime[], _context: TimeContext): { readonly not_before: DayBound | null; readonly not_after: DayBound | null } => ({ not_before: null, not_after: null })
