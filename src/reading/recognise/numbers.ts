import type { Hit, Language } from '../../packs/language.ts'
import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../split.ts'
import { isFunctionWord, isListed } from './look.ts'

/** A number that begins at a token: written in digits, in words, or both ("2.5 million"). */
export type ReadNumber = {
  readonly value: number
  /** The token after it. */
  readonly until: number
  /** Whether it is written in digits only. */
  readonly digits: boolean
  /** What its last scale word multiplies by, 1 without one: "5 to 10 million" gives the 5 the same. */
  readonly scale: number
}

type Marks = Pick<Language, 'groupMarks' | 'decimalMarks'>

/** Marks inside a number. Matches ",", "٬"; not "-". */
const mark = /[.,٫٬]/u

/**
 * The value of a number token, by the marks the language parts groups and decimals with; null for what is no number ("12.03.2024").
 * A mark that the language uses the other way still counts where no other reading is left: "1.200.000" in English.
 */
export const digitsValue = (folded: string, { groupMarks, decimalMarks }: Marks): number | null => {
  if (/^\d+$/.test(folded)) return folded.length > 15 ? null : Number(folded)
  const fraction = fractions[folded]
  if (fraction !== undefined) return fraction
  const groups = folded.split(mark)
  if (groups.length < 2 || groups.some((group) => !/^\d+$/.test(group))) return null
  const marks = folded.replace(/\d/g, '')
  const grouped = groups.slice(1).every((group) => group.length === 3) && (groups[0] as string).length <= 3
  const oneMark = [...marks].every((one) => one === marks[0])
  const first = marks[0] as string
  if (oneMark && grouped && (groupMarks.includes(first) || marks.length > 1)) return Number(groups.join(''))
  if (marks.length === 1) return decimalMarks.includes(first) || groupMarks.includes(first) ? Number(groups.join('.')) : null
  // Groups, then a decimal mark: "1,200.5", "1.200,5"; or lakhs and crores: "12,50,000".
  const last = marks.at(-1) as string
  const whole = groups.slice(0, -1)
  if (last !== first && [...marks.slice(0, -1)].every((one) => one === first) && whole.slice(1).every((group) => group.length === 3)) return Number(`${whole.join('')}.${groups.at(-1)}`)
  if (oneMark && groupMarks.includes(first) && (groups.at(-1) as string).length === 3 && groups.slice(1, -1).every((group) => group.length === 2)) return Number(groups.join(''))
  return null
}
/** Signs of fractions, as written and as folding takes them apart. */
const fractions: Readonly<Record<string, number>> = Object.fromEntries([...'½⅓⅔¼¾⅕⅖⅗⅘⅙⅚⅛⅜⅝⅞'].flatMap((sign) => {
  const [over = '1', under = '1'] = sign.normalize('NFKC').split('⁄')
  return [[sign, Number(over) / Number(under)], [`${over}⁄${under}`, Number(over) / Number(under)]]
}))

/** The mark and the digits behind it, where both are written onto the digits before and the mark is no part of a number in most scripts: "12،5", "1،234،567". Null for what is none. */
const markedDigits = ({ groupMarks, decimalMarks }: Marks, sentence: Sentence, at: number): string | null => {
  const [token, next] = [sentence.tokens[at], sentence.tokens[at + 1]]
  if (token?.kind !== 'mark' || token.spaced || next?.kind !== 'number' || next.spaced || !(groupMarks.includes(token.form) || decimalMarks.includes(token.form))) return null
  return `${/^\d{3}$/.test(next.fold) ? ',' : '.'}${next.fold}`
}

/** Whether a decimal mark that nothing stands before is written onto a token: ".08". */
const decimalMark = ({ decimalMarks }: Marks, sentence: Sentence, at: number): boolean => {
  const [sign, token] = [sentence.tokens[at - 1], sentence.tokens[at]]
  return sign?.kind === 'mark' && sign.spaced && token?.spaced === false && decimalMarks.includes(sign.form) && /^\d+$/.test(token.fold)
}

/** A power behind digits: "1.3e6", "2^10", "1.3x10^6". */
const powerBehind = (sentence: Sentence, at: number): { readonly of: (value: number) => number; readonly until: number } | null => {
  const mark = sentence.tokens[at]
  if (mark === undefined || mark.spaced || mark.joint !== '') return null
  if (mark.form === '^') {
    const exponent = signedDigits(sentence, at + 1)
    return exponent === null ? null : { of: (value) => Math.sign(value) * Math.abs(value) ** exponent.value, until: exponent.until }
  }
  if (mark.fold !== 'e') return null
  const exponent = signedDigits(sentence, at + 1)
  return exponent === null ? null : { of: (value) => Number(`${value}e${exponent.value}`), until: exponent.until }
}
/** Digits of an exponent with their signs, all written onto what stands before. */
const signedDigits = (sentence: Sentence, at: number): { readonly value: number; readonly until: number } | null => {
  let [place, sign] = [at, 1]
  for (let token = sentence.tokens[place]; token !== undefined && !token.spaced && (token.form === '+' || token.form === '-') && place < at + 2; token = sentence.tokens[place]) {
    if (token.form === '-') sign = -1
    place += 1
  }
  const token = sentence.tokens[place]
  if (token === undefined || token.kind !== 'number' || token.spaced || !/^\d{1,2}$/.test(token.fold)) return null
  return { value: (token.joint === '-' ? -1 : sign) * Number(token.fold), until: place + 1 }
}

/** Three digits behind a single space. */
const isGroup = (before: Token, token: Token | undefined): boolean => token !== undefined && token.kind === 'number' && threeDigits.test(token.form) && token.start - before.end === 1 && token.joint === '' && token.spaced
/** A group of digits, the last of which may hold decimals. Matches "567", "567,89"; not "56". */
const threeDigits = /^\p{Nd}{3}(?:[.,٫]\p{Nd}{1,2})?$/u
/** Whether two number tokens are groups of one number, parted by a single space: "1 200". Where a language parts groups otherwise, only what no two numbers look like: "40 000", "1 234 567". */
const joinsGroup = (text: Marks, sentence: Sentence, at: number): boolean => {
  const [before, token] = [sentence.tokens[at - 1] as Token, sentence.tokens[at] as Token]
  return isGroup(before, token) && /^\p{Nd}{1,3}$/u.test(before.form) && (text.groupMarks.includes(' ') || token.fold === '000' || isGroup(token, sentence.tokens[at + 1]) || (at > 1 && before.form.length === 3 && isGroup(sentence.tokens[at - 2] as Token, before)))
}

const hitOf = (sentence: Sentence, at: number, list: string): Hit | null => {
  const hits = sentence.hits[at]
  if (hits === undefined) return null
  for (const hit of hits) if (hit.list === list) return hit
  return null
}
/** A preposition written onto a scale makes it another word: "بالمئة", by the hundred, is per cent. A single letter counts only where it is written onto its number: "5m" may be millions, "5 m" are metres. */
const multiplies = (hit: Hit, token: Token): boolean => !hit.features.some((feature) => feature.startsWith('slot=')) && !(token.form.length === 1 && (token.spaced || token.joint !== ''))
/** A capital letter behind a single digit is a name, "3M", unless money stands before: "$3M". */
const namesWithLetter = (sentence: Sentence, at: number, value: number | null): boolean => {
  const token = sentence.tokens[at] as Token
  return token.form.length === 1 && token.capital && value !== null && value < 10 && Number.isInteger(value) && !isListed(sentence, at - 2, 'units')
}
const isCoordinated = (hit: Hit): boolean => hit.features.includes('and')

/** The greatest power of ten that divides a number: what may still be added to it in words is less. */
const roundness = (value: number): number => {
  let power = 1
  while (power < 1e15 && value % (power * 10) === 0) power *= 10
  return power
}

/** A share in digits, "1/2", "3/4": the usual parts only, since dates, scores and names are written with a slash too. Null for what is none. */
const slashed = (sentence: Sentence, at: number): number | null => {
  const [over, slash, under] = [sentence.tokens[at], sentence.tokens[at + 1], sentence.tokens[at + 2]]
  if (over === undefined || under === undefined || slash?.form !== '/' || slash.spaced || under.spaced || sentence.tokens[at - 1]?.form === '/' || sentence.tokens[at + 3]?.form === '/') return null
  const value = Number(over.fold) / Number(under.fold)
  return usualParts.has(under.fold) && value > 0 && value < 1 ? value : null
}
const usualParts: ReadonlySet<string> = new Set(['2', '3', '4', '5', '8', '10'])

/** The value of digits at a token, with the groups that follow. */
const readDigits = (pack: Marks, sentence: Sentence, at: number): { readonly value: number; readonly until: number } | null => {
  const token = sentence.tokens[at]
  if (token === undefined || token.kind !== 'number') return null
  let until = at + 1
  let form = token.fold
  for (let next = sentence.tokens[until]; next !== undefined; next = sentence.tokens[until]) {
    const marked = markedDigits(pack, sentence, until)
    if (marked === null && !joinsGroup(pack, sentence, until)) break
    form += marked ?? next.fold
    until += marked === null ? 1 : 2
  }
  const plain = digitsValue(form, pack)
  if (plain === null) return null
  const power = powerBehind(sentence, until)
  if (power !== null) return { value: power.of(plain), until: power.until }
  // ".08": a decimal mark with nothing before it.
  const value = decimalMark(pack, sentence, at) ? Number(`0.${token.fold}`) : plain
  // "2 ½", "10 1/2" are fractions behind a whole.
  const next = sentence.tokens[until]
  const parted = next?.kind === 'number' && next.spaced && next.start - (sentence.tokens[until - 1] as Token).end === 1 ? slashed(sentence, until) : null
  if (parted !== null && Number.isInteger(value)) return { value: value + parted, until: until + 3 }
  const share = until === at + 1 && (token.spaced !== false || sentence.tokens[at - 1]?.form === '-') ? slashed(sentence, at) : null
  if (share !== null) return { value: share, until: at + 3 }
  const part = next === undefined ? undefined : fractions[next.fold]
  return part !== undefined && Number.isInteger(value) && part < 1 ? { value: value + part, until: until + 1 } : { value, until }
}

/** What a fraction in words is of: "half a million", "نصف مليون", "a quarter of a million". */
const fractionOfScale = (sentence: Sentence, hit: Hit): { readonly value: number; readonly until: number; readonly scale: number } | null => {
  let at = hit.until
  if (isListed(sentence, at, 'prepositions', 'of')) at += 1
  if (isListed(sentence, at, 'determiners', 'indefinite')) at += 1
  const scale = hitOf(sentence, at, 'scales')
  if (scale === null || Number(scale.value) < 12) return null
  return { value: ratio(hit.value) * Number(scale.value), until: scale.until, scale: Number(scale.value) }
}
const ratio = (value: string): number => {
  const [over = '1', under = '1'] = value.split('/')
  return Number(over) / Number(under)
}

/**
 * The number that begins at a token, null where none does. One reading for all languages: simple numbers add where they fit into the zeros of what stands before,
 * scales multiply, coordinators join ("one hundred and five", "خمسة وعشرون").
 */
export const readNumber = (pack: Language, sentence: Sentence, at: number): ReadNumber | null => {
  const opening = readDigits(pack, sentence, at)
  let digits = opening !== null
  let total = 0
  let current: number | null = opening?.value ?? null
  let until = opening?.until ?? at
  let scale = 1
  let lastScale = 1
  if (opening === null) {
    if (sentence.tokens[at]?.kind !== 'word') return null
    const fraction = hitOf(sentence, at, 'fractions')
    if (fraction !== null) {
      const made = fractionOfScale(sentence, fraction)
      if (made !== null) return { ...made, digits: false }
    }
  }
  for (let steps = 0; steps < 12; steps += 1) {
    const next = sentence.tokens[until]
    if (next === undefined || next.kind === 'mark') break
    const attached = next.joint !== ''
    let place = until
    let coordinated = false
    if (current !== null || total > 0) {
      // "and" between the parts of a number in words.
      if (!digits && isListed(sentence, until, 'coordinators', 'and') && !isNumberWord(sentence, until)) {
        place = until + 1
        coordinated = true
      }
    }
    const scaleHit = hitOf(sentence, place, 'scales')
    // "14.27 cents": a share of one has no hundreds.
    if (scaleHit !== null && Number(scaleHit.value) === 100 && current !== null && (!Number.isInteger(current) || (isListed(sentence, place, 'minor-units') && (digits || current % 1000 >= 20)))) break
    // "1.8m tall", "300 m2": a longer unit takes its letter.
    if (scaleHit !== null && digits && scaleHit.until === place + 1 && (sentence.tokens[place] as Token).form.length === 1 && (sentence.hits[place] ?? []).some((unit) => unit.list === 'units' && unit.until > scaleHit.until)) break
    if (scaleHit !== null && multiplies(scaleHit, sentence.tokens[place] as Token) && !namesWithLetter(sentence, place, current) && !coordinated && !isCoordinated(scaleHit) && (current !== null || total > 0) && !(opening !== null && next.kind === 'number')) {
      const factor = Number(scaleHit.value)
      if (current === null) {
        if (factor <= lastScale) break
        total *= factor
      } else if (factor < 1000) current = current === 0 ? 0 : current % 1000 > 0 && current % 1000 < 100 ? current - (current % 1000) + (current % 1000) * factor : current * factor
      else if (total > 0 && factor > lastScale) {
        total = (total + current) * factor
        current = null
      } else {
        // "مليون ومئتا ألف", "миллион двести тысяч": what is greater than the scale was said before it.
        const small: number = current % factor
        total += current > factor && small > 0 ? current - small + small * factor : current * factor
        current = null
      }
      if (factor >= 1000) lastScale = factor
      scale = factor
      until = scaleHit.until
      digits = false
      continue
    }
    // "and a half" behind a number or its scale.
    const fractionAt = coordinated && isListed(sentence, place, 'determiners', 'indefinite') ? place + 1 : place
    // A word that is a number of tens too is that: "two and fifty".
    const half = (current !== null || total > 0) && Number(hitOf(sentence, place, 'numbers')?.value ?? 0) < 20 ? (hitOf(sentence, place, 'fractions') ?? hitOf(sentence, fractionAt, 'fractions')) : null
    // "+1/2" says that the form holds its own coordinator: "с половиной".
    if (half !== null && (coordinated || isCoordinated(half) || half.value.startsWith('+')) && ratio(half.value) < 1) {
      if (current !== null && current >= 1000 && total === 0) {
        // "مليون ونصف": the number is itself a scale; it may be said again.
        const again = hitOf(sentence, half.until, 'scales')
        current += ratio(half.value) * (again === null ? roundness(current) : Number(again.value))
        until = again?.until ?? half.until
        break
      }
      if (current !== null && total === 0 && (scale === 1 || (scale === 100 && half.until - fractionAt > 1))) {
        current += ratio(half.value)
        until = half.until
        continue
      }
      if (current === null) {
        // "a million and a half", "مليون ونصف مليون": the scale may be said again.
        const again = hitOf(sentence, half.until, 'scales')
        total += ratio(half.value) * (again === null ? lastScale : Number(again.value))
        until = again?.until ?? half.until
      }
      break
    }
    if (opening !== null) {
      // "12 ألفا و500", "3 million 200 thousand": behind a scale more digits may follow, written onto their coordinator or with a scale of their own.
      const more = scale > 1 && opening.until <= until ? digitsBehind(pack, sentence, until, lastScale === 1 ? roundness(current ?? 0) : lastScale) : null
      if (more === null) break
      current = (current ?? 0) + more.value
      until = more.until
      continue
    }
    const hit = hitOf(sentence, place, 'numbers')
    // "مليون و200 ألف": behind a great number in words digits may follow too.
    const behind = hit === null && (total > 0 || (current !== null && current >= 1000)) ? digitsBehind(pack, sentence, until, current === null ? lastScale : roundness(current)) : null
    if (behind !== null) {
      current = (current ?? 0) + behind.value
      until = behind.until
      continue
    }
    // A number's plural is vague: "hundreds", "عشرات".
    if (hit === null || (!hit.exact && hit.features.includes('plural')) || (sentence.tokens[place]?.kind !== 'word')) break
    const value = current === null && total === 0 && isDualOf(sentence, hit) ? Number(hit.value) * 2 : Number(hit.value)
    const joined = coordinated || isCoordinated(hit)
    if (current === null && total === 0) current = value
    else {
      const sofar: number = current ?? 0
      const room: number = current === null ? lastScale : sofar === 0 ? 0 : roundness(sofar)
      const unitsFirst = (isCoordinated(hit) || (coordinated && coordinates(pack, sentence, until))) && sofar % 100 > 0 && sofar % 100 < 10 && value % 10 === 0 && value >= 20 && value < 100
      if (!unitsFirst) {
        if (value >= room) break
        // "and" with a word of its own only joins to hundreds and more: "five and six" are two numbers, and so are "one hundred and two hundred".
        if (coordinated && (room < 100 || (hitOf(sentence, hit.until, 'scales') !== null && Number(hitOf(sentence, hit.until, 'scales')?.value) >= room))) break
        // Without any join only smaller parts follow: "two thousand three", not "in twenty five men"… which is one number too.
        if (!joined && !attached && room < 10) break
      }
      current = sofar + value
    }
    until = hit.until
  }
  if (current === null && total === 0) return null
  const whole = total + (current ?? 0)
  const decimals = digits || scale > 100 ? null : decimalsBehind(sentence, until)
  const value = decimals === null || !Number.isInteger(whole) ? whole : Number(`${whole}.${decimals.digits}`)
  return { value: Number.isInteger(value) ? value : Math.round(value * 1e6) / 1e6, until: decimals?.until ?? until, digits, scale }
}

/** Whether a number's word that is also its dual in the construct state is that: a noun follows at once ("مليونا نازح"). The list `construct-duals` has them. */
const isDualOf = (sentence: Sentence, hit: Hit): boolean => {
  const at = hit.until
  const next = sentence.tokens[at]
  return isListed(sentence, at - 1, 'construct-duals') && next?.kind === 'word' && !isFunctionWord(sentence, at) && !isNumberWord(sentence, at) && !(sentence.hits[at] ?? []).some((one) => one.features.includes('and') || one.features.some((feature) => feature.startsWith('slot=')))
}

/** Digits behind a scale that add to it: less than its room, on a coordinator that is written onto them, or before a scale of their own. */
const digitsBehind = (pack: Language, sentence: Sentence, at: number, room: number): { readonly value: number; readonly until: number } | null => {
  const coordinator = isListed(sentence, at, 'coordinators', 'and')
  const place = coordinator ? at + 1 : at
  const token = sentence.tokens[place]
  if (token === undefined || token.kind !== 'number' || token.joint !== '') return null
  const read = readDigits(pack, sentence, place)
  if (read === null || !Number.isInteger(read.value) || read.value <= 0) return null
  const scale = hitOf(sentence, read.until, 'scales')
  const scaled = scale !== null && multiplies(scale, sentence.tokens[read.until] as Token) && Number(scale.value) < room
  // "3 hundred and 21": what stands behind a hundred in digits fills its zeros.
  const joined = coordinator && ((!token.spaced && sentence.tokens[at]?.spaced === true) || (room === 100 && scale === null && /^\d{1,2}$/.test(token.fold)))
  return read.value < room && (scaled ? !coordinator || joined : joined) ? read : null
}

/** Whether a coordinator that stands apart is one that is else written onto the word: it then joins units to tens as that does ("خمسة و عشرون"). */
const coordinates = (pack: Language, sentence: Sentence, at: number): boolean => {
  const [word, next] = [sentence.tokens[at], sentence.tokens[at + 1]]
  return word !== undefined && next !== undefined && pack.analyse(`${word.fold}${next.fold}`).some(({ form, features }) => form === next.fold && features.includes('and'))
}

/** The decimals behind a decimal mark in words: "point zero three", "virgule vingt-cinq". */
const decimalsBehind = (sentence: Sentence, at: number): { readonly digits: string; readonly until: number } | null => {
  if (!isListed(sentence, at, 'decimal-words')) return null
  let [digits, until] = ['', at + 1]
  for (let hit = hitOf(sentence, until, 'numbers'); hit !== null && Number(hit.value) < 100 && digits.length < 6; hit = hitOf(sentence, until, 'numbers')) {
    // "seventy-one" is one number of two digits.
    digits = digits.length >= 2 && digits.endsWith('0') && Number(hit.value) < 10 && Number(digits.slice(-2)) >= 20 ? `${digits.slice(0, -1)}${hit.value}` : `${digits}${hit.value}`
    until = hit.until
  }
  return digits === '' ? null : { digits, until }
}

const isNumberWord = (sentence: Sentence, at: number): boolean => isListed(sentence, at, 'numbers') || isListed(sentence, at, 'scales')

