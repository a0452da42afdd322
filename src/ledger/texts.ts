import type { Voice } from '../model/claim.ts'
import type { Reading } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { fold } from '../text/normalise.ts'
import type { NameProfile } from './compare/names.ts'
import type { SentenceProfile, TextBody } from './rows.ts'
import { sketch } from './sketch.ts'
import { hashOf, wordsOf } from './words.ts'

/** Where a sentence ends, near enough for comparing texts. Matches the gap after "said. " and "؟ "; not that in "3.5". */
const sentenceEnd = /(?<=[.!?؟。…]["”»)]?)\s+|\n+/gu

/** `unit`: the name in a word that holds across scripts. */
type NamedMentions = { readonly profile: NameProfile; readonly unit: string; readonly mentions: readonly string[]; readonly wide: boolean }

/** What texts are compared by: sentences with their hashes and details, a sketch of the whole, the outlets named. */
export const textBody = (reading: Reading, named: readonly NamedMentions[]): TextBody => {
  const { text } = reading
  const units = new Map(named.flatMap((name) => { const detail = detailOfName(name); return name.mentions.map((mention) => [mention, detail] as const) }))
  const details = reading.mentions.flatMap((mention) => detailsOf(mention, units)).sort((a, b) => a.start - b.start)
  const quoted = reading.attributions.flatMap((attribution) => attribution.content).sort((a, b) => a.start - b.start)
  const direct = quoted.filter(({ start }) => opensQuotation.test(text.slice(Math.max(0, start - 1), start + 1)))
  const all: string[] = []
  const said: boolean[] = []
  const sentences: SentenceProfile[] = []
  let next = 0
  for (const { start, end } of stretches(text)) {
    const words: string[] = []
    let unquoted = 0
    for (const piece of pieces({ start, end }, direct)) {
      const found = wordsOf(text.slice(piece.start, piece.end))
      words.push(...found)
      if (!piece.quoted) unquoted += found.length
      for (const word of found) { all.push(word); said.push(piece.quoted) }
    }
    const own: string[] = []
    for (let found = details[next]; found !== undefined && found.start < end; found = details[next]) { own.push(found.detail); next += 1 }
    if (words.length < 3) continue
    const inside = quoted.some((content) => content.start <= start + 2 && content.end >= end - 2)
    sentences.push({ hash: hashOf(words.join(' ')), words: words.length, details: [...new Set(own)], own: inside ? 0 : unquoted })
  }
  return {
    language: reading.language, publisher: reading.publisher, agency: reading.agency, published: reading.published?.from.slice(0, 10) ?? null,
    words: all.length, whole: hashOf(all.join(' ')), sketch: sketch(all, said), sentences, forms: formsOf(named, sentences), cites: cited(reading),
  }
}

/** How the names that its sentences tell are written, the fullest form of each. */
const formsOf = (named: readonly NamedMentions[], sentences: readonly SentenceProfile[]): Readonly<Record<string, string>> => {
  const told = new Set(sentences.flatMap(({ details }) => details))
  return Object.fromEntries(named.map((name) => [detailOfName(name), name.profile.form] as const).filter(([detail]) => told.has(detail)).sort((a, b) => (a[0] === b[0] ? (a[1] < b[1] ? 1 : -1) : a[0] < b[0] ? -1 : 1)))
}

/** Matches “"We”; not “ We”. */
const opensQuotation = /["“”«»„‟‹›‘]/u

type Piece = { readonly start: number; readonly end: number; readonly quoted: boolean }
/** A stretch cut where quotations begin and end in it. `quotations` are in order; one inside another adds nothing. */
const pieces = (stretch: { readonly start: number; readonly end: number }, quotations: readonly { readonly start: number; readonly end: number }[]): readonly Piece[] => {
  const result: Piece[] = []
  let at = stretch.start
  for (const { start, end } of quotations) {
    if (end <= at || start >= stretch.end) continue
    if (start > at) result.push({ start: at, end: start, quoted: false })
    const until = Math.min(end, stretch.end)
    result.push({ start: Math.max(at, start), end: until, quoted: true })
    at = until
  }
  return at < stretch.end ? [...result, { start: at, end: stretch.end, quoted: false }] : result
}

type Detail = { readonly start: number; readonly detail: string }
/** What a mention tells, in forms that hold across scripts: bounds of quantities, days, names. */
const detailsOf = (mention: Mention, units: ReadonlyMap<string, string>): readonly Detail[] => {
  const { start } = mention
  switch (mention.kind) {
    case 'quantity': return [mention.quantity.min, mention.quantity.max].flatMap((bound) => (bound === null ? [] : [{ start, detail: `#${bound}` }]))
    case 'time': return mention.interval !== null && mention.interval.precision === 'day' ? [{ start, detail: `@${mention.interval.from.slice(0, 10)}` }] : []
    case 'place': case 'facility': case 'person': case 'organisation': case 'group': case 'weapon': case 'vehicle': case 'event': case 'other': {
      const unit = units.get(mention.id)
      return unit === undefined || mention.naming === 'pronoun' ? [] : [{ start, detail: unit }]
    }
  }
}

/** A name as a detail: "!" before what is everywhere, "+" before a known town or site, "?" before what is no person, body or place, "~" before the rest. */
const detailOfName = ({ profile, unit, wide }: NamedMentions): string => `${wide ? '!' : profile.known !== null ? '+' : profile.class === 'thing' ? '?' : '~'}${unit}`

const stretches = (text: string): readonly { readonly start: number; readonly end: number }[] => {
  const result: { readonly start: number; readonly end: number }[] = []
  let start = 0
  for (const match of text.matchAll(sentenceEnd)) {
    result.push({ start, end: match.index })
    start = match.index + match[0].length
  }
  return [...result, { start, end: text.length }]
}

/**
 * The outlets and agencies that its chains name before the publisher, each once. A body that passes on somebody else's words
 * (it stands behind another voice) is taken for an outlet; one that speaks first may be a ministry, unless reading says otherwise.
 */
const cited = (reading: Reading): readonly string[] => {
  const own = reading.publisher === null ? null : fold(reading.publisher)
  const kinds = new Map(reading.entities.map((entity) => [entity.id, entity.kind]))
  const isOutlet = (voice: Voice, at: number): boolean => {
    switch (voice.voice) {
      case 'publisher': case 'agency': return true
      case 'named': return at > 0 && ['organisation', 'other'].includes(kinds.get(voice.entity ?? '') ?? '')
      case 'described': return false
    }
  }
  const names = reading.claims.flatMap((claim) => claim.chain.slice(0, -1).flatMap((voice, at) => (voice.name !== null && isOutlet(voice, at) ? [voice.name] : [])))
  return [...new Set([...names, ...relaying(reading)])].filter((name) => fold(name) !== own).sort()
}

/** The bodies that the words say report what somebody else said or what happened, whether or not a claim was read there. */
const relaying = (reading: Reading): readonly string[] => {
  const spans = reading.attributions.filter((attribution) => attribution.stance === 'relayed').flatMap((attribution) => attribution.source)
  if (spans.length === 0) return []
  const named = new Map(reading.entities.flatMap((entity) => (entity.kind === 'organisation' ? [[entity.id, entity.name] as const] : [])))
  return reading.mentions.flatMap((mention) => (mention.kind === 'organisation' && mention.naming === 'named' && spans.some((span) => span.start <= mention.start && mention.end <= span.end) ? [named.get(mention.entity ?? '') ?? mention.quote] : []))
}
