import { isComplementiser, isFunctionWord, isListed, isMark, isQuotation, listed, listedBefore } from '../look.ts'
import { type Found, type NameFinding, commonLists, exactName, isDefinite, nameShaped, opensWithProclitic, run } from './finding.ts'

/** Persons: by a given name or kunya that begins here, or by a title or office that ends here. */
export const persons = (finding: NameFinding, at: number, introduced: boolean): Found | null => {
  const { sentence, pack } = finding
  const given = listed(sentence, at, 'given-names')
  const kunya = isListed(sentence, at, 'name-particles', 'kunya')
  const family = listed(sentence, at, 'family-names')
  if (pack.hasCase) {
    if (!nameShaped(finding, at) && !(kunya && sentence.tokens[at]?.capital)) return null
    const until = run(finding, at, 6)
    const length = until - at
    if (length === 0) return null
    if (given !== null && given.until <= until && length >= 2 && !isListed(sentence, at - 1, 'prepositions', 'near')) return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/given-name', score: 0.9 }
    if (introduced) return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/title', score: length >= 2 ? 0.92 : 0.85 }
    if (family !== null && length === 1) return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/family-name', score: 0.6 }
    return null
  }
  // Without case: a given name and what follows it, or whatever unknown word a title introduces.
  const start = given ?? (kunya ? listed(sentence, at, 'name-particles') : null) ?? (introduced || isKnownFamily(sentence, at) ? family : null)
  // "نائب الرئيس التركي": with its article a given name that is an adjective of belonging too is the adjective.
  if (isListed(sentence, at, 'demonyms') && (given === null || given.features.includes('definite'))) return null
  // "الشيخ عوض بن دغار": behind a title even a common word is a name where a particle of names follows it.
  const beforeParticle = introduced && isListed(sentence, at + 1, 'name-particles', 'particle', 'bin')
  const apposed = introduced ? null : apposedName(finding, at)
  if (apposed !== null) return apposed
  if (start === null && !introduced && !beforeParticle) return speaker(finding, at)
  if (start === null && !beforeParticle && !(introduced && nameShaped(finding, at))) return null
  // Behind an office, words with the article say of what it is ("وزير الري"), and so does whatever stands before a given name that follows.
  if (introduced && start === null && !beforeParticle && (isDefinite(finding, at) || (givenNameAhead(finding, at) && listedBefore(sentence, at, 'titles') === null) || (isDefinite(finding, at + 1) && (sentence.hits[at + 1] ?? []).length === 0))) return null
  // What a coordinator or "for the" is written to goes on with what the office is for.
  if (introduced && start === null && !beforeParticle && pack.analyse(sentence.tokens[at]?.fold ?? '').some((analysis) => analysis.features.includes('and') || (analysis.features.includes('slot=to') && analysis.form.startsWith('ال')))) return null
  // "قادة بارزون": behind several office holders an unknown word says of what kind they are.
  if (introduced && start === null && !beforeParticle && severalBefore(sentence, at)) return null
  // "صحفي مقيم", "الوزير صحة هذه الأنباء": an unknown word is the adjective of an office without its article, and holds a noun with one that follows.
  if (introduced && start === null && !beforeParticle && listedBefore(sentence, at, 'titles') === null && (bareOffice(finding, at) || (!nameShaped(finding, at + 1) && opensNoun(finding, at + 1)))) return null
  // A name with a preposition written before it stands in no apposition to an office.
  const opened = start !== null && start.features.some((feature) => feature.startsWith('slot='))
  // A given name that is also a common word counts only with a title before it or another name behind it.
  if (!introduced && isFunctionWord(sentence, at)) return null
  const doubtful = start !== null && (sentence.hits[at] ?? []).some((hit) => hit.exact && commonLists.has(hit.list) && hit.list !== 'titles')
  let until = start?.until ?? at + 1
  let unknown = start === null ? 1 : 0
  let known = start === null ? 0 : 1
  // A family name ends the name: no unknown word goes on behind it.
  let ended = false
  while (until < sentence.tokens.length && until - at < 6) {
    const token = sentence.tokens[until]
    if (token === undefined || token.kind !== 'word') break
    const particle = listed(sentence, until, 'name-particles')
    const named = exactName(sentence, until)
    if (named !== null && !(ended && named.list === 'given-names')) {
      ended = named.list === 'family-names'
      until = named.until
      known += 1
      continue
    }
    if (particle?.exact && sentence.tokens[particle.until]?.kind === 'word') {
      until = particle.until + 1
      known += 1
      continue
    }
    // "سامي الغزاوي", "محمد المصري": behind one given name a word of belonging with its article is the family's.
    if (!ended && until - at === 1 && given !== null && !opened && belongs(finding, until)) {
      ended = true
      known += 1
      until += 1
      continue
    }
    // One word that no list knows may end the name: a family name is rarely in a list.
    if (!ended && unknown < (introduced && !opened ? 2 : 1) && nameShaped(finding, until) && !opensWithProclitic(finding, until) && !looksDerived(finding, until)) {
      unknown += 1
      until += 1
      continue
    }
    break
  }
  if (until - at === 1 && (!introduced || opened) && !isKnownFamily(sentence, at)) return null
  if (opened && known < 2) return null
  if (doubtful && !introduced && until - at < 2) return null
  if (doubtful && !introduced && known < 2) return null
  return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: introduced ? 'name/title' : 'name/given-name', score: introduced ? 0.88 : known > 1 ? 0.85 : until - at === 1 ? 0.65 : 0.75 }
}

/** Whether the office that ends right before a token is several people's. */
const severalBefore = (sentence: NameFinding['sentence'], at: number): boolean => {
  let behind = at
  while (behind > 0 && isListed(sentence, behind - 1, 'demonyms')) behind -= 1
  const office = listedBefore(sentence, behind, 'offices')
  return office !== null && (office.features.includes('plural') || office.flags.has('plural') || (sentence.hits[office.at] ?? []).some((hit) => hit.list === 'actors' && hit.flags.has('plural')))
}

/** Whether the office that ends right before a token is one word without its article. */
const bareOffice = ({ sentence, pack }: NameFinding, at: number): boolean => {
  const office = listedBefore(sentence, at, 'offices')
  return office !== null && office.until - office.at === 1 && !pack.analyse(sentence.tokens[office.at]?.fold ?? '').some((analysis) => analysis.features.includes('definite'))
}

/** Whether a determiner or a noun with its article stands at a token. */
const opensNoun = (finding: NameFinding, at: number): boolean => isListed(finding.sentence, at, 'determiners') || (isDefinite(finding, at) && exactName(finding.sentence, at) === null && (finding.sentence.hits[at] ?? []).some((hit) => hit.list !== 'demonyms'))

/** The least letters of a family name that is taken alone. */
const leastFamily = 4

/** A family name that the lists know as nothing else is a person's where it stands alone ("بلير"). */
const isKnownFamily = (sentence: NameFinding['sentence'], at: number): boolean => {
  const hits = (sentence.hits[at] ?? []).filter((hit) => hit.until === at + 1)
  return (sentence.tokens[at]?.fold.length ?? 0) >= leastFamily && hits.some((hit) => hit.exact && hit.list === 'family-names') && hits.every((hit) => hit.list === 'family-names')
}

/** Whether a word of belonging with its article, singular and masculine, stands at a token. */
const belongs = (finding: NameFinding, at: number): boolean => isDefinite(finding, at) && finding.sentence.tokens[at]?.form.endsWith('ي') === true && (finding.sentence.hits[at] ?? []).some((hit) => hit.list === 'demonyms' && hit.until === at + 1 && !hit.features.includes('feminine') && !hit.features.includes('and'))

/** How far before its comma an office may begin, and how many words a name in apposition may have. */
const officeReach = 9
const longestApposed = 4
/** "مدير السد، كاوه رسول، في تصريح": between an office's comma and the next mark two or more words that no list has as anything else are its bearer's name. */
const apposedName = (finding: NameFinding, at: number): Found | null => {
  const { sentence } = finding
  if (!/^[,،]$/u.test(sentence.tokens[at - 1]?.form ?? '')) return null
  let until = at
  while (until - at < longestApposed && (nameShaped(finding, until) || exactName(sentence, until) !== null || listed(sentence, until, 'name-particles')?.exact === true) && !isFunctionWord(sentence, until) && !(until > at && opensWithProclitic(finding, until))) until += 1
  if (until - at < 2 || isDefinite(finding, at) || !/^[,،.)]$/u.test(sentence.tokens[until]?.form ?? '.')) return null
  for (let before = at - 2; before >= Math.max(0, at - 1 - officeReach); before -= 1) {
    const office = listed(sentence, before, 'offices')
    if (office !== null && office.until <= at - 1) return { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/apposed', score: 0.75 }
    if ((isMark(sentence, before) && !isQuotation(sentence, before)) || isComplementiser(sentence, before) || isListed(sentence, before, 'relatives') || isListed(sentence, before, 'auxiliaries')) return null
  }
  return null
}

/** How long a name that no list knows may be behind a verb of saying. */
const longestSpeaker = 3

/** How long an insertion between a speaker and what is said may be, in words. */
const longestInsertion = 9
/** "نفى العيدروس، عبر محاميه، أن": whether an insertion between commas stands at a token, and what opens a complement right behind it. */
const saidOver = (sentence: NameFinding['sentence'], at: number): boolean => {
  const comma = (one: number): boolean => /^[,،]$/u.test(sentence.tokens[one]?.form ?? '')
  if (!comma(at)) return false
  for (let close = at + 2; close <= at + longestInsertion; close += 1) if (comma(close)) return isComplementiser(sentence, close + 1)
  return false
}

/** "قال رومانينكوف إن": where verbs come first, unknown words between a verb of saying and what is said name who says it. */
const speaker = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  if (pack.wordOrder !== 'VSO' || !nameShaped(finding, at) || !(sentence.hits[at - 1] ?? []).some((hit) => hit.list === 'reporting' && hit.until === at && !hit.flags.has('gerund') && (hit.exact || hit.features.every((feature) => feature === 'and')))) return null
  // "يقول المتفائلون": several people of a kind bear no name.
  if (isDefinite(finding, at) && /(?:ون|ين|ات)$/u.test(sentence.tokens[at]?.fold ?? '')) return null
  let until = at + 1
  while (until < sentence.tokens.length && until - at < longestSpeaker && nameShaped(finding, until) && !opensWithProclitic(finding, until)) until += 1
  const said = isComplementiser(sentence, until) || isQuotation(sentence, until) || sentence.tokens[until]?.form === ':' || saidOver(sentence, until)
  return said ? { at, until, kind: 'person', known: null, entries: [], head: until - 1, rule: 'name/speaker', score: 0.6 } : null
}

/** Whether a given name begins within the next few words, with no mark or verb before it. */
const givenNameAhead = ({ sentence }: NameFinding, from: number): boolean => {
  for (let at = from + 1; at < Math.min(sentence.tokens.length, from + 6); at += 1) {
    if (isMark(sentence, at) || isFunctionWord(sentence, at)) return false
    if (exactName(sentence, at)?.list === 'given-names') return true
  }
  return false
}

/** Whether a word shows an affix on a stem that the lists know: then it is that word, and no name. */
const looksDerived = ({ sentence }: NameFinding, at: number): boolean => (sentence.hits[at] ?? []).some((hit) => hit.until === at + 1 && (hit.list !== 'name-particles'))
