import type { Language } from '../../packs/language.ts'
import type { Token } from '../../text/tokens.ts'
import type { Sentence } from '../split.ts'

/** Numbers as they are written in digits, with their marks, groups, powers and shares. */

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

/** A share in digits, "1/2", "3/4": the usual parts only, since dates, scores and names are written with a slash too. Null for what is none. */
const slashed = (sentence: Sentence, at: number): number | null => {
  const [over, slash, under] = [sentence.tokens[at], sentence.tokens[at + 1], sentence.tokens[at + 2]]
  if (over === undefined || under === undefined || slash?.form !== '/' || slash.spaced || under.spaced || sentence.tokens[at - 1]?.form === '/' || sentence.tokens[at + 3]?.form === '/') return null
  const value = Number(over.fold) / Number(under.fold)
  return usualParts.has(under.fold) && value > 0 && value < 1 ? value : null
}
const usualParts: ReadonlySet<string> = new Set(['2', '3', '4', '5', '8', '10'])

/** The value of digits at a token, with the groups that follow. */
export const readDigits = (pack: Marks, sentence: Sentence, at: number): { readonly value: number; readonly until: number } | null => {
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
