import type { Hedge } from '../../model/mention.ts'
import type { Language } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'
import type { TokenRange } from './candidate.ts'
import type { TimeCandidate } from './times.ts'

export type QuantityCandidate = TokenRange & { readonly sentence: number; readonly min: number | null; readonly max: number | null; readonly hedge: Hedge; readonly unit: string | null; readonly numberEnd: number; readonly ordinal: boolean; readonly rule: string; readonly score: number }
export const recogniseQuantities = (_pack: Language, _sentence: Sentence, _times: readonly TimeCandidate[]): readonly QuantityCandidate[] => []
