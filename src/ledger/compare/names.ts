import { distance } from 'fastest-levenshtein'
import { fold } from '../../text/normalise.ts'
import { likeness, skeleton, sounds } from '../../text/skeleton.ts'
import { bodyStem, inflected, isOneAdjective, isOpen, mayBeWomans, stemsOf } from './inflection.ts'
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
const longWord = 5
const pairLikeness = cached(32_000, (pair: string): number => {
  const [a, b] = pair.split(' ') as [string, string]
  const sounded = Math.max(likeness(a, b), sameScript(a, b) ? 0 : endHeard(a, b))
  if (arabicApart(a, b)) return Math.min(sounded, apartLikeness)
  if (!sameScript(a, b)) return Math.max(sounded, acrossCases(a, b)) - (nisbaApart(a, b) || longVowelMissing(a, b) || longVowelMissing(b, a) ? nisbaCost : 0)
  const cases = inflected(a, b)
  if ((cases?.kind === 'case' || cases?.kind === 'womans') && !nisbaApart(a, b)) return Math.max(inOneScript(a, b, sounded), inflectedLikeness)
  if (nisbaApart(a, b) || grown(a, b)) return inOneScript(a, b, sounded) - nisbaCost
  // Two cases of two spellings: their stems are compared.
  const stems = stemsOf(a).flatMap((one) => stemsOf(b).filter((other) => one !== a && other !== b).map((other) => inOneScript(one, other, likeness(one, other)) - 0.02))
  return Math.max(inOneScript(a, b, sounded), ...stems)
})
/** A Latin "h" at the end that the other script hears: "Masih", "Масих". Doubled, it is no silent end. Matches "masih"; not "bakhsh". */
const heardEnd = /[aeiouy]h$/u
const endHeard = (a: string, b: string): number => (heardEnd.test(a) ? likeness(`${a}h`, b) : heardEnd.test(b) ? likeness(a, `${b}h`) : 0)
/** What a word counts for that is another in a different case: near enough to the same. */
const inflectedLikeness = 0.93
const nisbaCost = 0.2
const apartLikeness = 0.5
/** A stem of one script against those of another: what is told in two scripts is often told in two cases. */
const acrossCases = (a: string, b: string): number => {
  let best = 0
  for (const one of stemsOf(a)) for (const other of stemsOf(b)) if (one.length > 2 && other.length > 2 && (one !== a || other !== b)) best = Math.max(best, likeness(one, other) - 0.05)
  return best
}
/** Names made of others by a final "i" are other names ("Tikrit", "Tikriti"); it is written in every script. Matches "tikriti" over "tikrit"; not "asii" over "asia". */
const nisbaEnd = /[^aeiouyаеиоуыэюяіاوي](?:i|y|ي|и|іи)$/u
const nisbaApart = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  if (sameScript(a, b)) return long.length === short.length + 1 && long.startsWith(short) && nisbaEnd.test(long)
  const [left, right] = [sounds(a), sounds(b)]
  return nisbaEnd.test(a) !== nisbaEnd.test(b) && Math.abs(left.length - right.length) > 0 && (nisbaEnd.test(a) ? !isOpenSound(right) : !isOpenSound(left))
}
/** A long vowel of a last syllable, as French and English write it, stands in Arabic too ("Mahmoud" is no "محمد"). */
const longVowelMissing = (latin: string, arabic: string): boolean => writtenLong.test(latin) && skeletonScript(arabic) === 'arabic' && !arabicLong.test(arabic)
/** Matches "mahmoud"; not "mohamed". */
const writtenLong = /(?:ou|oo)[a-z]$/u
/** Matches "محمود"; not "محمد". */
const arabicLong = /و\p{L}$/u
/** Whether sounds end in a vowel or glide. Matches "asi"; not "tikrit". */
const openSound = /[aeiouyw]$/u
const isOpenSound = (of: string): boolean => openSound.test(of)
/** One name grown into another by a consonant of its own ("Abramov", "Abramovich"): kin at most. */
const grown = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  return short.length >= 4 && long.startsWith(short) && (skeleton(long).length > skeleton(short).length || long.length > short.length + 2) && inflected(a, b) === null
}
const inOneScript = (a: string, b: string, sounded: number): number => {
  const written = 1 - distance(a, b) / Math.max(a.length, b.length)
  const both = sounded * 0.55 + written * 0.45
  // Romanisations of one name differ by country ("Moubarak", "Mubarak"): long words that sound the same are it.
  return Math.min(a.length, b.length) >= longWord ? Math.max(both, sounded - 0.1) : both
}
/** Arabic writes all consonants and long vowels: short names of one skeleton that are written otherwise are other names ("حسن", "حسين"). */
const arabicApart = (a: string, b: string): boolean => {
  if (a === b || skeletonScript(a) !== 'arabic' || skeletonScript(b) !== 'arabic') return false
  const [one, other] = [a, b].map((word) => word.replace(servant, '').replace(article, '')) as [string, string]
  return one !== other && Math.max(one.length, other.length) <= shortArabic && one.replace(looseEnd, 'ا') !== other.replace(looseEnd, 'ا')
}
/** "Servant of", before one of the names that tell people apart. Matches "عبدالرحيم", as this file joins it, and "عبدرحيم"; not "عبدا". */
const servant = /^عبد(?=\p{L}{3})/u
const shortArabic = 5
/** An end that is written in several ways. Matches the last letter of "موسى", folded, and of "حمزه"; not that of "سليم". */
const looseEnd = /[اهي]$/u
/** One word standing for another between scripts may lose its vowels where one is Arabic; else it must be spelt or sound much the same. */
const alike = (a: string, b: string): boolean => wordLikeness(a, b) >= (skeletonScript(a) !== skeletonScript(b) && [a, b].some((word) => skeletonScript(word) === 'arabic') ? 0.7 : 0.76)

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
  const family = Math.max(wordLikeness(ends.left[1].fold, ends.right[1].fold), relation(ends.left[1], ends.right[1])?.kind === 'womans' ? inflectedLikeness : 0)
  const [givenCase, familyCase] = [relation(ends.left[0], ends.right[0]), relation(ends.left[1], ends.right[1])]
  // A man's and a woman's name: siblings, or a couple.
  const otherSex = (givenCase?.kind === 'case' && givenCase.bare && (familyCase?.kind === 'womans' || (familyCase?.kind === 'same' && !isOpen(ends.left[1].fold))))
    || (familyCase?.kind === 'same' && [ends.left[0].fold, ends.right[0].fold].map((word) => word.at(-1)).sort().join('') === 'ao' && ends.left[0].fold.slice(0, -1) === ends.right[0].fold.slice(0, -1))
    || ((familyCase?.kind === 'same' || familyCase?.kind === 'womans' || (familyCase?.kind === 'case' && familyCase.bare)) && mayBeWomans(ends.left[0].fold, ends.right[0].fold))
  const givenAlike = !otherSex && alike(ends.left[0].fold, ends.right[0].fold)
  const familyAlike = familyCase?.kind === 'womans' || alike(ends.left[1].fold, ends.right[1].fold)
  if (givenAlike && familyAlike) {
    const middles = disagreeing(left.slice(1, -1), right.slice(1, -1))
    const score = (given + family) / 2 - 0.3 * middles - 0.02 * Math.abs(left.length - right.length)
    return { score: Math.max(0, score), conflict: middles > 1, because: [`given names alike at ${given.toFixed(2)}, family names at ${family.toFixed(2)}`, ...(middles > 0 ? [`${middles} name between them differs`] : [])] }
  }
  const crossed = Math.min(wordLikeness(ends.left[0].fold, ends.right[1].fold), wordLikeness(ends.left[1].fold, ends.right[0].fold))
  if (crossed >= 0.85 && left.length === right.length) return { score: crossed * 0.9, conflict: false, because: ['the same words in the other order'] }
  if (!familyAlike) return none
  if (otherSex) return { score: 0, conflict: true, because: ["a man's and a woman's form of one name"] }
  if (right[1] !== undefined && left.length !== right.length) {
    const [longer, shorter] = left.length > right.length ? [left, right] : [right, left]
    if (!longer[1]?.kunya && alike(longer[1]?.fold ?? '', shorter[0]?.fold ?? '')) return { score: 0, conflict: true, because: ["the second name of one is the other's given name: a child and a parent"] }
  }
  if (isInitial(ends.left[0].fold, ends.right[0].fold)) return { score: 0.6 * family, conflict: false, because: ['an initial fits the given name'] }
  // Given names half alike may be one misspelt: nothing joins them, and nothing is shown by it either.
  if (given >= halfAlike) return { score: 0.7 * given, conflict: false, because: ['the same family name, given names only half alike'] }
  return { score: 0, conflict: true, because: ['the same family name, given names that are not one'] }
}

const halfAlike = 0.55
const relation = (a: Word, b: Word): ReturnType<typeof inflected> => (sameScript(a.fold, b.fold) ? inflected(a.fold, b.fold) : null)
/** Whether one is a letter that the other begins with, in its own script or by its sound. */
const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && (a[0] === b[0] || (sounds(a)[0] !== undefined && sounds(a)[0] === sounds(b)[0]))

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
    const best = free.map((other, at) => ({ at, score: bodyWordLikeness(word, other, few.length > 1) })).sort((x, y) => y.score - x.score || x.at - y.at)[0]
    if (best === undefined || best.score < 0.8) return none
    sum += best.score
    free.splice(best.at, 1)
  }
  // A word more is another body ("Sahel Bank" and "Sahel Development Bank") unless it is a number of words that hardly matter.
  if (free.length > 0) return none
  return { score: sum / few.length, conflict: false, because: [few.length === 1 ? 'the same name, spelt alike' : `all ${few.length} telling words match`] }
}
/** Whether two names of outlets or agencies are one's. */
export const sameOutlet = (a: string, b: string): boolean => a === b || outletsAgree(`${a}\u0000${b}`)
const outletsAgree = cached(8_000, (pair: string): boolean => {
  const [a, b] = pair.split('\u0000') as [string, string]
  return fold(a) === fold(b) || compareBodies(a, b).score >= joinsAt
})

/** What a word of a body's name counts for that is another in a different case. */
const bodyInflected = 0.88
const shortNoun = 3
/** A digit is never a spelling of another, and short words must be the same. */
const bodyWordLikeness = (a: string, b: string, amongOthers: boolean): number => {
  if (a === b) return 1
  if (/\p{N}/u.test(a + b)) return 0
  if (sameScript(a, b)) {
    if (isOneAdjective(a, b)) return bodyInflected
    // A short noun beside words that match may stand in another case ("суд", "суда").
    if (Math.min(a.length, b.length) < longWord) return amongOthers && skeletonScript(a) === 'cyrillic' && inflected(a, b)?.kind === 'case' && Math.min(a.length, b.length) >= shortNoun ? bodyInflected : 0
    return wordLikeness(a, b) - 0.05
  }
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
const bonesOf = cached(16_000, (word: string): string => skeleton(word) || word)
export const nameSkeletons = (profile: NameProfile): readonly string[] => {
  const words = profile.class === 'person' ? personName(profile.form).words.map((word) => word.fold) : bodyName(profile.form).words
  return [...words].reverse().map(bonesOf)
}
/** The consonants and the sounds of what two words of a person's name have under their cases, its last word and its first: as many as their endings leave open. */
export const personStems = (form: string): readonly { readonly last: string; readonly first: string; readonly sounds: string }[] => {
  const own = stemKeys(form)
  // What one script writes with a glide another writes with a consonant ("Wilk", "Вильк").
  return glide.test(form) ? [...own, ...stemKeys(form.replaceAll('w', 'v').replaceAll('W', 'V')).filter((one) => !own.some(({ last, first }) => one.last === last && one.first === first))] : own
}
/** The Latin glide that many languages say as a consonant. Matches "Wilk"; not "Vilk". */
const glide = /w/iu
const stemKeys = (form: string): readonly { readonly last: string; readonly first: string; readonly sounds: string }[] => {
  const { words } = personName(form)
  const [first, last] = [words[0]?.fold ?? '', words.at(-1)?.fold ?? '']
  const found = new Map<string, { readonly last: string; readonly first: string; readonly sounds: string }>()
  for (const one of stemsOf(last)) for (const other of words.length > 1 ? stemsOf(first) : ['']) {
    const bones = { last: bonesOf(one), first: bonesOf(other) }
    const key = `${bones.last} ${bones.first}`
    // The shortest of one skeleton is what its cases share.
    found.set(key, { ...bones, sounds: sounds(`${other} ${one}`) })
  }
  return [...found.values()]
}
/** The consonants of the words of a body's or place's name without their endings, the last first: the same in every case. */
export const bodyStems = (form: string): readonly string[] => [...bodyName(form).words].reverse().map((word) => bonesOf(bodyStem(word)))
/** The acronyms that a body's name gives or has for its first letters. */
export const acronymsOf = (form: string): readonly string[] => { const { acronym, initials } = bodyName(form); return acronym === null ? initials : [acronym] }
