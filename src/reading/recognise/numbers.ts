import type { Hit, Language } from '../../packs/language.ts'
import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../split.ts'
import { isFunctionWord, isListed } from './look.ts'
import { readDigits } from './numerals.ts'

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
