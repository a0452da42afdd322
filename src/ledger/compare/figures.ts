import { isPrecise, nearness } from '../days.ts'
import { detailWeight } from '../keys.ts'
import { isToll, measureClass, scopeClass } from '../tolls.ts'
import type { FigureBody } from '../rows.ts'
import { compareNames, joinsAt as namesJoinAt } from './names.ts'
import type { Verdict } from './names.ts'
import { comparePlaces } from './places.ts'
import { told } from './realities.ts'

/** Two figures join at this score and above. */
export const figuresJoinAt = 0.7

const none: Verdict = { score: 0, conflict: false, because: [] }
const conflict = (because: string): Verdict => ({ score: 0, conflict: true, because: [because] })

type Counted = 'same' | 'alike' | 'unknown' | 'other' | 'apart'
/** How what two figures count stands to each other. Words of two languages can't be compared: unknown. */
const compareCounted = (a: FigureBody, b: FigureBody): Counted => {
  if (a.of === null || b.of === null) return a.of === b.of ? 'alike' : 'unknown'
  if ((a.of.status === 'civilian' && b.of.status === 'combatant') || (a.of.status === 'combatant' && b.of.status === 'civilian')) return 'apart'
  if (a.of.profile !== null && b.of.profile !== null) {
    const verdict = compareNames(a.of.profile, b.of.profile)
    return verdict.score >= namesJoinAt && !verdict.conflict ? 'same' : verdict.conflict ? 'apart' : 'other'
  }
  if (a.of.head === b.of.head && (a.of.profile === null) === (b.of.profile === null)) return 'alike'
  // "Dock workers" and "people" may be the same dead: reports of a toll choose their words.
  return a.language === b.language && a.of.profile === null && b.of.profile === null && !isTollOf(a) ? 'other' : 'unknown'
}

const isTollOf = (body: FigureBody): boolean => body.unit === 'person' && isToll(`figure/${body.measure}`)
const sameBound = (a: number | null, b: number | null): boolean => a === b
const sameSpeaker = (a: FigureBody, b: FigureBody): boolean => {
  if (a.speaker === null || b.speaker === null) return false
  const verdict = compareNames(a.speaker, b.speaker)
  return verdict.score >= namesJoinAt && !verdict.conflict
}

/** Flows belong to a time; a stock is a series through time, whose figures are compared as of their days. */
export const isFlow = (body: FigureBody): boolean => body.scope.kind !== 'stock' && body.scope.kind !== 'target'
/** A number tells one figure from others from this weight on. */
const tellingAt = 0.5
/** A flow whose day nobody knows attaches to the one that fits; it gathers no others. */
export const isVagueFigure = (body: FigureBody): boolean => isFlow(body) && !isPrecise(body.context?.time ?? body.time)
/** Whether two figures share a place finer than a country. */
const finest = (a: FigureBody, b: FigureBody): boolean => a.places.some((place) => place.precision !== 'country' && b.places.some((other) => other.id === place.id))

const isUnstated = (body: FigureBody): boolean => body.min === null && body.max === null
const tellingOf = (body: FigureBody): Pick<FigureBody, 'places' | 'time'> => ({ places: (body.context?.places ?? body.places).filter((place) => place.precision !== 'country'), time: body.context?.time ?? body.time })
const tellsOf = (body: FigureBody): readonly string[] =>
  body.context === null ? [] : [`its report tells of ${body.context.places.map((place) => place.name).join(', ')}${body.context.time === null ? '' : ` on ${body.context.time.from.slice(0, 10)}`}`]
/** Where at least one of two tolls leaves its place or day to its report: whether what the reports tell of is one. Null where that says nothing. */
const inContext = (a: FigureBody, b: FigureBody): Verdict | null => {
  if (!isTollOf(a) || (a.context === null && b.context === null) || a.part || b.part || isUnstated(a) || isUnstated(b)) return null
  const [left, right] = [tellingOf(a), tellingOf(b)]
  if (!isPrecise(left.time) || !isPrecise(right.time)) return null
  const place = comparePlaces(left.places, right.places)
  const time = nearness(left.time, right.time)
  // Counts of one night's dead bear the day before or after it.
  if (place.kind !== 'same' || time.kind === 'unknown' || (time.kind === 'apart' && time.days > 1)) return null
  return { score: time.kind === 'overlap' ? 0.74 : 0.71, conflict: false, because: [`both ${measureClass(a.measure)} in ${a.unit}, ${a.scope.kind}`, ...(place.because === null ? [] : [place.because]), ...tellsOf(a), ...tellsOf(b)] }
}

/** Compares two figures. Only the same measure, unit and scope are ever compared. */
export const compareFigures = (a: FigureBody, b: FigureBody, related: boolean): Verdict => {
  if (measureClass(a.measure) !== measureClass(b.measure) || a.unit !== b.unit || told(a.reality) !== told(b.reality)) return none
  if (scopeClass(a.measure, a.scope.kind) !== scopeClass(b.measure, b.scope.kind)) return none
  const counted = compareCounted(a, b)
  if (counted === 'apart') return conflict('they count different things')
  const value = sameBound(a.min, b.min) && sameBound(a.max, b.max) && (a.min !== null || a.max !== null)
  if ((a.part || b.part) && !value) return none
  // Counts of anything are one series only where the words say that it is the same thing.
  if (a.measure === 'other' && counted !== 'same' && counted !== 'alike') return none
  if (a.scope.kind !== b.scope.kind) return inContext(a, b) ?? none
  const place = comparePlaces(a.places, b.places)
  if (place.kind === 'apart') return conflict(place.because ?? 'at different places')
  const time = nearness(a.time, b.time)
  const bothPrecise = isPrecise(a.time) && isPrecise(b.time)
  // A toll told a day late may be the same; one told of another day is another, or whole wars would chain up day by day.
  if (isFlow(a) && time.kind === 'apart') return inContext(a, b) ?? conflict(`${time.days} days lie between them`)
  const placed = place.kind === 'same' || place.kind === 'within'
  const reasons = [`both ${a.measure} in ${a.unit}, ${a.scope.kind}`, ...(value ? ['the same bounds'] : []), ...(placed && place.because !== null ? [place.because] : [])]
  // Small numbers are said again and again; they are one saying only at one time.
  const spoken = value && sameSpeaker(a, b) && (bothPrecise || detailWeight(`#${a.min ?? a.max}`) >= tellingAt)
  if (spoken && counted !== 'other') return { score: 0.95, conflict: false, because: [...reasons, 'said by the same speaker'] }
  if (spoken && placed) return { score: 0.85, conflict: false, because: [...reasons, 'said by the same speaker'] }
  if (value && related && (counted !== 'other' || placed)) return { score: 0.88, conflict: false, because: [...reasons, 'their reports are of one family'] }
  const exactPlace = place.kind === 'same' && finest(a, b)
  const sameTime = time.kind === 'overlap' && bothPrecise
  if (counted === 'same' && placed && (!isFlow(a) || (sameTime && exactPlace))) return { score: 0.85, conflict: false, because: [...reasons, 'they count the same'] }
  if (counted === 'alike' && exactPlace && sameTime) return { score: 0.82, conflict: false, because: [...reasons, 'they count the same at the same time'] }
  if (counted === 'unknown' && exactPlace && sameTime) return { score: 0.75, conflict: false, because: [...reasons, 'at the same place and time'] }
  if (value && counted !== 'other' && placed && sameTime) return { score: 0.75, conflict: false, because: [...reasons, 'at the same time'] }
  if (counted === 'alike' && placed && related) return { score: 0.75, conflict: false, because: [...reasons, 'they count the same, in reports of one family'] }
  return inContext(a, b) ?? none
}
