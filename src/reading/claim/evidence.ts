import type { Role } from '../../model/claim.ts'
import type { Stretch } from '../attribute/speech.ts'
import type { TimePoint } from '../resolve/resolve.ts'
import { isComplementiser, isSubordinator } from '../recognise/look.ts'
import type { Ground } from './ground.ts'

/** The most characters that evidence may take: a clause or a sentence, never a paragraph. */
const longest = 380

/** Where evidence may begin or end: at marks and at words that open a clause. */
const border = ({ sentence }: Ground, at: number): boolean =>
  /^[,،;:؛.!?؟—()“”«»"]$/u.test(sentence.tokens[at]?.form ?? '') || isSubordinator(sentence, at) || isComplementiser(sentence, at)

/** The words that carry the claim: trigger, roles and time, out to the borders of their clause; parts that lie too far away are left to their mentions. */
export const evidenceOf = (ground: Ground, trigger: Stretch, roles: readonly Role[], time: TimePoint | null): Stretch => {
  const { sentence, participants } = ground
  let { start, end } = trigger
  const stretches = [
    ...roles.flatMap((role) => participants.filter((participant) => participant.mention === role.mention)),
    ...(time === null || time.sentence !== sentence.index ? [] : [time]),
  ].sort((a, b) => Math.abs(a.start - trigger.start) - Math.abs(b.start - trigger.start))
  for (const stretch of stretches) {
    const wider = { start: Math.min(start, stretch.start), end: Math.max(end, stretch.end) }
    if (wider.end - wider.start > longest) continue
    start = wider.start
    end = wider.end
  }
  const { tokens } = sentence
  let first = tokens.findIndex((token) => token.end > start)
  let last = tokens.findLastIndex((token) => token.start < end)
  if (first < 0 || last < 0) return { start, end }
  while (first > 0 && !border(ground, first - 1) && end - (tokens[first - 1]?.start ?? 0) <= longest) first -= 1
  while (last + 1 < tokens.length && !border(ground, last + 1) && (tokens[last + 1]?.end ?? 0) - start <= longest) last += 1
  return { start: tokens[first]?.start ?? start, end: tokens[last]?.end ?? end }
}
