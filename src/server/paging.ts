import { Problem } from './problem.ts'

/** Pages by cursor: where the page before ended, by id, so that what is added meanwhile neither repeats nor skips what was there. */

const usual = 50

type Paged = { readonly limit?: number | undefined; readonly cursor?: string | undefined }
export type Page<Item> = { readonly items: readonly Item[]; readonly total: number; readonly next: string | null }

const written = (at: number, key: string): string => Buffer.from(JSON.stringify([at, key])).toString('base64url')
const read = (cursor: string): readonly [number, string] => {
  try {
    const [at, key] = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as readonly [unknown, unknown]
    if (typeof at === 'number' && Number.isSafeInteger(at) && at >= 0 && typeof key === 'string') return [at, key]
  } catch {
    // Falls through: what can't be read is no cursor.
    throw new Problem('bad-request', 'cursor: this is none of ours; take it from `next` of the page before')
  }
  throw new Problem('bad-request', 'cursor: this is none of ours; take it from `next` of the page before')
}

/** One page of `all`. Where the last thing of the page before has gone, the page goes on where that stood. */
export const pageOf = <Item>(all: readonly Item[], { limit = usual, cursor }: Paged, keyOf: (item: Item) => string): Page<Item> => {
  let from = 0
  if (cursor !== undefined) {
    const [at, key] = read(cursor)
    const still = all[at] !== undefined && keyOf(all[at]) === key ? at : all.findIndex((item) => keyOf(item) === key)
    from = still < 0 ? at : still + 1
  }
  const items = all.slice(from, from + limit)
  const last = items.at(-1)
  const next = last === undefined || from + limit >= all.length ? null : written(from + limit - 1, keyOf(last))
  return { items, total: all.length, next }
}
