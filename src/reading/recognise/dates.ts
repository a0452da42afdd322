import type { Sentence } from '../split.ts'
import { glued, inName, plainDigits } from './joints.ts'
import { isFunctionWord, isListed, isPossessive, listedBefore } from './look.ts'

/** Years, days, dates and clocks that are written in digits. */

/** A four-digit year, with nothing before it that makes it a name, nor behind it that makes it a count. */
export const year = (sentence: Sentence, at: number): string | null => {
  const digits = plainDigits(sentence, at, 4)
  if (digits === null || digits.length < 3) return null
  const value = Number(digits)
  // Of three digits only behind the word for a year: "عام 641".
  if (digits.length === 3 && !(value >= 100 && saidYear(sentence, at))) return null
  // Years long past stand behind their month, with nothing that they could count: "5 December 1391".
  if (value > 2199 || (value < 1500 && !saidYear(sentence, at) && (value < 1000 || !(endsMonth(sentence, at) ? uncounting(sentence, at + 1) || isListed(sentence, at + 1, 'time-units', 'year') : listedBefore(sentence, at, 'prepositions')?.value === 'in' && uncounting(sentence, at + 1)))) || inName(sentence, at)) return null
  const next = sentence.tokens[at + 1]
  if (glued(next) && next?.kind === 'word' && !isListed(sentence, at + 1, 'ordinal-marks')) return null
  if (next?.form === '%' || next?.form === '٪' || isListed(sentence, at + 1, 'scales')) return null
  // "1 200 2023": groups of digits beside it.
  return digits.padStart(4, '0')
}

/** Whether the word for one year stands right before a token, and nothing behind it that it could count. */
const saidYear = (sentence: Sentence, at: number): boolean => listedBefore(sentence, at, 'time-units')?.value === 'year' && uncounting(sentence, at + 1)
/** Whether a month's name ends right before a token, a comma aside. */
const endsMonth = (sentence: Sentence, at: number): boolean => listedBefore(sentence, /^[,،]$/u.test(sentence.tokens[at - 1]?.form ?? '') ? at - 1 : at, 'months') !== null

/** A day of the month in digits, with its ordinal mark: "23", "23rd", "1er". */
export const day = (sentence: Sentence, at: number): { readonly length: number; readonly value: string } | null => {
  const digits = plainDigits(sentence, at, 2)
  if (digits === null || Number(digits) < 1 || Number(digits) > 31 || inName(sentence, at)) return null
  const next = sentence.tokens[at + 1]
  if (next !== undefined && next.kind === 'word' && (glued(next) || next.joint !== '') && isListed(sentence, at + 1, 'ordinal-marks')) return { length: 2, value: digits }
  // "15SEP": a month may be written onto it.
  if (next !== undefined && next.kind === 'word' && glued(next) && !isListed(sentence, at + 1, 'months') && !isListed(sentence, at + 1, 'month-abbreviations')) return null
  return { length: 1, value: digits }
}

/** "12/03/2024", "12.03.2024", "2024-03-12": three numbers parted by one mark twice. */
export const numericDate = (sentence: Sentence, at: number): { readonly length: number; readonly value: string } | null => {
  const first = sentence.tokens[at]
  if (first === undefined || first.kind !== 'number' || inName(sentence, at)) return null
  const dotted = /^(\d{1,4})\.(\d{1,2})\.(\d{4}|\d{2})$/.exec(first.fold)
  if (dotted !== null) return dated([dotted[1] as string, dotted[2] as string, dotted[3] as string], 1)
  if (!/^\d{1,4}$/.test(first.fold)) return null
  const [second, third] = [sentence.tokens[at + 1], sentence.tokens[at + 2]]
  if (second?.kind === 'number' && second.joint === '-' && third?.kind === 'number' && third.joint === '-') return dated([first.fold, second.fold, third.fold], 3)
  const fifth = sentence.tokens[at + 4]
  if (second?.form === '/' && glued(second) && third?.kind === 'number' && glued(third) && sentence.tokens[at + 3]?.form === '/' && fifth?.kind === 'number' && glued(fifth)) return dated([first.fold, third.fold, fifth.fold], 5)
  return null
}
const dated = (numbers: readonly [string, string, string], length: number): { readonly length: number; readonly value: string } | null => {
  const [a, b, c] = numbers
  const lengths = a.length === 4 ? b.length <= 2 && c.length <= 2 : a.length <= 2 && b.length <= 2 && (c.length === 4 || c.length === 2)
  const values = numbers.map(Number)
  const fits = a.length === 4 ? (values[1] as number) <= 12 && (values[2] as number) <= 31 : (values[0] as number) <= 31 && (values[1] as number) <= 31 && Math.min(values[0] as number, values[1] as number) <= 12
  return lengths && fits && values.every((value) => value > 0 || value === values[2]) ? { length, value: numbers.join('/') } : null
}

export const numericMonth = (sentence: Sentence, at: number): { readonly length: number; readonly value: string } | null => {
  const first = sentence.tokens[at]
  if (first === undefined || first.kind !== 'number' || inName(sentence, at)) return null
  const next = sentence.tokens[at + 1]
  if (next?.kind === 'number' && next.joint === '-') return monthOf(first.fold, next.fold, true, sentence.tokens[at + 2]?.joint !== '-' ? 2 : 0)
  const third = sentence.tokens[at + 2]
  // "11 / 2016": the slash may stand apart on both sides.
  const apart = next?.form === '/' && next.spaced && third?.spaced === true && first.fold.length + third.fold.length === 6
  return next?.form === '/' && (glued(next) || apart) && third?.kind === 'number' && (glued(third) || apart) && sentence.tokens[at + 3]?.form !== '/' && sentence.tokens[at - 1]?.form !== '/' ? monthOf(first.fold, third.fold, false, 3) : null
}
/** `joined` by a hyphen, a second number above the year's last two is the end of a stretch of years: "2008-09". */
const monthOf = (first: string, second: string, joined: boolean, length: number): { readonly length: number; readonly value: string } | null => {
  const [year, month] = first.length === 4 ? [first, second] : [second, first]
  if (length === 0 || !/^(?:19|20)\d\d$/.test(year) || !/^\d{1,2}$/.test(month) || Number(month) < 1 || Number(month) > 12) return null
  return joined && first === year && month.length === 2 && Number(month) > Number(year.slice(2)) ? null : { length, value: `${year}/${Number(month)}` }
}

/** "14:30", "14:30:05"; "14h30" and "14.30" are patterns. */
export const clock = (sentence: Sentence, at: number): { readonly length: number; readonly value: string } | null => {
  const hour = plainDigits(sentence, at, 2)
  if (hour === null || Number(hour) > 24 || sentence.tokens[at + 1]?.form !== ':' || !glued(sentence.tokens[at + 1]) || sentence.tokens[at - 1]?.form === ':') return null
  const minute = plainDigits(sentence, at + 2, 2)
  if (minute === null || minute.length !== 2 || Number(minute) > 59 || !glued(sentence.tokens[at + 2])) return null
  const seconds = sentence.tokens[at + 3]?.form === ':' && glued(sentence.tokens[at + 3]) && plainDigits(sentence, at + 4, 2) !== null && glued(sentence.tokens[at + 4])
  return { length: seconds ? 5 : 3, value: `${Number(hour)}:${minute}` }
}

export const uncounting = (sentence: Sentence, at: number): boolean => {
  const token = sentence.tokens[at]
  return token === undefined || (token.kind === 'mark' && token.form !== '%' && token.form !== ':') || (token.kind === 'word' && token.joint === '' && !glued(token) && (isFunctionWord(sentence, at) || isPossessive(sentence, at) || isListed(sentence, at, 'months')))
}
