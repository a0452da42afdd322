import type { Candidate } from '../recognise/candidate.ts'
import type { Row } from './verbs.ts'

/** The cases that endings tell; a form that no ending was taken off stands in the nominative. */
const told: ReadonlySet<string> = new Set(['genitive', 'dative', 'accusative', 'instrumental', 'locative'])

/** Lists whose entries say nothing of the case of a participant that begins with them. */
const silent: ReadonlySet<string> = new Set(['not-names', 'plain', 'frames', 'verbs', 'reporting', 'light-verbs', 'measures', 'modality', 'family-names'])

/**
 * The cases that a participant may stand in by its first listed word ("боевиками": instrumental); null where its language has none or no list knows the word.
 */
export const casesOf = ({ pack, sentence, counted }: Row, participant: Candidate): ReadonlySet<string> | null => {
  if (!pack.inflectsNouns) return null
  // "лидеры СНГ": what is written in capitals alone has no endings.
  const { form = '' } = sentence.tokens[participant.at] ?? {}
  if (form.length > 1 && participant.until === participant.at + 1 && form === form.toUpperCase() && participant.naming === 'named') return null
  const cases = new Set<string>()
  const add = (features: readonly string[]): void => {
    const own = features.filter((feature) => told.has(feature))
    if (own.length === 0) cases.add('nominative')
    else for (const one of own) cases.add(one)
  }
  // A pronoun's row says its cases: "нам", "его".
  if (participant.naming === 'pronoun') for (const hit of sentence.hits[participant.at] ?? []) if (hit.list === 'pronouns' && hit.until === participant.until) add([...hit.flags])
  if (cases.size > 0) return cases
  // "ополчением «Сыны Вади»": a quoted name has the case of the noun before it.
  const head = participant.rule === 'name/quoted' && participant.phrase.at < participant.at ? headBefore(sentence, participant) : participant.at
  for (const hit of sentence.hits[head] ?? []) if (!silent.has(hit.list) && hit.until <= participant.until && !(participant.naming === 'named' && participant.rule !== 'name/quoted' && participant.rule !== 'name/organisation-head' && hit.features.includes('plural'))) add(hit.features)
  // "двое военных": of what is counted the number has the case.
  // "около двухсот сторонников пикетировали": with a word of about before it a number may stand for any side.
  if (cases.has('genitive') && participant.naming === 'described' && hedgedBefore({ sentence, counted }, participant.phrase.at)) return new Set([...cases, 'nominative', 'accusative'])
  // "троих активистов обвинили": some numbers show that they stand in no nominative.
  const number = counted[participant.at - 1] === true ? sentence.tokens[participant.phrase.at - 1]?.form ?? sentence.tokens[participant.at - 1]?.form : sentence.tokens[participant.at]?.form
  // "в ходе перестрелки двое сотрудников погибли": of those counted by a number in the nominative nothing before them is theirs.
  if ((counted[participant.at - 1] === true || counted[participant.at] === true) && [number ?? '', sentence.tokens[participant.at]?.form ?? ''].some((one) => directNumber.test(one))) return new Set(['nominative', ...([...cases].includes('accusative') ? ['accusative'] : [])])
  if (cases.size > 0 && (counted[participant.at - 1] === true || counted[participant.at] === true) && cases.has('genitive') && !obliqueNumber.test(number ?? '') && !obliqueNumber.test(sentence.tokens[participant.at]?.form ?? '')) cases.add('nominative')
  // "приговорил Ляззат Досмамбетову": where the given name has no ending the family name may show one.
  if (participant.naming === 'named' && participant.kind === 'person' && participant.until - participant.at > 1 && cases.size < 2 && obliqueFamily.test(sentence.tokens[participant.until - 1]?.form ?? '')) return new Set(['accusative', 'genitive', ...(cases.has('nominative') ? [] : cases)])
  if (cases.size > 0) return cases
  if (participant.naming === 'named' && participant.kind === 'person' && participant.rule === 'name/capitals' && obliqueFamily.test(sentence.tokens[participant.until - 1]?.form ?? '')) return new Set(['accusative', 'genitive'])
  if (participant.rule !== 'name/gazetteer-in-case') return null
  if (participant.cases !== undefined) return new Set(participant.cases)
  for (const { features } of pack.analyse(sentence.tokens[participant.at]?.fold ?? '')) if (features.some((feature) => told.has(feature))) add(features)
  return cases.size === 0 ? null : cases
}

/** Whether a number with a hedge before it stands right before a phrase, over a possessive. */
const hedgedBefore = ({ sentence, counted }: Pick<Row, 'sentence' | 'counted'>, from: number): boolean => {
  let at = from - 1
  if (counted[at] !== true && counted[at - 1] === true) at -= 1
  if (counted[at] !== true) return false
  while (counted[at - 1] === true) at -= 1
  return [at, at - 1].some((one) => (sentence.hits[one] ?? []).some((hit) => hit.list === 'hedges'))
}

/** The noun right before a quoted name; the name's own first word where none stands there. */
const headBefore = (sentence: Row['sentence'], participant: Candidate): number => {
  let at = participant.at
  while (at > participant.phrase.at && sentence.tokens[at]?.kind === 'mark') at -= 1
  if (at === participant.at) at -= 1
  while (at > participant.phrase.at && sentence.tokens[at]?.kind === 'mark') at -= 1
  return sentence.tokens[at]?.kind === 'word' ? at : participant.at
}

/** Numbers of people in the accusative. Matches "троих", "двух"; not "трое", "двое". */
const obliqueNumber = /^(?:двух|трех|трёх|четырех|четырёх|обоих|\p{L}+(?:оих|ерых))$/iu
/** Numbers in the nominative. Matches "двое", "три", "пять"; not "двух", "пяти". */
const directNumber = /^(?:дв[ае]|двое|трое|три|четыре|пять|шесть|семь|восемь|девять|десять|сорок|сто|несколько|\p{L}+(?:еро|дцать|десят))$/iu
/** Family names in no nominative. Matches "Досмамбетову", "Ильинского"; not "Иванова". */
const obliqueFamily = /(?:[оеё]ву|[иы]ну|[сц]кую|[сц]кого)$/u

/** Whether a participant can't be a subject by its case. */
export const isOblique = (row: Row, participant: Candidate): boolean => casesOf(row, participant)?.has('nominative') === false

/** Whether a participant stands in the nominative and nothing else by its form. */
export const isNominative = (row: Row, participant: Candidate): boolean => {
  const cases = casesOf(row, participant)
  return cases !== null && cases.has('nominative') && cases.size === 1
}

/** The slot that a case opens without a preposition: "передал Украине" (to), "убит боевиками" (instrumental: an agent or a means); null for other cases. */
export const slotOfCase = (row: Row, participant: Candidate): string | null => {
  const cases = casesOf(row, participant)
  if (cases === null || cases.has('nominative') || cases.has('genitive') || cases.has('accusative')) return null
  if (cases.has('instrumental')) return 'instrumental'
  return cases.has('dative') ? 'to' : null
}

/** What a bare instrumental is to a predicate: who does it, of a passive or a noun of action; else what it is done with. */
export const instrumentalOf = (participant: Candidate, { passive, form }: { readonly passive: boolean; readonly form: string }): string => {
  const acts = participant.kind === 'person' || participant.kind === 'group' || participant.kind === 'organisation' || participant.kind === 'place'
  return acts && (passive || form === 'noun' || form === 'participle') ? 'by' : 'with'
}

/** Whether a participant may be what a verb acts on by its case: the accusative, or the genitive that living things have in its place. */
export const mayBeObject = (row: Row, participant: Candidate): boolean => {
  const cases = casesOf(row, participant)
  return cases !== null && !cases.has('nominative') && (cases.has('accusative') || (cases.has('genitive') && participant.kind !== 'place'))
}

/** The cases of a relative pronoun at a token ("которого": genitive, accusative); empty where its row tells none, so that it may be a subject. */
export const relativeCases = ({ sentence }: Row, at: number): readonly string[] => (sentence.hits[at] ?? []).flatMap((hit) => (hit.list === 'relatives' ? [...hit.flags].filter((flag) => told.has(flag)) : []))
