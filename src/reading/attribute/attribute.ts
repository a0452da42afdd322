import { span } from '../../model/passage.ts'
import type { Clausal } from '../clauses/clauses.ts'
import { hearsay, type Scene, speechByPhrase, speechByVerb } from './cues.ts'
import type { Quotation } from '../quotations.ts'
import type { Source, Speech } from './speech.ts'

export type Attributed = Clausal & { readonly speeches: readonly Speech[] }

/** How much of a sentence a quotation must cover for the sentence to be the quotation's. */
const mostOf = 0.6

/**
 * Finds who says what. Sentences are taken in order, since a quotation that goes on, "he added" and verbs without a subject mean whoever spoke last.
 */
export const attribute = (clausal: Clausal): Attributed => {
  const { text, sentences, participants, clauses, quotations } = clausal
  const speeches: Speech[] = []
  let last: Source | null = null
  let lastParagraph = -1
  let quotationAt = 0
  for (const sentence of sentences) {
    // Whoever spoke is remembered through the next paragraph, not further.
    if (sentence.paragraph - lastParagraph > 2) last = null
    while (quotationAt < quotations.length && (quotations[quotationAt] as Quotation).outerEnd <= sentence.start) quotationAt += 1
    const here: Quotation[] = []
    for (let index = quotationAt; index < quotations.length && (quotations[index] as Quotation).outerStart < sentence.end; index += 1) here.push(quotations[index] as Quotation)
    const scene: Scene = { text, sentence, participants: participants[sentence.index] ?? [], predicates: clauses[sentence.index]?.predicates ?? [], quotations: here, verbFirst: clausal.pack?.wordOrder === 'VSO', last }
    const found: Speech[] = []
    for (const predicate of scene.predicates) {
      // "denied … and said that": within a sentence too, whoever spoke last goes on.
      const speech = speechByVerb({ ...scene, last: found.findLast((one) => one.source.participant !== null)?.source ?? last }, predicate)
      if (speech !== null) found.push(speech)
    }
    for (let at = 0; at < sentence.tokens.length; at += 1) {
      const speech = speechByPhrase(scene, at) ?? hearsay(scene, at)
      if (speech !== null) found.push(speech)
    }
    if (found.length === 0 && last !== null) {
      const quoted = here.find((quotation) => Math.min(quotation.end, sentence.end) - Math.max(quotation.start, sentence.start) > mostOf * (sentence.end - sentence.start))
      if (quoted !== undefined) {
        const start = Math.max(quoted.start, sentence.start)
        const end = Math.min(quoted.end, sentence.end)
        found.push({ sentence: sentence.index, source: last, cue: span(text, Math.max(quoted.outerStart, sentence.start), Math.min(sentence.end, Math.max(quoted.outerStart, sentence.start) + 1)), content: [{ start, end }], stance: 'stated', predicate: null, rule: 'attribution/quotation-goes-on', score: 0.7 })
      }
    }
    speeches.push(...found)
    const spoken = found.find((speech) => speech.source.participant !== null && speech.rule !== 'attribution/hearsay')
    if (spoken !== undefined) {
      last = spoken.source
      lastParagraph = sentence.paragraph
    }
  }
  return { ...clausal, speeches }
}
