import { compareEvents, eventsJoinAt, isVagueEvent } from './compare/events.ts'
import type { Scene } from './compare/events.ts'
import { compareFigures, figuresJoinAt, isVagueFigure } from './compare/figures.ts'
import { compareNames, joinsAt } from './compare/names.ts'
import type { Verdict } from './compare/names.ts'
import { compareTexts } from './compare/texts.ts'
import { eventLadders, figureLadders, nameLadders, textLadders } from './keys.ts'
import { mostInBlock, mostNamesInBlock } from './ladders.ts'
import type { Caps, Ladder } from './ladders.ts'
import type { EventBody, FigureBody, NameBody, TextBody, TextLink } from './rows.ts'
import type { Layer, Node } from './shelf.ts'

/** What is known of a pair beside the two: whether their documents derive from one another, whether one document takes both for one thing, and what their reports tell in common. */
export type About = { readonly related: boolean; readonly together: boolean; readonly listed: Listed; readonly scene: Scene }
/** What files of known entities say of two names: that one thing bears both, that two do; null where they say nothing or not clearly. */
export type Listed = 'one' | 'two' | null
export type Compared = { readonly score: number; readonly conflict: boolean; readonly joins: boolean; readonly body: unknown }
/** What settling needs to know of a layer; everything else is the same for all. */
export type Rules = {
  readonly layer: ComparedLayer
  readonly prefix: 'e' | 'v' | 'f' | null
  readonly joinsAt: number
  readonly caps: Caps
  readonly ladders: (node: Node, keys: readonly string[]) => readonly Ladder[]
  /** Null where nothing says that the two are one, or apart. `keys` are those that both have. */
  readonly compare: (a: Node, b: Node, about: About) => Compared | null
  readonly isVague: (node: Node) => boolean
  /** Whether a fold's row tells of its nodes' uses: where it does not, a new use changes nothing. */
  readonly tellsUses: boolean
  /** Whether a pair's score depends on how the documents of the two descend from one another: then a new use is compared anew. */
  readonly needsDescent: (node: Node) => boolean
}

const fixed = (keys: readonly string[], names: readonly string[]): readonly Ladder[] => keys.filter((key) => names.some((name) => key.startsWith(`${name}\u241F`)) && !key.endsWith('\u2609')).map((key) => [key])
const verdictOf = (verdict: Verdict, at: number): Compared | null =>
  verdict.score === 0 && !verdict.conflict ? null : { score: round(verdict.score), conflict: verdict.conflict, joins: !verdict.conflict && verdict.score >= at, body: { because: verdict.because } }
/** Four digits: enough to order by, and the same on every machine. */
const round = (score: number): number => Math.round(score * 10_000) / 10_000

const version: Rules = {
  layer: 'version', prefix: null, joinsAt: 0.5, caps: { most: mostInBlock, coarse: {}, gathering: [] }, ladders: (_, keys) => fixed(keys, ['url']),
  compare: () => ({ score: 1, conflict: false, joins: true, body: { because: ['one address'] } }), isVague: () => false, tellsUses: false, needsDescent: () => false,
}
const text: Rules = {
  layer: 'text', prefix: null, joinsAt: 0, caps: { most: mostInBlock, coarse: { detail: 2 }, gathering: [] }, ladders: (node) => textLadders(node.body as TextBody, node.id),
  compare: (a, b) => {
    const found = compareTexts(a.body as TextBody, b.body as TextBody)
    if (found === null) return null
    const [from, to] = found.first === 'a' ? [a.id, b.id] : [b.id, a.id]
    const body: TextLink = { kind: found.kind, direction: found.direction, because: found.because, from, to }
    return { score: round(found.score), conflict: false, joins: found.kind !== 'common-source', body }
  },
  isVague: () => false, tellsUses: false, needsDescent: () => false,
}
/** Read as one thing by a document, unless the names themselves refuse it. */
const togetherScore = 0.9
/** The same where a file of known entities says so. */
const listedScore = 0.9
const name: Rules = {
  layer: 'name', prefix: 'e', joinsAt, caps: { most: mostNamesInBlock, coarse: {}, gathering: [] }, ladders: (node, keys) => [...nameLadders(node.body as NameBody), ...fixed(keys, ['together', 'listed'])],
  compare: (a, b, { together, listed }) => {
    const verdict = compareNames(a.body as NameBody, b.body as NameBody)
    if (together && !verdict.conflict && verdict.score < togetherScore) return { score: togetherScore, conflict: false, joins: true, body: { because: [...verdict.because, 'a document names one thing by both'] } }
    if (listed === 'one' && !verdict.conflict && verdict.score < listedScore) return { score: listedScore, conflict: false, joins: true, body: { because: [...verdict.because, 'a file of known entities lists both names for one'] } }
    // Two of one name: what the names say weighs half.
    if (listed === 'two' && !verdict.conflict && verdict.score > 0) return verdictOf({ ...verdict, score: verdict.score / 2, because: [...verdict.because, 'a file of known entities lists them as two'] }, joinsAt)
    return verdictOf(verdict, joinsAt)
  },
  isVague: () => false, tellsUses: false, needsDescent: () => false,
}
const event: Rules = {
  layer: 'event', prefix: 'v', joinsAt: eventsJoinAt, caps: { most: mostInBlock, coarse: { day: 1, site: 1, pair: 1, state: 1 }, gathering: ['day'] }, ladders: (node, keys) => [...eventLadders(node.body as EventBody, node.id), ...fixed(keys, ['scene'])],
  compare: (a, b, { related, scene }) => verdictOf(compareEvents(a.body as EventBody, b.body as EventBody, { related, scene }), eventsJoinAt),
  isVague: (node) => isVagueEvent(node.body as EventBody), tellsUses: true, needsDescent: (node) => isVagueEvent(node.body as EventBody),
}
const figure: Rules = {
  layer: 'figure', prefix: 'f', joinsAt: figuresJoinAt, caps: { most: mostInBlock, coarse: { value: 1, of: 1, day: 1 }, gathering: ['day'] }, ladders: (node) => figureLadders(node.body as FigureBody, node.id),
  compare: (a, b, { related }) => verdictOf(compareFigures(a.body as FigureBody, b.body as FigureBody, related), figuresJoinAt),
  isVague: (node) => isVagueFigure(node.body as FigureBody), tellsUses: true, needsDescent: () => true,
}
export type ComparedLayer = Exclude<Layer, 'beside'>
export const rulesOf: Readonly<Record<ComparedLayer, Rules>> = { version, text, name, event, figure }
