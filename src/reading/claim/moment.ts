import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isListed, isMark, isPossessive, isRelative, isSubordinator } from '../recognise/look.ts'
import type { TimePoint } from '../resolve/resolve.ts'
import type { Sentence } from '../split.ts'

/** Whether a token parts two clauses for times: a subordinator, a relative, a strong mark. */
const parts = (sentence: Sentence, at: number): boolean =>
  isSubordinator(sentence, at) || isRelative(sentence, at) || isComplementiser(sentence, at) || /^[;:؛—]$/u.test(sentence.tokens[at]?.form ?? '')

/**
 * Which predicate each time of a sentence belongs to: a noun of action that it stands right beside ("Tuesday's visit", "the visit in late September"),
 * else the nearest verb before it in its clause, else the first verb behind it.
 */
export const timesOf = (sentence: Sentence, predicates: readonly Predicate[], times: readonly TimePoint[]): ReadonlyMap<number, readonly TimePoint[]> => {
  const owned = new Map<number, TimePoint[]>()
  for (const time of times) {
    // How long a thing takes or how often it comes back is not when it was.
    if (time.expression.kind === 'duration' || time.expression.kind === 'set') continue
    const owner = ownerOf(sentence, predicates, time)
    if (owner !== null) owned.set(owner, [...(owned.get(owner) ?? []), time])
    // "in 2016 when the marshal sought help": the time is the clause's that it opens as well.
    const opened = isListed(sentence, time.until, 'relatives', 'when') ? predicates.find((predicate) => predicate.at > time.until && predicate.form === 'finite') : undefined
    if (opened !== undefined && opened.index !== owner) owned.set(opened.index, [...(owned.get(opened.index) ?? []), time])
  }
  return owned
}

const ownerOf = (sentence: Sentence, predicates: readonly Predicate[], time: TimePoint): number | null => {
  const possessed = isPossessive(sentence, time.until) || (isListed(sentence, time.until, 'prepositions', 'of'))
  const behind = predicates.find((predicate) => predicate.at >= time.until)
  if (possessed && behind !== undefined && behind.at - time.until <= 5) return behind.index
  let best: number | null = null
  for (let index = predicates.length - 1; index >= 0; index -= 1) {
    const predicate = predicates[index] as Predicate
    if (predicate.until > time.at) continue
    if (predicate.form === 'noun' && time.at - predicate.until > 8 && predicates.some((other) => other.form !== 'noun' && other.until <= time.at)) continue
    let parted = false
    for (let at = predicate.until; at < time.at; at += 1) if (parts(sentence, at)) parted = true
    if (parted) break
    // A reporting verb's own time follows it directly; what lies further belongs to what is said.
    best = index
    break
  }
  if (best !== null) return best
  for (const predicate of predicates) {
    if (predicate.at < time.until) continue
    let parted = false
    for (let at = time.until; at < predicate.at; at += 1) if (parts(sentence, at) && !isMark(sentence, at)) parted = true
    if (!parted && (predicate.form !== 'noun' || predicate.at - time.until <= 3)) return predicate.index
  }
  return predicates.find((predicate) => predicate.form === 'finite' && predicate.at > time.at)?.index ?? null
}
