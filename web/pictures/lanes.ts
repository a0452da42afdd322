import type { AnswerOf } from '../../src/server/contract/operations.ts'

/** Which lane each event stands in, and in which row of it, so that what overlaps in time does not overlap on paper. */

export type Glance = AnswerOf<'eventsAtGlance'>
export type Grouping = 'type' | 'place' | 'actor' | 'none'
export type Bar = { readonly index: number; readonly from: number; readonly until: number; readonly row: number }
export type Lane = { readonly name: string; readonly bars: readonly Bar[]; readonly rows: number }

const mostLanes = 14
const mostRows = 7

const keyOf = (glance: Glance, index: number, by: Grouping): number | null => {
  switch (by) {
    case 'type': return glance.type[index] ?? null
    case 'place': return glance.place[index] ?? null
    case 'actor': return glance.actor[index] ?? null
    case 'none': return 0
  }
}

/** The dated events in lanes, the fullest first; what is left over stands together in the last. `least` is how many days a bar must have to itself. */
export const lanesOf = (glance: Glance, by: Grouping, words: { readonly nameOf: (by: Grouping, key: number) => string; readonly rest: string; readonly least: number }): readonly Lane[] => {
  const groups = new Map<number | null, number[]>()
  glance.ids.forEach((_, index) => {
    if (glance.from[index] === null) return
    const key = by === 'type' ? typeGroup(glance, index) : keyOf(glance, index, by)
    const known = groups.get(key)
    if (known === undefined) groups.set(key, [index])
    else known.push(index)
  })
  const ranked = [...groups].sort((a, b) => Number(a[0] === null) - Number(b[0] === null) || b[1].length - a[1].length)
  const named = ranked.filter(([key]) => key !== null).slice(0, mostLanes)
  const rest = ranked.filter((group) => !named.includes(group)).flatMap(([, indices]) => indices)
  return [...named.map(([key, indices]) => laneOf(glance, words.nameOf(by, key as number), indices, words.least)), ...(rest.length === 0 ? [] : [laneOf(glance, words.rest, rest, words.least)])]
}

/** Types in lanes by what stands before the slash. */
const typeGroup = (glance: Glance, index: number): number => {
  const type = glance.types[glance.type[index] as number] as string
  const root = type.split('/')[0] as string
  return glance.types.findIndex((each) => (each.split('/')[0] as string) === root)
}

const laneOf = (glance: Glance, name: string, indices: readonly number[], least: number): Lane => {
  const ordered = [...indices].sort((a, b) => (glance.from[a] as number) - (glance.from[b] as number))
  const ends: number[] = []
  const bars = ordered.map((index): Bar => {
    const from = glance.from[index] as number
    const until = Math.max(from + 0.04, glance.until[index] as number)
    let row = ends.findIndex((end) => end <= from)
    if (row < 0) row = ends.length < mostRows ? ends.length : ends.indexOf(Math.min(...ends))
    ends[row] = Math.max(until, from + least)
    return { index, from, until, row }
  })
  return { name, bars, rows: Math.max(1, ends.length) }
}
