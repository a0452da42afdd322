import { isFunctionWord, isListed, listed } from './look.ts'
import type { Language } from '../../packs/language.ts'
import type { Sentence } from '../split.ts'
import { type Found, type NameFinding, exactName } from './names/finding.ts'
import { knownOrganisation, organisations } from './names/organisations.ts'
import { governments, places } from './names/places.ts'
import { persons } from './names/persons.ts'
import { quoted } from './names/quoted.ts'
import { unknown } from './names/unknown.ts'
import { facilities } from './names/facilities.ts'

export const longest = (founds: readonly (Found | null)[]): Found | null => {
  let best: Found | null = null
  for (const found of founds) if (found !== null && (best === null || found.until > best.until)) best = found
  return best
}

/** An adverb by its ending. Matches "Первоначально"; not "Самбо". */
const adverb = /^\p{Lu}\p{Ll}{3,}(?:но|ко|ло|во)$/u

/**
 * The name that begins at a token, null where none does.
 * @param introduced whether a title or an office ends right before it
 */
export const nameAt = (finding: NameFinding, at: number, introduced: boolean): Found | null => {
  const { pack, sentence } = finding
  const token = sentence.tokens[at]
  if (token === undefined || token.kind !== 'word') return null
  // "Первоначально Макса Бокаева": an adverb that opens its sentence has its capital by its place.
  if (pack.inflectsNouns && at === 0 && adverb.test(token.form) && listed(sentence, at, 'given-names') === null && listed(sentence, at + 1, 'given-names') !== null) return null
  const known = knownOrganisation(finding, at)
  const inMarks = quoted(finding, at)
  if (inMarks !== null && (known === null || known.until < inMarks.until)) return inMarks
  const place = headedPlace(finding, at) ?? places(finding, at)
  const site = facilities(finding, at)
  const organisation = organisations(finding, at)
  const person = house(finding, at) ?? persons(finding, at, introduced)
  // What a title introduces is a person, unless it is a place or organisation that the title governs ("President of …").
  // "министр обороны Турции Яшар Гюлер": behind an office a place in a case says of what it is, and its bearer follows.
  // "президента Беслана Аргуна": a given name with no other behind it is its bearer's.
  const bears = place !== null && listed(sentence, at, 'given-names') !== null && listed(sentence, place.until, 'given-names') === null
  const possessing = place !== null && person !== null && place.until < person.until && !bears && (place.rule === 'name/gazetteer-in-case' || (pack.inflectsNouns && place.entries[0]?.precision === 'country' && listed(sentence, place.until, 'given-names') !== null))
  if (introduced && person !== null && !possessing && (place === null || (place.until < person.until && (pack.hasCase || exactName(sentence, at) !== null))) && known === null) return person
  const government = governments(finding, at)
  const sure = longest([known, place?.kind === 'facility' ? government : null, place, site, government])
  if (organisation !== null && (sure === null || organisation.until > sure.until)) return organisation
  if (person !== null && !(introduced && possessing) && (sure === null || (person.until > sure.until && sure.kind === 'place' && (sure.entries[0]?.precision !== 'country') && (pack.hasCase || exactName(sentence, at) !== null)))) return person
  return sure ?? person ?? unknown(finding, at)
}

/** "قبيلتي آل دغار وآل مهيد": a house by its founder's name, which is none of the persons who bear it; behind a given name it is theirs. */
const house = ({ pack, sentence }: NameFinding, at: number): Found | null =>
  pack.hasCase || !isListed(sentence, at, 'name-particles', 'house') || sentence.tokens[at + 1]?.kind !== 'word' || isFunctionWord(sentence, at + 1)
    ? null
    : { at, until: at + 2, kind: 'group', known: null, entries: [], head: at + 1, rule: 'name/house', score: 0.7 }

/** "Республики Казахстан": a place's own noun with a capital, right before its name, belongs to it. */
const headedPlace = (finding: NameFinding, at: number): Found | null => {
  const { pack, sentence } = finding
  if (!pack.inflectsNouns || sentence.tokens[at]?.capital !== true || !isListed(sentence, at, 'place-heads') || sentence.tokens[at + 1]?.capital !== true) return null
  const place = places(finding, at + 1)
  return place === null ? null : { ...place, at }
}

/** Whether most words of a line have capitals, as headlines of some presses do: then capitals say nothing. */
export const isTitleCase = (sentence: Sentence, pack: Language): boolean => {
  if (!pack.hasCase) return false
  const words = sentence.tokens.filter((token) => token.kind === 'word' && token.form.length > 3)
  return words.length >= 4 && words.filter((token) => token.capital).length / words.length > 0.7
}

