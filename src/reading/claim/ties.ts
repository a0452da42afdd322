import type { Hit } from '../../packs/language.ts'
import { isComplementiser, isFunctionWord, isListed, isMark, isRelative, isSubordinator } from '../recognise/look.ts'
import type { Participant } from '../resolve/entities.ts'
import type { Draft } from './draft.ts'
import type { Ground } from './ground.ts'
import { roleFor } from './roles.ts'
import { isCountry, isPlace } from './parties.ts'

/** How many small words may stand between somebody and the words that tie them to something ("Diallo, a former senior member of"). */
const longestLead = 6
/** The most words that name what one belongs to, where no list knows it. */
const longestOther = 9

const negated = ({ sentence }: Ground, from: number, until: number): boolean => {
  for (let at = from; at < until; at += 1) if (isListed(sentence, at, 'negations') || isListed(sentence, at, 'modality') || isListed(sentence, at, 'conditionals') || isListed(sentence, at, 'determiners', 'no')) return true
  return false
}

/** Who stands before the words of a tie, with nothing but an apposition's or a relative clause's small words between; null where that can't be told. */
const ownerBefore = (ground: Ground, hit: Hit): Participant | null => {
  const { sentence, participants } = ground
  const owner = participants.findLast((one) => one.until <= hit.at && one.value !== 'demonym' && one.naming !== 'pronoun' && one.kind !== 'place' && one.kind !== 'facility' && !inTie(one, hit))
  if (owner === undefined || hit.at - owner.until > longestLead || negated(ground, owner.until, hit.at)) return null
  let unknown = 0
  for (let at = owner.until; at < hit.at; at += 1) {
    const comma = /^[,،(–—-]$/u.test(sentence.tokens[at]?.form ?? '')
    if (comma || isListed(sentence, at, 'determiners') || isListed(sentence, at, 'auxiliaries') || isListed(sentence, at, 'former') || isRelative(sentence, at)) continue
    if (isMark(sentence, at) || isListed(sentence, at, 'prepositions') || isListed(sentence, at, 'coordinators') || isSubordinator(sentence, at) || isComplementiser(sentence, at)) return null
    unknown += 1
    if (unknown > 2) return null
  }
  return namedBefore(ground, owner)
}

/** "The Sahel Institute, a research group based in": of a description in apposition the name that it explains. */
const namedBefore = ({ sentence, participants }: Ground, owner: Participant): Participant => {
  if (owner.naming === 'named') return owner
  let at = Math.min(owner.phrase.at, owner.at)
  for (let steps = 0; steps < 3 && at > 0 && !/^[,،]$/u.test(sentence.tokens[at - 1]?.form ?? ''); steps += 1) at -= 1
  return participants.find((one) => one.naming === 'named' && one.until === at - 1 && /^[,،]$/u.test(sentence.tokens[at - 1]?.form ?? '')) ?? owner
}
const inTie = (one: Participant, hit: Hit): boolean => one.at >= hit.at && one.until <= hit.until

/** The words behind a tie up to a mark, a verb or a small word that opens another phrase; null where none name anything. */
const phraseBehind = ({ sentence, predicates, attributed }: Ground, from: number): { readonly start: number; readonly end: number; readonly quote: string } | null => {
  let until = from
  while (until < sentence.tokens.length && until - from < longestOther) {
    if (isMark(sentence, until) || isRelative(sentence, until) || isComplementiser(sentence, until) || isSubordinator(sentence, until) || isListed(sentence, until, 'auxiliaries')) break
    if (isListed(sentence, until, 'prepositions') && !isListed(sentence, until, 'prepositions', 'of', 'for')) break
    if (predicates.some((predicate) => predicate.at === until && predicate.form !== 'noun')) break
    until += 1
  }
  while (until > from && (isFunctionWord(sentence, until - 1) || isMark(sentence, until - 1))) until -= 1
  const start = sentence.tokens[from]?.start
  const end = sentence.tokens[until - 1]?.end
  return until <= from || start === undefined || end === undefined ? null : { start, end, quote: attributed.text.slice(start, end) }
}

const isBody = (one: Participant): boolean => one.kind === 'organisation' || one.kind === 'group'
const first = (ground: Ground, from: number, reach: number): Participant | undefined => ground.participants.find((one) => one.at >= from && Math.min(one.phrase.at, one.at) - from <= reach && one.value !== 'demonym' && one.naming !== 'pronoun')

type Told = { readonly owner: Participant; readonly role: Draft['roles'][number]; readonly end: number }

/** What a tie tells: who is tied, and to what. Null where its words tell no such thing here ("leads the polls"). */
const toldBy = (ground: Ground, hit: Hit): Told | null => {
  const { sentence } = ground
  const owner = ownerBefore(ground, hit)
  if (owner === null) return null
  const behind = phraseBehind(ground, hit.until)
  const other = first(ground, hit.until, 3)
  switch (hit.value) {
    case 'member-of': {
      if (behind === null || (owner.kind !== 'person' && !isBody(owner))) return null
      const body = other !== undefined && isBody(other) && other.start < behind.end ? other : undefined
      const role = body !== undefined && body.naming === 'named' ? roleFor('recipient', body) : { role: 'recipient' as const, mention: `t${sentence.index}-${hit.until}`, quote: behind.quote, name: behind.quote, entity: null }
      return { owner, role, end: Math.max(behind.end, body?.end ?? 0) }
    }
    case 'located-in': {
      const place = other !== undefined && (isPlace(other) || isCountry(other)) && other.start <= (behind?.end ?? 0) ? other : undefined
      return place === undefined || !(isBody(owner) || owner.naming === 'named') || owner.kind === 'person' ? null : { owner, role: roleFor('place', place), end: place.end }
    }
    case 'leads': {
      // A participle or a noun leads nothing, and polls are led by candidates.
      if (owner.kind !== 'person' || owner.naming !== 'named' || other === undefined || !isBody(other) || other.start > (behind?.end ?? 0) || !(hit.features.includes('third') || hit.features.includes('past')) || !isRelative(sentence, hit.at - 1)) return null
      return { owner, role: roleFor('recipient', other), end: other.end }
    }
    case 'holds-office': {
      if (owner.kind !== 'person' || owner.naming !== 'named') return null
      let at = hit.until
      while (isListed(sentence, at, 'determiners') || isListed(sentence, at, 'subordinators', 'as') || isListed(sentence, at, 'demonyms') || isListed(sentence, at, 'former')) at += 1
      const office = isListed(sentence, at, 'offices', 'head-of-state', 'head-of-government', 'minister', 'deputy', 'governor', 'mayor', 'envoy', 'leader', 'commander', 'judge', 'spokesperson')
      return !office || behind === null ? null : { owner, role: { role: 'office', mention: owner.mention, quote: behind.quote, name: behind.quote, entity: null }, end: behind.end }
    }
    default:
      return null
  }
}

/** "Diallo, a member of the council", "a group based in Bangkok", "who leads the union", "served as minister": what words beside a name or a noun tie it to. */
export const tieDrafts = (ground: Ground, told: Set<string>): readonly Draft[] => {
  const { sentence, attributed } = ground
  const drafts: Draft[] = []
  for (let at = 1; at < sentence.tokens.length; at += 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'ties')
    if (hit === undefined) continue
    const found = toldBy(ground, hit)
    if (found === null) continue
    const key = `${hit.value}|${found.owner.entity ?? found.owner.quote}|${found.role.entity ?? found.role.quote}`
    if (told.has(key)) continue
    told.add(key)
    const start = Math.min(found.owner.start, sentence.tokens[at]?.start ?? 0)
    const past = hit.flags.has('past') || isListed(sentence, at - 1, 'former') || isListed(sentence, at - 2, 'former')
    drafts.push({
      type: `relation/${hit.value}`, reality: past ? 'happened' : 'ongoing', roles: [roleFor('actor', found.owner), found.role],
      time: null, place: found.role.role === 'place' ? (ground.participants.find((one) => one.mention === found.role.mention)?.choice?.place ?? null) : null, quantity: null, occurrences: null, sentence: sentence.index,
      trigger: { start: sentence.tokens[at]?.start ?? start, end: sentence.tokens[hit.until - 1]?.end ?? found.end },
      evidence: { start, end: found.end }, speech: null, byPublisher: hit.value === 'located-in' || isApposed(ground, found.owner, at), rule: `${attributed.pack?.code ?? 'xx'}/relation/${hit.value}`, score: 0.8, because: [`“${attributed.text.slice(sentence.tokens[at]?.start ?? 0, sentence.tokens[hit.until - 1]?.end ?? 0)}” stands between the two`],
    })
  }
  return [...drafts, ...affiliationDrafts(ground, told)]
}

/** Whether a tie stands in apposition, which is the writer's own, whoever speaks around it. */
const isApposed = ({ sentence }: Ground, owner: Participant, at: number): boolean => sentence.tokens.slice(owner.until, at).some((token) => /^[,،(]$/u.test(token.form))

/** "Shirin Akter of the Joint Forum": somebody named, and right behind "of" a body named, whose they are. */
const affiliationDrafts = (ground: Ground, told: Set<string>): readonly Draft[] => {
  const { sentence, participants, attributed } = ground
  if (attributed.pack?.hasCase !== true) return []
  return participants.flatMap((person): readonly Draft[] => {
    if (person.kind !== 'person' || person.naming !== 'named' || !person.quote.includes(' ') || !isListed(sentence, person.until, 'prepositions', 'of')) return []
    const body = participants.find((one) => one.naming === 'named' && isBody(one) && one.at > person.until && Math.min(one.phrase.at, one.at) - person.until <= 2 && sentence.tokens.slice(person.until + 1, one.at).every((_, offset) => isListed(sentence, person.until + 1 + offset, 'determiners')))
    if (body === undefined || told.has(`member-of|${person.entity ?? person.quote}|${body.entity ?? body.quote}`)) return []
    told.add(`member-of|${person.entity ?? person.quote}|${body.entity ?? body.quote}`)
    const of = sentence.tokens[person.until]
    return [{
      type: 'relation/member-of', reality: 'ongoing', roles: [roleFor('actor', person), roleFor('recipient', body)], time: null, place: null, quantity: null, occurrences: null, sentence: sentence.index,
      trigger: { start: of?.start ?? person.start, end: of?.end ?? body.end }, evidence: { start: person.start, end: body.end }, speech: null, byPublisher: true,
      rule: `${attributed.pack?.code ?? 'xx'}/relation/of`, score: 0.75, because: ['a body named right behind “of”'],
    }]
  })
}
