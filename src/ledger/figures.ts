import type { FigureFold, Observation } from '../model/fold.ts'
import type { Interval } from '../model/time.ts'
import { bareNoun } from '../text/noun.ts'
import { countDispute } from './disputes.ts'
import { countOrigins, voicesOf, witnessesAmong } from './origins.ts'
import type { Descent, Testimony } from './origins.ts'
import type { FigureBody, FigureFoldBody } from './rows.ts'
import { measureClass } from './tolls.ts'

export type ToldFigure = { readonly testimony: Testimony; readonly body: FigureBody }
type FoldInput = { readonly id: string; readonly told: readonly ToldFigure[]; readonly withdrawn: readonly ToldFigure[]; readonly descent: Descent; readonly because: FigureFoldBody['because'] }

const key = (body: FigureBody): string => JSON.stringify([body.min, body.max, body.magnitude ?? null, body.time?.from ?? null, body.time?.until ?? null, body.scope.period, body.scope.baseline])

/** One series of observations. What differs in its bounds, its day or its period is another observation. */
export const foldFigure = ({ id, told, withdrawn, descent, because }: FoldInput): FigureFoldBody => {
  const counted = told.length > 0 ? told : withdrawn
  const voiceOf = voicesOf(told.map(({ testimony }) => testimony))
  const groups = new Map<string, ToldFigure[]>()
  for (const one of told) groups.set(key(one.body), [...(groups.get(key(one.body)) ?? []), one])
  const observations = [...groups].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, group]) => {
    const first = group[0] as ToldFigure
    const hedges = group.map(({ body }) => body.hedge)
    const observation: Observation = {
      min: first.body.min, max: first.body.max,
      // The least certain of those who give these bounds: nobody is made to sound surer.
      hedge: hedges.includes('vague') ? 'vague' : hedges.includes('about') ? 'about' : 'exact',
      magnitude: first.body.magnitude ?? null, as_of: first.body.time, claims: group.map(({ testimony }) => testimony.claim).sort(), origins: countOrigins(witnessesAmong(group.map(({ testimony }) => testimony)), descent).origins,
    }
    return { ...observation, voices: new Set(group.map(({ testimony }) => voiceOf(testimony))), published: group.map(({ testimony }) => testimony.published ?? '').sort().at(-1) ?? '' }
  })
  const standing = latestOfEachVoice(observations)
  const body = ([...counted].sort((a, b) => Number(b.body.of?.profile != null) - Number(a.body.of?.profile != null) || (a.testimony.claim < b.testimony.claim ? -1 : 1))[0] as ToldFigure).body
  const place = counted.flatMap(({ body: { places } }) => places).sort((a, b) => (a.precision === b.precision ? (a.id < b.id ? -1 : 1) : 0))[0] ?? null
  const fold: FigureFold = {
    id, measure: counted.some((one) => one.body.measure !== body.measure) ? measureClass(body.measure) : body.measure, of: body.of === null ? body.unit : body.of.profile?.form ?? body.of.quote, place: place?.name ?? null, unit: body.unit, scope: body.scope, reality: body.reality,
    status: statusOf(counted), nouns: body.of?.profile == null ? nounsOf(counted) : null,
    observations: observations.map(({ voices: _voices, published: _published, ...observation }) => observation),
    independent: countOrigins(witnessesAmong(told.map(({ testimony }) => testimony)), descent).independent,
    disputes: countDispute(standing), derived: body.measure === 'killed' ? derive(standing) : null, 
  }
  return { ...fold, withdrawn: withdrawn.map(({ testimony }) => testimony.claim).sort(), because }
}

type Dated = Observation & { readonly voices: ReadonlySet<string>; readonly published: string }
/** A later figure of the same voice takes the place of its earlier one. */
const latestOfEachVoice = (observations: readonly Dated[]): readonly Dated[] =>
  observations.filter((one) => !observations.some((other) => other !== one && [...one.voices].every((voice) => other.voices.has(voice)) && later(other, one)))
const later = (a: Dated, b: Dated): boolean => {
  const [timeA, timeB] = [dayOf(a.as_of), dayOf(b.as_of)]
  if (timeA !== null && timeB !== null && timeA !== timeB) return timeA > timeB
  return a.published > b.published && b.published !== ''
}
const dayOf = (interval: Interval | null): string | null => interval?.from ?? null

/** Whether those counted fought, where all that say so agree. */
const statusOf = (all: readonly ToldFigure[]): FigureFold['status'] => {
  const told = new Set(all.flatMap(({ body }) => (body.of === null || body.of.status === 'unknown' ? [] : [body.of.status])))
  return told.size === 1 ? ([...told][0] as FigureFold['status']) : 'unknown'
}

/** The nouns that each language counts by, where all its tellings agree. */
const nounsOf = (all: readonly ToldFigure[]): NonNullable<FigureFold['nouns']> => {
  const nouns = new Map<string | null, Set<string>>()
  for (const { body } of all) if (body.of !== null) nouns.set(body.language, (nouns.get(body.language) ?? new Set()).add(bareNoun(body.of)))
  return [...nouns].flatMap(([language, told]) => (told.size === 1 ? [{ language, noun: [...told][0] as string }] : [])).sort((a, b) => ((a.language ?? '') < (b.language ?? '') ? -1 : 1))
}

/**
 * Stemma's own rule, named so: each standing observation is its bounds, a missing lower bound being 1 and a missing upper one the lower.
 * lowest: the smallest lower bound; low and high: the smallest and largest bounds of what is exact or rounded; best: the bounds of most
 * origins, the lower of equals, its lower bound. Words without a number are read as ACLED's codebook reads vague reports of fatalities
 * ("several" 3, "dozens" 12, "hundreds" 100), as the lowest alone, and only where nobody gives a number.
 */
const derive = (observations: readonly Observation[]): FigureFold['derived'] => {
  const given = observations.filter((one) => one.min !== null || one.max !== null)
  if (given.length === 0) {
    if (observations.length === 0) return { lowest: null, low: null, best: null, high: null, rule: 'stemma: nobody gives a number' }
    return { lowest: Math.min(...observations.map(({ magnitude }) => readAs(magnitude))), low: null, best: null, high: null, rule: 'stemma: nobody gives a number; the words are read as ACLED reads them: several as 3, dozens as 12, hundreds as 100' }
  }
  const firm = given.some((one) => one.hedge !== 'vague') ? given.filter((one) => one.hedge !== 'vague') : given
  const lows = given.map((one) => one.min ?? 1)
  const best = [...firm].sort((a, b) => b.origins.length - a.origins.length || (a.min ?? 1) - (b.min ?? 1))[0] as Observation
  return {
    lowest: Math.min(...lows), low: Math.min(...firm.map((one) => one.min ?? 1)), best: best.min ?? best.max, high: Math.max(...firm.map((one) => one.max ?? one.min ?? 1)),
    rule: 'stemma: bounds of the latest figure of each voice; best has most origins, the lower of equals',
  }
}
/** ACLED codes an unspecified number of dead as 3 where the report's area is not at war on a larger scale, 10 where it is; we take the lower. Dozens are 12; hundreds and more the least of them. */
const readAs = (magnitude: number | null): number => (magnitude === null ? 3 : magnitude < 100 ? 12 : magnitude)
