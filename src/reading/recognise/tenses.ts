import type { Hit } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'

/** What the words around a time tell of its tense: whether "on Friday" is the last one or the next. */

/** How many tokens on either side are looked at. */
const reach = 12

const isFuture = (hit: Hit): boolean =>
  (hit.list === 'modality' && hit.value === 'planned' && !hit.flags.has('noun') && !hit.flags.has('left')) || hit.features.includes('future') || (hit.list === 'auxiliaries' && hit.value.endsWith(':future'))
const isPast = (hit: Hit): boolean => hit.features.includes('past') || (hit.list === 'auxiliaries' && (hit.value.endsWith(':past') || hit.value === 'have:present'))
/** A present form of "be" makes the participle behind it a passive of now: "is expected". */
const isPresentBe = (hit: Hit): boolean => hit.list === 'auxiliaries' && hit.value === 'be:present'

/** Whether words say that something is still to come: those before a time, or, where no verb in the past stands before it, those behind it up to the first such verb ("On Friday the council will vote"). */
export const tellsFuture = (sentence: Sentence, at: number): boolean => {
  let past = false
  for (let place = Math.max(0, at - reach); place < at; place += 1) {
    for (const hit of sentence.hits[place] ?? []) {
      if (hit.until > at) continue
      if (isFuture(hit)) return true
      if (isPast(hit)) past = true
    }
  }
  if (past) return false
  for (let place = at + 1; place < Math.min(sentence.tokens.length, at + reach); place += 1) {
    const hits = sentence.hits[place] ?? []
    if (hits.some(isFuture)) return true
    if (hits.some(isPast)) return false
  }
  return false
}

/** Whether a verb in the past stands in the words before a time. */
export const tellsPast = (sentence: Sentence, at: number): boolean => {
  for (let place = Math.max(0, at - reach); place < at; place += 1) {
    if ((sentence.hits[place] ?? []).some((hit) => hit.until <= at && isPast(hit)) && !(sentence.hits[place - 1] ?? []).some(isPresentBe)) return true
  }
  return false
}

/** Whether the verbs around a time tell of now and none of what is past: "the curfew begins tonight". */
export const tellsPresent = (sentence: Sentence, at: number): boolean => {
  let present = false
  for (let place = Math.max(0, at - reach); place < Math.min(sentence.tokens.length, at + reach); place += 1) {
    for (const hit of sentence.hits[place] ?? []) {
      if (isPast(hit)) return false
      if (hit.features.includes('present') && !hit.features.includes('plural')) present = true
    }
  }
  return present
}

/** Whether the word right before a time says that something is to come or, in the present, is: "the vote is in two weeks", "due in May". */
export const tellsComing = (sentence: Sentence, at: number): boolean => (sentence.hits[at - 1] ?? []).some((hit) => hit.until === at && (isFuture(hit) || isPresentBe(hit)))
