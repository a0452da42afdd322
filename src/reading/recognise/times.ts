import type { Language } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'
import type { TokenRange } from './candidate.ts'

export type TimeExpression = { readonly kind: 'none' }
export type TimeCandidate = TokenRange & { readonly sentence: number; readonly expression: TimeExpression; readonly rule: string; readonly score: number }
export const recogniseTimes = (_pack: Language, _sentence: Sentence): readonly TimeCandidate[] => []
