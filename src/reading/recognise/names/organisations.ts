import type { NameKind } from '../../../model/mention.ts'
import type { Language } from '../../../packs/language.ts'
import { isFunctionWord, isListed, isPossessive, isRelative, isVerbal, listed } from '../look.ts'
import { type Found, type NameFinding, asKind, nameShaped, opensSentence } from './finding.ts'
import { places } from './places.ts'

/** Known organisations: `key:kind`. */
export const knownOrganisation = ({ sentence, pack }: NameFinding, at: number): Found | null => {
  const hit = listed(sentence, at, 'organisations')
  if (hit === null) return null
  if (pack.hasCase && !hit.flags.has('lower') && !sentence.tokens.slice(at, hit.until).some((token) => token.capital)) return null
  // "la RN2", "le G7": letters that figures are written to are another name.
  const next = sentence.tokens[hit.until]
  if (pack.hasCase && next !== undefined && next.kind === 'number' && !next.spaced && next.joint === '') return null
  const [known = '', kind = ''] = hit.value.split(':')
  return { at, until: hit.until, kind: asKind(kind, 'organisation'), known, entries: [], head: hit.until - 1, rule: 'name/known-organisation', score: 0.95 }
}

/** A noun that makes a name an organisation's, with what stands before or behind it. */
export const organisations = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  const head = listed(sentence, at, 'organisation-heads')
  if (head !== null && (!pack.hasCase || sentence.tokens[at]?.capital || pack.headFirst)) {
    const until = behindHead(finding, head.until)
    const own = head.flags.has('apart') ? apartFrom(finding, head.until, until) : -1
    if (own > 0) return { at: own, until, kind: asKind(head.value, 'organisation'), known: null, entries: [], head: own, rule: 'name/organisation-head', score: 0.85 }
    if (until > head.until) return { at, until, kind: asKind(head.value, 'organisation'), known: null, entries: [], head: head.until - 1, rule: 'name/organisation-head', score: 0.85 }
  }
  // "L'Union …": at a sentence's start a small word has its capital by its place.
  if (!pack.hasCase || !nameShaped(finding, at) || (opensSentence(sentence, at) && isFunctionWord(sentence, at))) return null
  // "Libyan National Army", "Support Group for Islam": capitals up to a head noun, and on over what belongs to it.
  let until = at
  let headAt = -1
  let kind: NameKind = 'organisation'
  while (until < sentence.tokens.length && until - at < 8) {
    const token = sentence.tokens[until]
    if (token === undefined || isPossessive(sentence, until)) break
    const inner = listed(sentence, until, 'organisation-heads')
    if (inner !== null && token.capital) {
      headAt = inner.until - 1
      kind = asKind(inner.value, 'organisation')
      until = inner.until
      continue
    }
    if (token.capital && token.kind === 'word' && ((!isListed(sentence, until, 'offices') && !isListed(sentence, until, 'not-names')) || isHeadOf(finding, until + 1))) until += 1
    else if (token.form === '&' && sentence.tokens[until + 1]?.capital) until += 1
    else break
  }
  if (headAt < 0) return null
  const end = Math.max(headAt + 1, behindHead(finding, headAt + 1))
  return end - at < 2 ? null : { at, until: end, kind, known: null, entries: [], head: headAt, rule: 'name/organisation-head', score: 0.85 }
}

/** "Justice Ministry", "State Department": whether a head noun with a capital stands right behind a word that may be an office or no name by itself. */
const isHeadOf = ({ sentence, pack }: NameFinding, at: number): boolean => pack.hasCase && !pack.headFirst && sentence.tokens[at]?.capital === true && listed(sentence, at, 'organisation-heads') !== null

/** "l'ONG locale Voix du Sahel": where the name begins that a common noun only introduces, over one adjective; -1 where a preposition or nothing with a capital follows. */
const apartFrom = ({ sentence }: NameFinding, from: number, until: number): number => {
  for (let at = from; at <= from + 1 && at < until; at += 1) {
    if (sentence.tokens[at]?.capital) return at
    if (isFunctionWord(sentence, at) || sentence.tokens[at]?.kind !== 'word') return -1
  }
  return -1
}

/** Whether a word can only be an adjective between a head noun and a name: no list but those of belonging and of places' kinds has it. */
const isPlainAdjective = ({ sentence }: NameFinding, at: number): boolean => {
  const token = sentence.tokens[at]
  return token !== undefined && token.kind === 'word' && !token.capital && token.joint === '' && !isFunctionWord(sentence, at) && !isVerbal(sentence, at) && !isListed(sentence, at, 'weekdays') && !isListed(sentence, at, 'months') && !isListed(sentence, at, 'time-words') && !isListed(sentence, at, 'offices') && !isListed(sentence, at, 'titles') && sentence.tokens[at + 1]?.capital === true && sentence.tokens[at + 1]?.joint === ''
}

/** The longest name that an acronym in brackets closes, and the longest that lower-case words make, in tokens. */
const longestSpelled = 12
const longestLower = 7

/** An acronym in brackets. Matches "FEI"; not "photo". */
const acronym = /^\p{Lu}[\p{Lu}\p{N}-]{1,9}$/u

/**
 * Where a name goes on in lower case behind a head noun that has its capital ("Front de résistance côtière", "Front pour l'éveil de l'Ituri (FEI)"):
 * up to an acronym in brackets, else over "of" and "for" with their nouns and adjectives; `from` where neither holds.
 */
const spelledOut = (finding: NameFinding, from: number): number => {
  const { sentence } = finding
  if (!sentence.tokens[from - 1]?.capital || (from - 1 === 0) || opensSentence(sentence, from - 1)) return from
  for (let at = from; at < Math.min(sentence.tokens.length, from + longestSpelled); at += 1) {
    if (sentence.tokens[at]?.form === '(' && acronym.test(sentence.tokens[at + 1]?.form ?? '') && sentence.tokens[at + 2]?.form === ')') return at
    if (sentence.tokens[at]?.kind !== 'word' || isListed(sentence, at, 'auxiliaries') || isRelative(sentence, at)) break
  }
  let until = from
  let nouns = 0
  while (until - from < longestLower) {
    let next = until
    if (isListed(sentence, next, 'prepositions', 'of', 'for')) {
      next += 1
      while (isListed(sentence, next, 'determiners', 'definite')) next += 1
    } else if (nouns === 0) break
    const token = sentence.tokens[next]
    if (token === undefined || token.kind !== 'word' || isFunctionWord(sentence, next) || isVerbal(sentence, next) || isListed(sentence, next, 'prepositions') || isListed(sentence, next, 'weekdays') || isListed(sentence, next, 'time-words') || isListed(sentence, next, 'months')) break
    nouns += 1
    until = next + 1
  }
  return until
}

/**
 * How far an organisation's name goes behind its head noun: "of Defence", "for Islam and Muslims"; where modifiers follow the noun
 * (pack.headFirst), over the words that qualify it, up to a small word, a verb or a mark.
 */
const behindHead = (finding: NameFinding, from: number): number => {
  const { sentence, pack, gazetteer } = finding
  let until = from
  if (pack.hasCase) {
    // "le ministère russe de la Défense": an adjective of belonging stands between the head noun and what it is of.
    const belonging = pack.headFirst ? listed(sentence, from, 'demonyms') : null
    if (belonging !== null) {
      const further = behindHead(finding, belonging.until)
      return further > belonging.until ? further : from
    }
    // "l'ONG locale Voix du Sahel": so does another, where the noun's own name follows it.
    if (pack.headFirst && sentence.tokens[from - 1] !== undefined && (sentence.hits[from - 1] ?? []).some((hit) => hit.list === 'organisation-heads' && hit.flags.has('apart')) && isPlainAdjective(finding, from)) {
      const further = behindHead(finding, from + 1)
      return further > from + 1 ? further : from
    }
    const spelled = pack.headFirst ? spelledOut(finding, from) : from
    if (spelled > from) return spelled
    while (until < sentence.tokens.length && until - from < 7) {
      const token = sentence.tokens[until]
      if (token === undefined || isPossessive(sentence, until)) break
      // "глава полиции Ашот Карапетян": behind a head noun in lower case a given name is a person's.
      if (pack.inflectsNouns && until === from && sentence.tokens[from - 1]?.capital === false && listed(sentence, until, 'given-names') !== null && sentence.tokens[until + 1]?.capital === true) break
      if (token.capital && !isListed(sentence, until, 'not-names') && !isListed(sentence, until, 'offices') && !isListed(sentence, until, 'titles')) until += 1
      else if (pack.headFirst && token.joint !== '' && token.kind === 'word') until += 1
      else {
        const linking = isListed(sentence, until, 'prepositions', 'of', 'for') || isListed(sentence, until, 'coordinators', 'and')
        let next = until + 1
        while (isListed(sentence, next, 'determiners', 'definite')) next += 1
        // "and" goes on only inside what "of" or "for" opened: "Ministry of Defence and Security".
        if (!linking || !sentence.tokens[next]?.capital || (isListed(sentence, until, 'coordinators') && until === from)) break
        if (isListed(sentence, until, 'coordinators') && (places(finding, next) !== null || isListed(sentence, next, 'organisation-heads') || isListed(sentence, next, 'organisations'))) break
        until = next + 1
      }
    }
    return until
  }
  // A noun with its article is qualified by adjectives with theirs, and holds no other noun.
  const headDefinite = pack.analyse(sentence.tokens[from - 1]?.fold ?? '').some((analysis) => analysis.features.includes('definite') && (sentence.hits[from - 1] ?? []).length > 0)
  // "جماعته ضالعة": nor does one with a pronoun attached.
  if (attached.test(sentence.tokens[from - 1]?.form ?? '') && (sentence.hits[from - 1] ?? []).some((hit) => hit.features.includes('pronoun'))) return from
  let qualifiers = 0
  while (until < sentence.tokens.length && qualifiers < 3) {
    const token = sentence.tokens[until]
    if (token === undefined || token.kind !== 'word' || isFunctionWord(sentence, until)) break
    if (isListed(sentence, until, 'titles') || isListed(sentence, until, 'given-names') || isListed(sentence, until, 'reporting')) break
    const demonym = listed(sentence, until, 'demonyms')
    if (demonym !== null) {
      // "أجبرت القوات فلسطينيا": what bears no article is no adjective of a noun with its own.
      if (headDefinite && !pack.analyse(token.fold).some((analysis) => analysis.features.includes('definite'))) break
      until = demonym.until
      return until
    }
    // "مديرية أمن سبها", "دائرة صحة كركوك": so it does behind one noun that the head holds.
    const held = qualifiers === 1 && !headDefinite && !pack.analyse(sentence.tokens[until - 1]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))
    if (qualifiers === 0 || held) {
      const place = places(finding, until)
      if (place !== null) return place.until
    }
    const definite = pack.analyse(token.fold).some((analysis) => analysis.features.includes('definite'))
    const outer = pack.analyse(token.fold).some((analysis) => analysis.features.includes('and'))
    const taken = (sentence.hits[until] ?? []).some((hit) => hit.features.some((feature) => feature.startsWith('slot=')))
    const noun = (sentence.hits[until] ?? []).some((hit) => hit.frame !== null || hit.list === 'actors' || hit.list === 'organisation-heads' || hit.list === 'organisations' || hit.list === 'offices' || hit.list === 'facilities')
    // "الشرطة الطرق", "الحزب المشاركة": an adjective agrees with its noun in gender.
    if (qualifiers === 0 && headDefinite && definite && !inGender(sentence, from - 1, until)) break
    if (taken || governs(pack, token.fold) || (headDefinite && (!definite || noun))) break
    // "لجنة المعلمين المجتمع الدولي": behind a noun with its article another noun is no part of the name, and an adjective agrees with the head or with that noun.
    if (qualifiers > 0 && (noun || !agrees(sentence, from - 1, until))) break
    if (!definite && !(qualifiers === 0 && !isListed(sentence, until, 'frames') && !isListed(sentence, until, 'verbs') && !outer && gazetteer !== null)) break
    qualifiers += 1
    until += 1
  }
  return until
}

/** Whether a word with its article may be the adjective of the noun before it by its gender: a feminine takes one in ة, a masculine in the singular one without. */
const inGender = (sentence: NameFinding['sentence'], noun: number, adjective: number): boolean => {
  const feminine = (at: number): boolean => /(?:ة|ى)$/u.test(sentence.tokens[at]?.form ?? '')
  const form = sentence.tokens[noun]?.form ?? ''
  if (/(?:ة|ات)$/u.test(form)) return feminine(adjective)
  const several = (sentence.hits[noun] ?? []).some((hit) => hit.flags.has('plural') || hit.features.includes('plural')) || /(?:اء|ى|ا)$/u.test(form)
  return several || !feminine(adjective) || (sentence.hits[noun] ?? []).every((hit) => hit.list !== 'organisation-heads' && hit.list !== 'actors') || brokenPlural.test(form)
}
/** Shapes of plurals that take a feminine adjective. Matches "الفصائل", "الأحزاب", "الكتائب"; not "الحزب". */
const brokenPlural = /^[وفبلك]?(?:ال|لل)(?:أ\p{L}{2}ا\p{L}|\p{L}{2}ا[ئ]\p{L}|\p{L}{2}ا\p{L}{2}|\p{L}{2}و\p{L}|\p{L}{2}ا\p{L}ي\p{L})$/u

/** Whether a preposition is written to a word and its article ("بالحجارة"): no name goes on over it. */
const governs = (pack: Language, folded: string): boolean => pack.analyse(folded).some(({ form, features }) => features.includes('definite') && features.some((feature) => feature.startsWith('slot=')) && form.length > 2)

/** The endings of adjectives: of belonging, of the feminine, of the plural. Matches "الدولي", "الدولية"; not "الغارات". */
const belonging = /(?:ي|ية|يين|يون|يات)$/u

/** Whether a word may be an adjective of a name's nouns before it: by its ending of belonging, or as one that the list of qualifiers has, in the gender of one of them. */
const agrees = (sentence: NameFinding['sentence'], head: number, at: number): boolean => {
  const form = sentence.tokens[at]?.form ?? ''
  if (!belonging.test(form) && !isListed(sentence, at, 'qualifiers')) return false
  if (!form.endsWith('ة')) return true
  // What is feminine or in the plural takes an adjective in ة.
  for (let noun = head; noun < at; noun += 1) if (/(?:[ةىا]|ات|اء)$/u.test(sentence.tokens[noun]?.form ?? '') || (sentence.hits[noun] ?? []).some((hit) => hit.flags.has('plural') || hit.features.includes('plural') || hit.list === 'organisation-heads')) return true
  return false
}

/** Pronouns as they are written to a noun. Matches "جماعته"; not "الجماعة". */
const attached = /\p{L}{3}(?:ه|ها|هم|هما)$/u
