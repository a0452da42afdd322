import { span } from '../../model/passage.ts'
import { isMark, isQuotation } from '../recognise/look.ts'
import { endOf, type Scene, startOf } from './scene.ts'
import { sourceOf } from './sources.ts'
import type { Source, Speech } from './speech.ts'

/** The longest name of a speaker before the colon that opens a turn, with titles, in tokens. */
const longestTurn = 8

/** "21:45 | مديرية الأمن: …": where a line goes on behind the clock time and the bar that open it; 0 where none do. */
const stamped = ({ sentence }: Scene): number => {
  const bar = sentence.tokens.findIndex((token, at) => at < 6 && token.form === '|')
  return bar > 0 && sentence.tokens[0]?.kind === 'number' ? bar + 1 : 0
}

/** "Rahila Issoufou-Morel : Les convois ont repris.": a person's name and a colon that open a paragraph, as interviews are set; null where none does. */
export const speechByTurn = (scene: Scene): Speech | null => {
  const { text, sentence, participants } = scene
  const colon = sentence.tokens.findIndex((token, at) => token.form === ':' && at >= stamped(scene))
  if (colon < 1 || colon > longestTurn + stamped(scene) || colon >= sentence.tokens.length - 2 || scene.before?.end === sentence.start) return null
  const opening = stamped(scene)
  const speaker = participants.findIndex((one) => (one.kind === 'person' ? one.naming === 'named' || (scene.verbFirst && one.rule === 'described/office') : scene.verbFirst && one.naming === 'named' && (one.kind === 'organisation' || one.kind === 'group')) && one.phrase.at - opening <= 1 && one.until === colon)
  if (speaker < 0) return null
  const start = startOf(sentence, colon + 1)
  return { sentence: sentence.index, source: sourceOf(scene, speaker), cue: span(text, startOf(sentence, colon), endOf(sentence, colon + 1)), content: [{ start, end: sentence.end }], stance: 'stated', predicate: null, rule: 'attribution/turn', score: 0.85 }
}

/** "Le maire refuse d'y croire : « … »", "The mayor was blunt: “…”": a quotation behind a colon is spoken by the subject of the clause before it; null where another speaks it already. */
export const speechByColon = (scene: Scene, found: readonly Speech[]): Speech | null => {
  const { text, sentence, predicates, participants } = scene
  const colon = sentence.tokens.findIndex((token, at) => token.form === ':' && isQuotation(sentence, at + 1))
  if (colon < 2) return null
  const start = startOf(sentence, colon + 1)
  if (found.some((speech) => speech.content.some((stretch) => stretch.start <= start + 1 && start < stretch.end))) return null
  const main = predicates.findLast((one) => one.form === 'finite' && one.until <= colon && !one.passive && one.arguments.some((argument) => argument.slot === 'subject'))
  const subject = main?.arguments.find((argument) => argument.slot === 'subject')?.participant
  const who = subject === undefined ? undefined : participants[subject]
  if (main === undefined || subject === undefined || who === undefined || who.until > main.at || marked(scene, who.until, main.at)) return null
  if (!(who.kind === 'person' || ((who.kind === 'organisation' || who.kind === 'group') && who.naming === 'named')) || who.plural && who.naming !== 'named') return null
  const source: Source = who.naming === 'pronoun' ? { participant: who, quote: span(text, who.start, who.end), also: [], noun: null } : sourceOf(scene, subject)
  if (who.naming === 'pronoun' && who.entity === null) return null
  return { sentence: sentence.index, source, cue: span(text, startOf(sentence, colon), endOf(sentence, colon + 1)), content: [{ start, end: sentence.end }], stance: 'stated', predicate: null, rule: 'attribution/colon', score: 0.75 }
}

const marked = ({ sentence }: Scene, from: number, to: number): boolean => {
  for (let at = from; at < to; at += 1) if (isMark(sentence, at)) return true
  return false
}
