import { isListed, listed } from '../look.ts'
import { type Found, type NameFinding, exactName, nameShaped, run } from './finding.ts'
import { heardPlaces } from './heard.ts'
import { places } from './places.ts'

/** A site by its common noun and its name, in either order: "Al-Shati airbase", "port of Tobruk", "base 101". */
export const facilities = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  const noun = listed(sentence, at, 'facilities')
  if (noun !== null) {
    // Without case, a noun with its article takes no name behind it.
    if (!pack.hasCase && noun.features.includes('definite')) return null
    let from = noun.until
    if (isListed(sentence, from, 'prepositions', 'of')) from += 1
    while (isListed(sentence, from, 'determiners', 'definite')) from += 1
    const number = sentence.tokens[from]?.kind === 'number' && from === noun.until && (sentence.tokens[from]?.form.length ?? 9) <= 4
    // "بسجن 9 متهمين": a number with a noun behind it counts that noun.
    const counts = !pack.hasCase && number && (sentence.hits[from + 1] ?? []).some((hit) => hit.list === 'actors' || hit.list === 'time-units')
    if (number && !counts) return { at, until: from + 1, kind: 'facility', known: null, entries: [], head: noun.until - 1, rule: 'name/facility', score: 0.8 }
    const place = places(finding, from)
    if (place !== null) return { ...place, at, kind: 'facility', head: noun.until - 1, rule: 'name/facility', score: 0.88 }
    if (pack.hasCase && nameShaped(finding, from)) {
      const until = run(finding, from, 4)
      const entries = heardPlaces(finding, from, until)
      // "у порта Поти": what follows without a preposition is the site's name where it sounds like a town's.
      if (from > noun.until || entries.length > 0) return { at, until, kind: 'facility', known: null, entries, head: noun.until - 1, rule: 'name/facility', score: 0.75 }
    }
    if (!pack.hasCase && nameShaped(finding, from) && from === noun.until && exactName(sentence, from) === null) {
      const qualified = listed(sentence, from + 1, 'facilities')
      return { at, until: qualified?.until ?? from + 1, kind: 'facility', known: null, entries: heardPlaces(finding, from, from + 1), head: noun.until - 1, rule: 'name/facility', score: 0.7 }
    }
    return null
  }
  if (!pack.hasCase || !nameShaped(finding, at)) return null
  const until = run(finding, at, 4)
  // "Al-Shati airbase": the noun ends the name, with or without a capital.
  for (let end = until; end > at; end -= 1) {
    const behind = listed(sentence, end, 'facilities')
    if (behind === null || (end === at)) continue
    const words = sentence.tokens.slice(at, end).map((token) => token.fold)
    const found = finding.gazetteer.longest(words, 0, words.length)
    return { at, until: behind.until, kind: 'facility', known: null, entries: found !== null && found.length === words.length ? found.entries : [], head: behind.until - 1, rule: 'name/facility', score: 0.82 }
  }
  return null
}
