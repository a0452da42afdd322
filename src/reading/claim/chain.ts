import type { Reality, Stance, Voice } from '../../model/claim.ts'
import { contains } from '../../model/passage.ts'
import type { Attributed } from '../attribute/attribute.ts'
import { denialAside } from '../attribute/asides.ts'
import { attitude } from '../attribute/attitudes.ts'
import type { Speech } from '../attribute/speech.ts'
import { isListed } from '../recognise/look.ts'
import type { Sentence } from '../split.ts'

/** Over how many sentences one quotation's speech may run. */
const longestQuotation = 40

/** The speeches that hold a stretch of text in their content, the nearest speaker (the tightest content) first. */
export const speechesOver = (attributed: Attributed, at: { readonly start: number; readonly end: number }, sentence: number): readonly Speech[] => {
  const over: { readonly speech: Speech; readonly width: number }[] = []
  for (let near = Math.max(0, sentence - longestQuotation); near <= sentence + longestQuotation; near += 1) {
    for (const speech of attributed.speechesOf.get(near) ?? nothing) {
      // What somebody only thinks or wants is no word of theirs.
      if (speech.rule === attitude) continue
      if (speech.cue.start < at.end && at.start < speech.cue.end) continue
      let width = Number.POSITIVE_INFINITY
      for (const stretch of speech.content) if (contains(stretch, at)) width = Math.min(width, stretch.end - stretch.start)
      if (width !== Number.POSITIVE_INFINITY) over.push({ speech, width })
    }
  }
  return over.sort((a, b) => a.width - b.width || b.speech.cue.start - a.speech.cue.start).map(({ speech }) => speech)
}
const nothing: readonly Speech[] = []

const basisKinds: ReadonlySet<string> = new Set(['saw', 'took-part', 'document', 'imagery', 'records', 'intelligence', 'other-voice', 'unknown'])

/** How a voice knows: by a word of its sentence outside what it says, or by the kind of its noun. */
const basisOf = (speech: Speech, sentence: Sentence): Voice['basis'] => {
  for (let at = 0; at < sentence.tokens.length; at += 1) {
    const hit = (sentence.hits[at] ?? []).find((one) => one.list === 'basis')
    const token = sentence.tokens[at]
    if (hit === undefined || token === undefined || speech.content.some((stretch) => stretch.start <= token.start && token.start < stretch.end)) continue
    const last = sentence.tokens[hit.until - 1]
    const kind = basisKinds.has(hit.value) ? (hit.value as NonNullable<Voice['basis']>['kind']) : 'unknown'
    return { kind, span: last === undefined ? null : { start: token.start, end: last.end, quote: sentence.tokens.slice(at, hit.until).map((one) => one.form).join(' ') } }
  }
  return null
}

/** What a voice is called: by the name of its entity, or, where its own words are all that is known, by its whole phrase. */
const nameOf = ({ participant, quote }: Speech['source']): string | null => {
  if (participant === null) return quote?.quote ?? null
  if (participant.naming === 'described' && participant.name === participant.quote && quote !== null && quote.start <= participant.start && (participant.end < quote.end || quote.quote.slice(0, participant.start - quote.start).trim().includes(' '))) return quote.quote
  return participant.naming === 'pronoun' || participant.entity !== null ? participant.name : participant.quote
}

/** A voice of the chain as a speech makes it. `principals` are the entities that take part in what is told. */
const voiceOf = (speech: Speech, sentence: Sentence, text: string, principals: ReadonlySet<string>): Voice => {
  const { participant, quote, also } = speech.source
  const basis = basisOf(speech, sentence)
  return {
    voice: participant?.naming === 'named' ? 'named' : 'described',
    name: nameOf(speech.source),
    quote: quote?.quote ?? null,
    entity: participant?.entity ?? null,
    jointly: also.length === 0 ? null : [participant?.name ?? '', ...also.map((other) => other.name)].filter(Boolean),
    stance: speech.stance,
    cue: speech.cue,
    basis: basis === null ? null : { kind: basis.kind, span: basis.span === null ? null : { ...basis.span, quote: text.slice(basis.span.start, basis.span.end) } },
    party: participant?.entity == null ? null : principals.has(participant.entity) ? true : null,
  }
}

/** One name, or one that the other ends with: outlets bear an article or leave it out. */
const isOutlet = (name: string, publisher: string): boolean => {
  const [said, own] = [name.toLowerCase(), publisher.toLowerCase()]
  return said === own || own.endsWith(` ${said}`) || said.endsWith(` ${own}`)
}

export type Chained = { readonly chain: readonly Voice[]; readonly speeches: readonly Speech[]; readonly denied: boolean }

/** "accuse Kigali de soutenir les rebelles, ce que Kigali dément": what is denied is what is said, not the saying (`accuses`).
 * The chain of voices over a stretch of text: nearest speaker first, then whoever reports that, the agency, and the publisher last. */
export const chainOver = (attributed: Attributed, at: { readonly start: number; readonly end: number }, options: { readonly sentence: number; readonly principals: ReadonlySet<string>; readonly exclude: Speech | null; readonly accuses?: boolean }): Chained => {
  const sentence = attributed.sentences[options.sentence] as Sentence
  const over = speechesOver(attributed, at, options.sentence).filter((speech) => speech !== options.exclude && !(options.accuses === true && speech.rule === denialAside))
  // Where somebody speaks, words of doubt ("reportedly") are theirs and no voice of their own; a denial added beside says nothing of who told it.
  const spoken = over.filter((speech) => speech.source.quote !== null && speech.rule !== denialAside)
  const speeches = spoken.length > 0 ? spoken : over
  const voices: Voice[] = []
  for (const speech of speeches) {
    const voice = voiceOf(speech, (attributed.sentences[speech.sentence] ?? sentence) as Sentence, attributed.text, options.principals)
    const last = voices.at(-1)
    // "Said … adding that …": one speaker twice is one voice. A voice without a name only counts where nobody else speaks.
    if (last !== undefined && ((last.entity !== null && last.entity === voice.entity) || (last.quote !== null && last.quote === voice.quote && last.cue?.start === voice.cue?.start))) continue
    if (voice.name === null && voices.length > 0) continue
    // "told the Courier" in the Courier itself: the outlet is no voice beside itself.
    if (voice.name !== null && attributed.publisher !== null && isOutlet(voice.name, attributed.publisher)) continue
    voices.push(voice)
  }
  const outer: Voice[] = attributed.agency.map((name): Voice => ({ voice: 'agency', name, quote: null, entity: null, jointly: null, stance: 'stated', cue: null, basis: null, party: null }))
  const publisher: Voice = { voice: 'publisher', name: attributed.publisher, quote: null, entity: null, jointly: null, stance: voices.length > 0 || outer.length > 0 ? 'relayed' : 'stated', cue: null, basis: null, party: null }
  return { chain: [...voices, ...outer, publisher], speeches, denied: speeches[0]?.stance === 'denied' }
}

/** What the nearest speaker's stance makes of a reality. */
export const withStance = (reality: Reality, stance: Stance | null): Reality => (stance === 'denied' && (reality === 'happened' || reality === 'ongoing') ? 'did-not-happen' : reality)

/** Whether a sentence tells nothing: it asks, or it muses. */
export const tellsNothing = (sentence: Sentence): boolean => {
  for (let at = sentence.tokens.length - 1; at >= Math.max(0, sentence.tokens.length - 3); at -= 1) if (/^[?؟]$/u.test(sentence.tokens[at]?.form ?? '')) return true
  for (let at = 0; at < sentence.tokens.length; at += 1) if (isListed(sentence, at, 'opinion')) return true
  return false
}
