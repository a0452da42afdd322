import { span } from '../../model/passage.ts'
import type { Predicate } from '../clauses/predicate.ts'
import { isComplementiser, isListed } from '../recognise/look.ts'
import { contentBehind } from './contents.ts'
import { endOf, isComma, type Scene, startOf } from './scene.ts'
import { withOthers } from './sources.ts'
import type { Speech } from './speech.ts'

/** Events that are done by saying something: what follows their verb is said by whoever does them. */
const saidActs: ReadonlySet<string> = new Set(['request', 'threaten'])

/** Whether a predicate is an act of speech: a demand, a threat, a pledge. */
const isAct = (predicate: Predicate): boolean => predicate.frames.some((hit) => {
  const frame = hit.frame
  const type = frame?.type.split('/')[0] ?? ''
  return frame !== null && (saidActs.has(type) || (type === 'agree' && (frame.flags.has('planned') || frame.flags.has('speech'))))
})

/** How many words may stand between the verb and the "to" that opens what is asked ("called on Russia and its allies to withdraw"). */
const askedReach = 10

/** Speech that an act of speech makes: "called on X to …", "pledged to …", "demanded the release of …". Null where nobody does it, or nothing is asked or promised. */
export const speechByAct = (scene: Scene, predicate: Predicate): Speech | null => {
  const { text, sentence } = scene
  if (!isAct(predicate) || predicate.form !== 'finite' || predicate.passive || predicate.own !== null) return null
  const subjects = predicate.arguments.filter((argument) => argument.slot === 'subject').map((argument) => argument.participant)
  const source = withOthers(scene, subjects)
  if (source.participant === null || (source.participant.naming === 'pronoun' && source.participant.entity === null)) return null
  if (!asks(scene, predicate)) return null
  const content = contentBehind(scene, predicate.until)
  if (content === null) return null
  return { sentence: sentence.index, source, cue: span(text, startOf(sentence, predicate.at), endOf(sentence, predicate.until)), content: [content], stance: 'stated', predicate: predicate.index, rule: 'attribution/act', score: 0.8 }
}

const asks = ({ sentence, predicates }: Scene, predicate: Predicate): boolean => {
  for (let at = predicate.until; at < Math.min(sentence.tokens.length, predicate.until + askedReach); at += 1) {
    if (isComma(sentence, at)) return false
    if (isComplementiser(sentence, at) || isListed(sentence, at - 1, 'infinitive-markers') || (sentence.hits[at] ?? []).some((hit) => hit.list === 'auxiliaries' && hit.value.endsWith(':infinitive'))) return true
    if (predicates.some((other) => other.at === at && ((other.form === 'noun' && other.frames.length > 0) || other.form === 'infinitive' || other.form === 'gerund'))) return true
  }
  return false
}
