import type { Attribution, Claim } from '../../model/claim.ts'
import { claimId } from '../../model/ids.ts'
import { span } from '../../model/passage.ts'
import type { Packs } from '../../packs/load.ts'
import type { Attributed } from '../attribute/attribute.ts'
import type { Sentence } from '../split.ts'
import { chainOver, tellsNothing, withStance } from './chain.ts'
import type { Draft } from './draft.ts'
import type { Ground } from './ground.ts'
import { eventDrafts } from './events.ts'
import { figureDrafts } from './figures.ts'
import { timesOf } from './moment.ts'
import { photographDrafts } from './photographs.ts'
import { relationDrafts } from './relations.ts'
import { tieDrafts } from './ties.ts'

export type Claimed = Attributed & { readonly claims: readonly Claim[]; readonly attributions: readonly Attribution[] }

/** Parts of a page in which nothing is claimed of the world. */
const silent: ReadonlySet<string> = new Set(['byline', 'dateline', 'heading'])

/** Makes the claims of a document: events, figures and relations, each with its chain of voices and the words that carry it. */
export const claim = (attributed: Attributed, packs: Packs): Claimed => {
  const told = new Set<string>()
  const drafts: Draft[] = []
  const hasBody = attributed.parts.some((part) => part.kind === 'paragraph')
  for (const sentence of attributed.sentences) {
    if (silent.has(sentence.part) || (sentence.part === 'headline' && hasBody)) continue
    const ground = groundOf(attributed, sentence, packs)
    drafts.push(...relationDrafts(ground, told))
    if (tellsNothing(sentence)) continue
    drafts.push(...tieDrafts(ground, told))
    for (const predicate of ground.predicates) drafts.push(...eventDrafts(ground, predicate))
    drafts.push(...photographDrafts(ground))
    drafts.push(...figureDrafts(ground, attributed.quantities[sentence.index] ?? []))
  }
  return { ...attributed, claims: finish(attributed, drafts), attributions: attributed.speeches.map((speech) => attributionOf(attributed.text, speech)) }
}

const groundOf = (attributed: Attributed, sentence: Sentence, packs: Packs): Ground => {
  const predicates = attributed.clauses[sentence.index]?.predicates ?? []
  return { attributed, retypings: packs.retypings, sentence, participants: attributed.participants[sentence.index] ?? [], predicates, timesOf: timesOf(sentence, predicates, attributed.times[sentence.index] ?? []) }
}

/** Gives each draft its id, chain and content. */
const finish = (attributed: Attributed, drafts: readonly Draft[]): readonly Claim[] => {
  const { text, id } = attributed
  const seen = new Map<string, number>()
  const made = drafts.map((draft) => {
    const trigger = span(text, draft.trigger.start, draft.trigger.end)
    const key = `${draft.type}|${trigger.quote}`
    const occurrence = seen.get(key) ?? 0
    seen.set(key, occurrence + 1)
    const principals = new Set(draft.roles.flatMap((role) => (role.entity !== null && (role.role === 'actor' || role.role === 'recipient') ? [role.entity] : [])))
    const chained = chainOver(attributed, draft.trigger, { sentence: draft.sentence, principals, exclude: draft.speech, accuses: /^(?:accuse|request|threaten)/u.test(draft.type) })
    const chain = draft.byPublisher ? chained.chain.filter((voice) => voice.voice === 'publisher' || voice.voice === 'agency') : chained.chain
    return { draft, trigger, chained, chain, id: claimId(id, draft.type, trigger.quote, occurrence) }
  })
  // What each speech says, so that a speech act finds its content at once.
  const saidBy = new Map<unknown, string[]>()
  for (const { chained, id: said } of made) {
    const nearest = chained.speeches[0]
    if (nearest !== undefined) saidBy.set(nearest, [...(saidBy.get(nearest) ?? []), said])
  }
  return made.map(({ draft, trigger, chained, chain, id: claimIdentity }): Claim => ({
    id: claimIdentity,
    type: draft.type,
    reality: draft.byPublisher ? draft.reality : withStance(draft.reality, chained.speeches[0]?.stance ?? null),
    roles: draft.roles,
    time: draft.time,
    place: draft.place,
    quantity: draft.quantity,
    content: draft.speech === null ? [] : (saidBy.get(draft.speech) ?? []).filter((said) => said !== claimIdentity),
    occurrences: draft.occurrences,
    chain,
    evidence: [span(text, draft.evidence.start, draft.evidence.end)],
    trigger,
    rule: draft.rule,
    score: Math.round(draft.score * 100) / 100,
    because: draft.because,
  }))
}

const attributionOf = (text: string, speech: Attributed['speeches'][number]): Attribution => ({
  source: speech.source.quote === null ? [] : [speech.source.quote],
  cue: [speech.cue],
  content: speech.content.map((stretch) => span(text, stretch.start, stretch.end)),
  stance: speech.stance,
})

