import type { Participant } from '../resolve/entities.ts'
import { isListed, isRelative } from '../recognise/look.ts'
import type { Draft } from './draft.ts'
import type { Ground } from './ground.ts'
import { roleFor } from './roles.ts'

/** Offices that say who leads something. */
const leading: ReadonlySet<string> = new Set(['leader', 'commander'])
/** Descriptions that are no office: a witness, an expert, a journalist holds none. */
const noOffice: ReadonlySet<string> = new Set(['journalist', 'expert', 'official', 'member', 'soldier', 'cleric', 'businessman', 'activist', 'candidate', 'medic', 'lawyer', 'teacher'])

/** "Foreign Minister Sergei Lavrov", "اللواء صدام حفتر، رئيس أركان …": a person holds an office. One claim for a person and office in a document. */
export const relationDrafts = (ground: Ground, told: Set<string>): readonly Draft[] => {
  const { sentence, participants, attributed } = ground
  const drafts: Draft[] = []
  for (const person of participants) {
    if (person.naming !== 'named' || person.kind !== 'person') continue
    // "Captain James": a rank right before a name leads nobody.
    const office = person.titles.filter((title) => title.list === 'offices' && !noOffice.has(title.value) && !(title.until === person.at && isListed(sentence, title.at, 'titles', 'military'))).sort((a, b) => b.until - b.at - (a.until - a.at))[0]
    if (office === undefined) continue
    const former = isListed(sentence, office.at - 1, 'former') || isListed(sentence, office.at - 2, 'former') || isListed(sentence, office.until, 'former') || isListed(sentence, office.at, 'former')
    const key = `${person.entity ?? person.quote}|${office.value}`
    if (told.has(key)) continue
    told.add(key)
    const phrase = officePhrase(ground, person, office.at, office.until)
    const start = Math.min(phrase.start, person.start)
    const end = Math.max(phrase.end, person.end)
    const quote = attributed.text.slice(phrase.start, phrase.end)
    const of = whoseOffice(ground, person, { start: phrase.start, end: phrase.end }) ?? participants.find((other) => other.rule === 'pronoun/possessive' && other.until <= office.at && office.at - other.until <= 2 && sentence.tokens.slice(other.until, office.at).every((token) => token.kind === 'word'))
    drafts.push({
      type: leading.has(office.value) && (attributed.pack?.hasCase !== true || attributed.pack.headFirst || (of !== undefined && (of.kind === 'group' || of.kind === 'organisation'))) ? 'relation/leads' : 'relation/holds-office', // Who no longer holds an office held it.
      reality: former ? 'happened' : 'ongoing',
      roles: [roleFor('actor', person), { role: 'office', mention: person.mention, quote, name: quote, entity: null }, ...(of === undefined ? [] : [roleFor('recipient', of)])],
      time: null, place: null, quantity: null, occurrences: null, sentence: sentence.index,
      trigger: { start: sentence.tokens[office.at]?.start ?? start, end: sentence.tokens[office.until - 1]?.end ?? end },
      evidence: { start, end }, speech: null, byPublisher: true, rule: `${attributed.pack?.code ?? 'xx'}/relation/title`, score: 0.85, because: [`“${quote}” stands with the name`],
    })
  }
  return drafts
}

/** Of what an office is: of those whom its words name the body or state; where it only lies ("head of the agency in Marsabit") is not what it is of. */
const whoseOffice = ({ sentence, participants, attributed }: Ground, person: Participant, phrase: { readonly start: number; readonly end: number }): Participant | undefined => {
  const within = participants.filter((other) => other !== person && other.start >= phrase.start && other.end <= phrase.end && !isListed(sentence, Math.min(other.phrase.at, other.at) - 1, 'prepositions', 'in', 'at', 'near', 'on') && !isListed(sentence, Math.min(other.phrase.at, other.at) - 2, 'prepositions', 'in', 'at', 'near', 'on'))
  const named = within.find((other) => other.naming === 'named')
  // "رئيس الجمعية، حسن بورجي": where what qualifies a noun follows it, a body that is only described counts as well.
  return named ?? within.find((other) => other.naming === 'described' && (other.kind === 'organisation' || other.kind === 'group') && (other.at > person.until || attributed.pack?.hasCase === false))
}

/** The words of an office with whose and of what it is, up to the name, a mark or twelve tokens. */
const officePhrase = ({ attributed, sentence, participants }: Ground, person: Participant, at: number, until: number): { start: number; end: number } => {
  let first = at
  let last = until
  const limit = person.at > at ? person.at : sentence.tokens.length
  // Where what qualifies a noun follows it and no capital shows a name, what stands before an office is no part of it.
  while (attributed.pack?.hasCase !== false && first > 0 && at - first < 4) {
    const before = participants.find((other) => other !== person && other.until === first && (other.kind !== 'person' || first < at))
    if (before !== undefined) first = before.at
    else if (sentence.tokens[first - 1]?.joint !== '' && sentence.tokens[first - 1]?.fold === 's') first -= 1
    else break
  }
  while (last < limit && last - until < 12) {
    const token = sentence.tokens[last]
    if (token === undefined || (token.kind === 'mark' && !/^["“”«»&]$/u.test(token.form)) || isRelative(sentence, last) || isListed(sentence, last, 'auxiliaries') || isListed(sentence, last, 'titles')) break
    if ((sentence.hits[last] ?? []).some((hit) => hit.list === 'reporting' || hit.frame?.partOfSpeech === 'verb' || hit.list === 'verbs') && person.at < at) break
    last += 1
  }
  return { start: sentence.tokens[first]?.start ?? 0, end: sentence.tokens[last - 1]?.end ?? 0 }
}
