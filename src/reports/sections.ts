import type { Interval } from '../model/index.ts'
import { period } from '../query/when.ts'

/** The parts of a briefing: a month each; what is known only to a wider stretch stands before the months of its year. */
export type Section = {
  /** Sorts: `2023`, then `2023-01`; what has no date last. */
  readonly key: string
  readonly heading: string
}

const longMonths = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December']

export const sectionOf = (time: Interval | null): Section => {
  if (time === null) return { key: '~', heading: 'Undated' }
  const [year, month] = [time.from.slice(0, 4), time.from.slice(5, 7)]
  switch (time.precision) {
    case 'minute':
    case 'hour':
    case 'part-of-day':
    case 'day':
    case 'week':
      return { key: `${year}-${month}`, heading: `${longMonths[Number(month) - 1] ?? month} ${year}` }
    case 'month':
    case 'season':
    case 'year':
    case 'decade': {
      const one = period(`${year}-${month}`)?.until === time.until.slice(0, 10)
      return one ? { key: `${year}-${month}`, heading: `${longMonths[Number(month) - 1] ?? month} ${year}` } : { key: year, heading: `${year}, no closer` }
    }
  }
}

/** Where offices stand: after all that has or has no date. */
export const officesKey = '~~'
