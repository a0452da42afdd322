import type { Reading } from '../model/document.ts'
import type { Mention } from '../model/mention.ts'
import { type Span, span } from '../model/passage.ts'
import type { Claimed } from './claim/claim.ts'
import type { Participant } from './resolve/entities.ts'
import type { TimePoint } from './resolve/resolve.ts'

/** Lays a claimed document out as the reading that leaves the main path: offsets into the kept text, no tokens. */
export const print = (claimed: Claimed): Reading => {
  const { id, language, pack, title, url, publisher, agency, via, published, not_before, not_after, complete, incomplete_because, text, parts, dropped, participants, times, sentences, quantities, entities, attributions, claims } = claimed
  const mentions: Mention[] = []
  participants.flat().forEach((participant) => mentions.push(participantMention(claimed, participant)))
  const points = times.flat()
  for (const time of points) mentions.push(timeMention(text, points, time))
  const byQuantity = new Map(claims.flatMap((one) => one.roles.filter((role) => role.role === 'quantity').map((role) => [role.mention, one.quantity] as const)))
  quantities.forEach((row, index) => row.forEach((quantity, number) => {
    const sentence = sentences[index]
    const start = sentence?.tokens[quantity.at]?.start
    const end = sentence?.tokens[quantity.until - 1]?.end
    if (start === undefined || end === undefined) return
    const mention = `q${index}-${number}`
    const value = byQuantity.get(mention) ?? { min: quantity.min, max: quantity.max, hedge: quantity.hedge, unit: quantity.ordinal ? 'ordinal' : (quantity.unit ?? 'count'), of: null, scope: { kind: 'stock' as const, period: null, baseline: null }, ...(quantity.magnitude === undefined ? {} : { magnitude: quantity.magnitude }) }
    mentions.push({ id: mention, kind: 'quantity', ...span(text, start, end), naming: 'described', entity: null, rule: quantity.rule, score: quantity.score, quantity: value })
  }))
  // Who acts and what is acted on without a name becomes a mention of its own, so that every role points at one.
  const known = new Set(mentions.map((mention) => mention.id))
  for (const one of claims) {
    for (const role of one.roles) {
      if (known.has(role.mention)) continue
      const from = unnamedAt(text, one, role)
      if (from < 0) continue
      known.add(role.mention)
      mentions.push({ id: role.mention, kind: 'other', ...span(text, from, from + role.quote.length), naming: 'described', entity: null, rule: 'described/object', score: 0.5, titles: [], known: null })
    }
  }
  mentions.sort((a, b) => a.start - b.start || a.end - b.end || (a.id < b.id ? -1 : 1))
  return {
    id, language, read: pack === null ? 'identified' : 'whole', title, url, publisher, agency, via, published, not_before, not_after, complete, incomplete_because,
    text, parts, dropped, mentions, entities, attributions, claims,
  }
}

/** An adjective or noun of belonging ("Russian", "الفرنسي") tells of a country without naming it. */
const namingOf = (participant: Participant): Mention['naming'] => (participant.rule === 'name/demonym' ? 'described' : participant.naming)

const participantMention = ({ text, sentences }: Claimed, participant: Participant): Mention => {
  const base = { id: participant.mention, ...span(text, participant.start, participant.end), naming: namingOf(participant), entity: participant.entity, rule: participant.rule, score: Math.round(participant.score * 100) / 100 }
  if (participant.kind === 'place' || participant.kind === 'facility') {
    return { ...base, kind: participant.kind, place: participant.choice?.place ?? null, rivals: participant.choice?.rivals ?? [], known: participant.known }
  }
  const tokens = sentences[participant.sentence]?.tokens ?? []
  const titles = participant.titles.flatMap((title) => {
    const start = tokens[title.at]?.start
    const end = tokens[title.until - 1]?.end
    return start === undefined || end === undefined ? [] : [span(text, start, end)]
  })
  return { ...base, kind: participant.kind, titles, known: participant.known }
}

const timeMention = (text: string, points: readonly TimePoint[], time: TimePoint): Mention => ({
  id: time.mention, kind: 'time', ...span(text, time.start, time.end), naming: 'named', entity: null, rule: time.rule, score: time.score,
  interval: time.interval, timex: time.timex,
  relative_to: typeof time.relativeTo === 'number' ? (points[time.relativeTo]?.mention ?? null) : time.relativeTo,
  unresolved: time.unresolved, rivals: time.rivals,
})

/** Where the words of a role without a name stand: what acts before its verb, everything else behind it, each the nearest; -1 where the text has them nowhere near. */
const unnamedAt = (text: string, claim: { readonly trigger: Span | null; readonly evidence: readonly Span[] }, role: { readonly role: string; readonly quote: string }): number => {
  const around = claim.trigger ?? claim.evidence[0]
  if (around === undefined) return -1
  const behind = text.indexOf(role.quote, claim.trigger === null ? around.start : around.end)
  const before = text.lastIndexOf(role.quote, around.start)
  return role.role === 'actor' ? (before >= 0 ? before : behind) : (behind >= 0 ? behind : before)
}
