import { isComplementiser, isListed, isMark, isRelative, isSubordinator } from '../../recognise/look.ts'
import type { TokenRange } from '../../recognise/candidate.ts'
import type { Ground } from '../ground.ts'

/** Marks that close a clause. Matches ";" and "."; not ",". */
const closing = /^[;:؛.]$/u

/** Whether a clause ends somewhere between two tokens: a mark, a subordinator or a complementiser. */
export const isParted = ({ sentence }: Ground, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (closing.test(sentence.tokens[at]?.form ?? '') || isSubordinator(sentence, at) || isComplementiser(sentence, at)) return true
  return false
}

/** Whether two clauses meet between two tokens: what parts them, or a relative, or a mark with a coordinator ("at 19, but …"). */
export const isOtherClause = (ground: Ground, from: number, to: number): boolean => {
  const { sentence } = ground
  if (isParted(ground, from, to)) return true
  for (let at = from; at < to; at += 1) if (isRelative(sentence, at) || (isMark(sentence, at) && isListed(sentence, at + 1, 'coordinators'))) return true
  return false
}

/** Whether two stretches of a sentence are told by the same voices: "two witnesses said" is not what the witnesses said. */
export const isSameVoice = ({ sentence, attributed }: Ground, one: TokenRange, other: TokenRange): boolean => {
  const [a, b] = [one, other].map(({ at, until }) => ({ start: sentence.tokens[at]?.start ?? sentence.start, end: sentence.tokens[until - 1]?.end ?? sentence.end })) as [{ start: number; end: number }, { start: number; end: number }]
  return (attributed.speechesOf.get(sentence.index) ?? []).every((speech) => {
    // Words of the cue itself ("put the toll at") belong to both sides.
    if (speech.sentence !== sentence.index || [a, b].some((stretch) => speech.cue.start < stretch.end && stretch.start < speech.cue.end)) return true
    const [holdsOne, holdsOther] = [a, b].map((stretch) => speech.content.some((content) => content.start <= stretch.start && stretch.end <= content.end))
    return holdsOne === holdsOther
  })
}
