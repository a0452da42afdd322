import type { Predicate } from '../clauses/predicate.ts'
import { isListed } from '../recognise/look.ts'
import type { TimePoint } from '../resolve/resolve.ts'
import type { Ground } from './ground.ts'

/** A time that the predicate itself, or the one that governs it, stands in. */
export const momentsOf = (ground: Ground, predicate: Predicate): readonly TimePoint[] => {
  for (let at: number | null = predicate.index, steps = 0; at !== null && steps < 3; steps += 1) {
    const own = ground.timesOf.get(at)
    if (own !== undefined) return own
    // "The assault failed in 2020": the verb's time is its subject's.
    const verb: Predicate | undefined = ground.predicates.find((one) => one.action === at)
    const shared = verb === undefined ? undefined : ground.timesOf.get(verb.index)
    if (shared !== undefined) return shared
    const here: Predicate | undefined = ground.predicates[at]
    // A finite clause has its own time, or that of the clause it goes along with.
    if (here === undefined || here.form === 'finite') return here === undefined ? [] : timeOfMain(ground, here)
    at = here.governor
  }
  return []
}

/** "In 2023 the alliance grew as the three signed a pact": what goes along with a clause happens in its time. */
const timeOfMain = (ground: Ground, predicate: Predicate): readonly TimePoint[] => {
  const { sentence, predicates, timesOf } = ground
  for (let at = predicate.at - 1; at >= 0; at -= 1) {
    if (/^[;:؛.]$/u.test(sentence.tokens[at]?.form ?? '')) return []
    if (!isListed(sentence, at, 'subordinators', 'as', 'while')) continue
    const main = predicates.findLast((one) => one.until <= at && one.form === 'finite')
    return (main === undefined ? undefined : timesOf.get(main.index)) ?? []
  }
  return []
}
