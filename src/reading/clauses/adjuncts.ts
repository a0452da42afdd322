import { isComplementiser, isListed, isSubordinator } from '../recognise/look.ts'
import type { Predicate } from './predicate.ts'
import { onlyPlace } from './sides.ts'
import type { Row, Verb } from './row.ts'

type Found = readonly (readonly Predicate['arguments'][number][])[]

/** Prepositions that open a clause without a subject of its own: "by firing", "without firing". */
const openers: readonly string[] = ['by', 'without', 'after', 'before', 'since', 'during']

/** Where what makes a gerund a clause of its own stands right before it: a comma, "after", "by"; -1 where nothing does. */
const openerBefore = ({ sentence }: Row, verb: Verb): number => {
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 3); at -= 1) {
    if (sentence.tokens[at]?.form === ',' || isSubordinator(sentence, at) || isListed(sentence, at, 'prepositions', ...openers)) return at
    // "then killing", "reportedly killing": an adverb may stand between.
    if (!(sentence.hits[at] ?? []).every((hit) => hit.list === 'hearsay' || hit.list === 'not-names' || hit.list === 'negations' || hit.list === 'opinion')) return -1
  }
  return -1
}

/** Whether a verb only says who speaks, between commas: "Rebels attacked the town, officials said, killing five". */
const inserted = ({ sentence }: Row, verb: Verb): boolean => {
  if (verb.reporting === null || sentence.tokens[verb.until]?.form !== ',') return false
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 10); at -= 1) if (/^[,"”]$/u.test(sentence.tokens[at]?.form ?? '')) return true
  return false
}

/** The verb with whose subject a gerund's clause shares its own; null where the gerund opens no such clause, or none can be told. */
const mainOf = (row: Row, verbs: readonly Verb[], index: number): Verb | null => {
  const { sentence } = row
  const verb = verbs[index] as Verb
  const opener = openerBefore(row, verb)
  if (opener < 0) {
    // ", killing two and injuring one": what is joined goes on with the one before it.
    const before = verbs[index - 1]
    return before !== undefined && before.form === 'gerund' && isListed(sentence, verb.at - 1, 'coordinators', 'and', 'or') ? mainOf(row, verbs, index - 1) : null
  }
  // "said that after killing two villagers, the fighters escaped": a clause that opens another has the subject that stands behind its comma.
  const opens = sentence.tokens[opener]?.form !== ',' && (opener === 0 || isComplementiser(sentence, opener - 1) || verbs.some((other) => other.reporting !== null && other.form === 'finite' && other.until === opener))
  if (opens) {
    const comma = sentence.tokens.findIndex((token, at) => at > verb.until && token.form === ',')
    return comma < 0 ? null : (verbs.find((other) => other.form === 'finite' && other.at > comma) ?? null)
  }
  const main = verbs.findLast((other, at) => at < index && other.form === 'finite' && !inserted(row, other))
  return main ?? null
}

/**
 * Who does what a gerund's own clause tells, where it shares its subject with the main clause: ", killing five", "after attacking the town", "by firing at the crowd".
 * Null where the gerund opens no such clause, or its main verb has no subject.
 */
export const sharedByAdjunct = (row: Row, verbs: readonly Verb[], { found, index }: { readonly found: Found; readonly index: number }): Predicate['arguments'] | null => {
  const { pack, participants } = row
  const verb = verbs[index] as Verb
  if (verb.form !== 'gerund' || !pack.hasCase || pack.headFirst || pack.inflectsNouns) return null
  const own = found[index] ?? []
  const main = mainOf(row, verbs, index)
  if (main === null) return null
  const around = found[verbs.indexOf(main)] ?? []
  const sides = around.filter(({ slot }) => slot === (main.passive ? 'object' : 'subject'))
  // "The town was encircled by rebels, cutting it off": a place does nothing; whoever acted on it does.
  const agents = main.passive ? around.filter(({ slot }) => slot === 'subject') : []
  const acting = agents.length > 0 && sides.every(({ participant }) => { const one = participants[participant]; return one === undefined || onlyPlace(one) }) ? agents : sides
  const taken = acting.filter(({ participant }) => !own.some((mine) => mine.participant === participant))
  if (taken.length === 0) return null
  const undergone = isListed(row.sentence, verb.at, 'auxiliaries')
  return [...taken.map(({ participant }) => ({ slot: undergone ? 'object' : 'subject', participant })), ...own]
}

/** Prepositions before talks and clashes that whoever the clause is about takes part in: "during talks with", "following clashes with". */
const during: readonly string[] = ['for', 'during', 'in', 'at', 'after', 'before', 'on']

/** Whether a noun of action stands right behind such a preposition, over its determiner and adjectives. */
export const heldDuring = ({ sentence, pack, holder }: Row, verb: Verb): boolean => {
  if (!pack.hasCase) return false
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 4); at -= 1) {
    if ((sentence.hits[at] ?? []).some((hit) => hit.list === 'prepositions' && during.includes(hit.value))) return true
    if (sentence.tokens[at]?.kind !== 'word' || (holder[at] ?? -1) >= 0) return false
  }
  return false
}

/** "published a statement calling on Hamas": what a document does whoever issued it does; the arguments as they are where no document is the subject. */
export const overDocument = ({ participants, pack }: Row, verbs: readonly Verb[], { found, index, own }: { readonly found: Found; readonly index: number; readonly own: Predicate['arguments'] }): Predicate['arguments'] => {
  const subject = own.find(({ slot }) => slot === 'subject')
  if (subject === undefined || !pack.hasCase || pack.headFirst || participants[subject.participant]?.rule !== 'described/reporting-nouns') return own
  const main = verbs.findLastIndex((other, at) => at < index && other.form === 'finite')
  const issuers = main < 0 || verbs[main]?.passive === true || !(found[main] ?? []).some(({ slot, participant }) => slot === 'object' && participant === subject.participant) ? [] : (found[main] ?? []).filter(({ slot }) => slot === 'subject')
  return issuers.length === 0 ? own : [...issuers.filter(({ participant }) => !own.some((mine) => mine.participant === participant)), ...own.filter((mine) => mine !== subject)]
}

/** "agreed in a telephone call to pull back": a noun of action behind "in" or "during" says how or when something is asked or promised, and is none of it. */
export const circumstance = ({ sentence, pack, holder }: Row, verb: Verb): boolean => {
  if (!pack.hasCase || pack.headFirst || pack.inflectsNouns || verb.form !== 'noun') return false
  for (let at = verb.at - 1; at >= Math.max(0, verb.at - 4); at -= 1) {
    if (isListed(sentence, at, 'prepositions', 'in', 'during', 'at', 'after', 'before')) return true
    if (sentence.tokens[at]?.kind !== 'word' || (holder[at] ?? -1) >= 0) return false
  }
  return false
}

/** "was killed in a drone strike", "died in an ambush": who falls in an attack that says no more of it is whom it was done to. */
export const fallenIn = ({ sentence, pack }: Row, verbs: readonly Verb[], { found, index }: { readonly found: Found; readonly index: number }): Predicate['arguments'] => {
  const [verb, before] = [verbs[index] as Verb, verbs[index - 1]]
  if (!pack.hasCase || pack.headFirst || pack.inflectsNouns || before === undefined || before.form !== 'finite' || !verb.frames.some((hit) => hit.frame?.type.startsWith('assault') === true && hit.frame.frame.name !== 'clash')) return []
  if (!isListed(sentence, before.at, 'measures', 'killed', 'died', 'injured') || verb.at - before.until > 5) return []
  const opening = sentence.tokens.slice(before.until, verb.at).findIndex((_, offset) => isListed(sentence, before.until + offset, 'prepositions', 'in', 'by', 'during'))
  if (opening < 0 || sentence.tokens.slice(before.until, verb.at).some((token) => token.kind === 'mark')) return []
  if ((found[index] ?? []).some(({ slot }) => slot === 'on' || slot === 'against' || slot === 'object' || slot === 'genitive')) return []
  const fell = (found[index - 1] ?? []).filter(({ slot }) => slot === (before.passive ? 'object' : 'subject'))
  return fell.filter(({ participant }) => !(found[index] ?? []).some((mine) => mine.participant === participant)).map(({ participant }) => ({ slot: 'object', participant }))
}
