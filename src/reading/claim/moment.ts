import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isListed, isMark, isPossessive, isRelative } from '../recognise/look.ts'
import type { TimePoint } from '../resolve/resolve.ts'
import type { Sentence } from '../split.ts'

/** Whether a token parts two clauses for times: a subordinator, a relative, a strong mark. */
const parts = (sentence: Sentence, at: number): boolean =>
  isListed(sentence, at, 'subordinators') || isRelative(sentence, at) || isComplementiser(sentence, at) || /^[;:؛—]$/u.test(sentence.tokens[at]?.form ?? '')

/**
 * Which predicate each time of a sentence belongs to: a noun of action that it stands right beside ("Tuesday's visit", "the visit in late September"),
 * else the nearest verb before it in its clause, else the first verb behind it.
 */
export const timesOf = (sentence: Sentence, predicates: readonly Predicate[], times: readonly TimePoint[]): ReadonlyMap<number, readonly TimePoint[]> => {
  const owned = new Map<number, TimePoint[]>()
  for (const time of times) {
    const owner = ownerOf(sentence, predicates, time)
    if (owner !== null) owned.set(owner, [...(owned.get(owner) ?? []), time])
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
