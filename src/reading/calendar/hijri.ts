import { type CivilDate, civil, dayNumber } from './days.ts'

/** Dates of the Islamic calendar in the civil one. Months begin as the calendar of Umm al-Qura has them (1300 to 1600), else by the tabular rule; where the moon is watched for, a day's difference is usual. */

/** The day number by the tabular rule (thirty-year cycle, epoch 16 July 622), Dershowitz and Reingold, Calendrical Calculations. */
const tabular = (year: number, month: number, day: number): number => day + Math.ceil(29.5 * (month - 1)) + (year - 1) * 354 + Math.floor((3 + 11 * year) / 30) + 227_014 - 719_163

let formatter: Intl.DateTimeFormat | null = null
/** The date of Umm al-Qura that a day has; null where the platform has no such calendar. */
const ummAlQura = (number: number): CivilDate | null => {
  formatter ??= new Intl.DateTimeFormat('en-u-ca-islamic-umalqura-nu-latn', { year: 'numeric', month: 'numeric', day: 'numeric', timeZone: 'UTC' })
  if (formatter.resolvedOptions().calendar !== 'islamic-umalqura') return null
  const parts = new Map(formatter.formatToParts(new Date(number * 86_400_000)).map(({ type, value }) => [type, Number(value)]))
  const [year, month, day] = [parts.get('year'), parts.get('month'), parts.get('day')]
  return year === undefined || month === undefined || day === undefined ? null : { year, month, day }
}

/** The day number of a day of the Islamic calendar; null for what is none. */
export const hijriDay = (year: number, month: number, day: number): number | null => {
  if (year < 1 || month < 1 || month > 12 || day < 1 || day > 30) return null
  const guess = tabular(year, month, day)
  if (year < 1300 || year > 1600) return guess
  for (const shift of [0, -1, 1, -2, 2]) {
    const found = ummAlQura(guess + shift)
    if (found === null) return guess
    if (found.year === year && found.month === month && found.day === day) return guess + shift
  }
  return null
}

/** The first such day of the Islamic calendar in a civil year; null where the year has none. */
export const hijriIn = (civilYear: number, month: number, day: number): number | null => {
  const around = Math.floor(((civilYear - 622) * 33) / 32)
  for (let year = around - 1; year <= around + 2; year += 1) {
    const found = hijriDay(year, month, day)
    if (found !== null && found >= dayNumber(civilYear, 1, 1) && civil(found).year === civilYear) return found
  }
  return null
}
