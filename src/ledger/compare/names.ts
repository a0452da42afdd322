import { distance } from 'fastest-levenshtein'
import { fold } from '../../text/normalise.ts'
import { likeness, skeleton } from '../../text/skeleton.ts'
import { bodyFillers, fatherOf, halves, particles, stems, titles } from './particles.ts'

/** Kinds that may be one thing; names of different classes never join. */
export type NameClass = 'person' | 'body' | 'place' | 'thing'
/** A name as it is compared: `known` is the key of a thing that packs or gazetteer know in every script, null for the rest. */
export type NameProfile = { readonly class: NameClass; readonly form: string; readonly known: string | null }
export type Verdict = { readonly score: number; readonly conflict: boolean; readonly because: readonly string[] }

/** Two names join at this score and above. Set where the labelled pairs of names split best: see specs/ledger/names.test.ts. */
export const joinsAt = 0.75

type Word = { readonly fold: string; readonly kunya: boolean }
export type PersonName = { readonly words: readonly Word[] }

/** Letters and digits of one word of a name. Matches "Yunus" and "Bek" in "Yunus-Bek"; not the hyphen. */
const wordPattern = /[\p{L}\p{M}\p{N}]+/gu
/** A teknonym written as one word. Matches "ابوالقاسم"; not "ابو". */
const joinedKunya = /^ابو(?=\p{L}{3})/u
const article = /^ال(?=\p{L}{3})/u

const wordsOf = (form: string): readonly string[] => fold(form).replaceAll("'", '').match(wordPattern) ?? []

const cached = <Value>(most: number, make: (key: string) => Value): ((key: string) => Value) => {
  const kept = new Map<string, Value>()
  return (key) => {
    const found = kept.get(key)
    if (found !== undefined) return found
    const value = make(key)
    if (kept.size >= most) kept.clear()
    kept.set(key, value)
    return value
  }
}

/** The words of a person's name that tell people apart, in order: particles and titles are left out, teknonyms marked, halves joined. */
export const personName = cached(8_000, (form: string): PersonName => {
  // Matches "Drenov, Viktor": registers put the family name first, and a comma says so.
  const turned = /^([^,]+), ([^,]+)$/u.exec(form)
  const all = wordsOf(turned === null ? form : `${turned[2]} ${turned[1]}`)
  const words: Word[] = []
  for (let at = 0; at < all.length; at += 1) {
    const word = all[at] as string
    const next = all[at + 1]
    const last = at === all.length - 1
    if (!last && (fatherOf.has(word) || halves.has(word))) {
      const skip = next !== undefined && particles.has(next) && at + 2 < all.length ? 2 : 1
      words.push({ fold: (stems.get(word) ?? word) + (all[at + skip] as string).replace(article, ''), kunya: fatherOf.has(word) })
      at += skip
    } else if (joinedKunya.test(word)) words.push({ fold: word.replace('ابوال', 'ابو'), kunya: true })
    else if (!particles.has(word) && !(titles.has(word) && all.length > 1 && words.length === 0)) words.push({ fold: word.replace(article, ''), kunya: false })
  }
  return { words: words.length > 0 ? words : all.map((word) => ({ fold: word, kunya: false })) }
})

/** Whether a form names a person by one word only, which many may bear. */
export const isVague = (profile: NameProfile): boolean => profile.class === 'person' && profile.known === null && personName(profile.form).words.length < 2

const sameScript = (a: string, b: string): boolean => skeletonScript(a) === skeletonScript(b)
const skeletonScript = cached(8_000, (word: string) => (/\p{Script=Latin}/u.test(word) ? 'latin' : /\p{Script=Arabic}/u.test(word) ? 'arabic' : /\p{Script=Cyrillic}/u.test(word) ? 'cyrillic' : 'other'))

/** How alike two words of names are, 0..1. Within a script letters count too: spellings differ there less than sounds do between scripts. */
export const wordLikeness = (a: string, b: string): number => (a === b ? 1 : a < b ? pairLikeness(`${a} ${b}`) : pairLikeness(`${b} ${a}`))
const longWord = 6
const pairLikeness = cached(32_000, (pair: string): number => {
  const [a, b] = pair.split(' ') as [string, string]
  const sounded = likeness(a, b)
  if (!sameScript(a, b)) return sounded
  const written = 1 - distance(a, b) / Math.max(a.length, b.length)
  const both = sounded * 0.55 + written * 0.45
  // Romanisations of one name differ by country ("Moubarak", "Mubarak"): long words that sound the same are it.
  return Math.min(a.length, b.length) >= longWord ? Math.max(both, sounded - 0.1) : both
})
/** One word standing for another between scripts may lose its vowels; within a script it must be spelt much the same. */
const alike = (a: string, b: string): boolean => wordLikeness(a, b) >= (sameScript(a, b) ? 0.76 : 0.7)

const none: Verdict = { score: 0, conflict: false, because: [] }

/** Two people's names. Given names that can't be one refuse a join: whoever shares the rest is kin, or bears a common name. */
export const comparePersons = (a: PersonName, b: PersonName): Verdict => {
  const [left, right] = [a.words, b.words]
  if (left.length < 2 || right.length < 2) {
    if (left.length !== right.length) return none
    const score = wordLikeness(left[0]?.fold ?? '', right[0]?.fold ?? '')
    return score >= 0.86 ? { score: score * 0.9, conflict: false, because: [`one word, alike at ${score.toFixed(2)}`] } : none
  }
  const ends = { left: [left[0], left.at(-1)] as [Word, Word], right: [right[0], right.at(-1)] as [Word, Word] }
  const given = wordLikeness(ends.left[0].fold, ends.right[0].fold)
  const family = wordLikeness(ends.left[1].fold, ends.right[1].fold)
  const givenAlike = alike(ends.left[0].fold, ends.right[0].fold)
  const familyAlike = alike(ends.left[1].fold, ends.right[1].fold)
  if (givenAlike && familyAlike) {
    const middles = disagreeing(left.slice(1, -1), right.slice(1, -1))
    const score = (given + family) / 2 - 0.3 * middles - 0.02 * Math.abs(left.length - right.length)
    return { score: Math.max(0, score), conflict: middles > 1, because: [`given names alike at ${given.toFixed(2)}, family names at ${family.toFixed(2)}`, ...(middles > 0 ? [`${middles} name between them differs`] : [])] }
  }
  const crossed = Math.min(wordLikeness(ends.left[0].fold, ends.right[1].fold), wordLikeness(ends.left[1].fold, ends.right[0].fold))
  if (crossed >= 0.85 && left.length === right.length) return { score: crossed * 0.9, conflict: false, because: ['the same words in the other order'] }
  if (!familyAlike) return none
  if (right[1] !== undefined && left.length !== right.length) {
    const [longer, shorter] = left.length > right.length ? [left, right] : [right, left]
    if (!longer[1]?.kunya && alike(longer[1]?.fold ?? '', shorter[0]?.fold ?? '')) return { score: 0, conflict: true, because: ["the second name of one is the other's given name: a child and a parent"] }
  }
  if (isInitial(ends.left[0].fold, ends.right[0].fold)) return { score: 0.6 * family, conflict: false, because: ['an initial fits the given name'] }
  return { score: 0, conflict: true, because: ['the same family name, given names that are not one'] }
}

const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0]

/** How many middle names can't be paired off, where both have some; a teknonym may be left out. */
const disagreeing = (a: readonly Word[], b: readonly Word[]): number => {
  const [few, many] = a.length <= b.length ? [a, b] : [b, a]
  const free = [...many]
  let left = 0
  for (const word of few) {
    const at = free.findIndex((other) => alike(word.fold, other.fold) || isInitial(word.fold, other.fold))
    if (at >= 0) free.splice(at, 1)
    else if (!word.kunya || free.some((other) => other.kunya)) left += 1
  }
  return left
}

/** The words of a body's name that tell it apart, and the acronym in brackets where it has one. */
const bodyName = cached(8_000, (form: string): { readonly words: readonly string[]; readonly acronym: string | null; readonly initials: readonly string[] } => {
  // Matches "(ECOWAS)" at the end; not "(see below) and".
  const bracket = /\((\p{Lu}{2,})\)\s*$/u.exec(form)
  const all = wordsOf(bracket === null ? form : form.slice(0, bracket.index))
  const telling = all.filter((word) => !bodyFillers.has(word)).map((word) => word.replace(article, ''))
  const bare = form.trim()
  // Matches "ECOWAS"; not "Wagner".
  const acronym = bracket?.[1] ?? (/^\p{Lu}{2,}$/u.test(bare) ? bare : null)
  const initials = [telling, all].filter((words) => words.length >= 3).map((words) => words.map((word) => word[0]).join(''))
  return { words: telling.length > 0 ? telling : all, acronym: acronym?.toLowerCase() ?? null, initials: [...new Set(initials)] }
})

/** Two bodies' names: every telling word must have its match, or one be the acronym that the other gives itself. */
export const compareBodies = (a: string, b: string): Verdict => {
  const [left, right] = [bodyName(a), bodyName(b)]
  if (left.acronym !== null && left.acronym === right.acronym) return { score: 0.95, conflict: false, because: [`the acronym ${left.acronym.toUpperCase()}`] }
  for (const [short, long] of [[left, right], [right, left]] as const) {
    if (short.acronym !== null && short.words.length === 1 && long.initials.includes(short.acronym)) {
      return { score: 0.8, conflict: false, because: [`${short.acronym.toUpperCase()} are the first letters of the other`] }
    }
  }
  const [few, many] = left.words.length <= right.words.length ? [left.words, right.words] : [right.words, left.words]
  const free = [...many]
  let sum = 0
  for (const word of few) {
    const best = free.map((other, at) => ({ at, score: bodyWordLikeness(word, other) })).sort((x, y) => y.score - x.score || x.at - y.at)[0]
    if (best === undefined || best.score < 0.8) return none
    sum += best.score
    free.splice(best.at, 1)
  }
  // A word more is another body ("Sahel Bank" and "Sahel Development Bank") unless it is a number of words that hardly matter.
  if (free.length > 0) return none
  return { score: sum / few.length, conflict: false, because: [few.length === 1 ? 'the same name, spelt alike' : `all ${few.length} telling words match`] }
}
/** A digit is never a spelling of another, and short words must be the same. */
const bodyWordLikeness = (a: string, b: string): number => {
  if (a === b) return 1
  if (/\p{N}/u.test(a + b)) return 0
  if (sameScript(a, b)) return Math.min(a.length, b.length) < 5 ? 0 : wordLikeness(a, b) - 0.05
  return wordLikeness(a, b)
}

/**
 * Compares two names: a function of the two and of the tables that ship, of nothing else in the record.
 * A conflict refuses a join for good; a score of 0 without one says only that nothing joins them.
 */
export const compareNames = (a: NameProfile, b: NameProfile): Verdict => {
  if (a.class !== b.class) return { score: 0, conflict: true, because: [`a ${a.class} is no ${b.class}`] }
  if (a.known !== null && b.known !== null) {
    return a.known === b.known ? { score: 1, conflict: false, because: [`known as ${a.known}`] } : { score: 0, conflict: true, because: [`known as ${a.known} and as ${b.known}`] }
  }
  if (fold(a.form) === fold(b.form)) return { score: 0.98, conflict: false, because: ['the same letters'] }
  switch (a.class) {
    case 'person': return comparePersons(personName(a.form), personName(b.form))
    case 'body': return compareBodies(a.form, b.form)
    // A place that the gazetteer could not choose is not one that it did.
    case 'place': return a.known === null && b.known === null ? compareBodies(a.form, b.form) : none
    case 'thing': return sameScript(a.form, b.form) ? none : compareBodies(a.form, b.form)
  }
}

/** The consonants of a name's telling words, the last first: what its keys are made of. */
export const nameSkeletons = (profile: NameProfile): readonly string[] => {
  const words = profile.class === 'person' ? personName(profile.form).words.map((word) => word.fold) : bodyName(profile.form).words
  return [...words].reverse().map((word) => skeleton(word) || word)
}
/** The acronyms that a body's name gives or has for its first letters. */
export const acronymsOf = (form: string): readonly string[] => { const { acronym, initials } = bodyName(form); return acronym === null ? initials : [acronym] }
