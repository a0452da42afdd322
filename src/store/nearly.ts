import { sql } from 'kysely'
import type { Link } from '../model/index.ts'
import type { Nearly } from '../query/view.ts'
import type { Base } from './open.ts'
import { numberOf, rowsOf } from './rows.ts'

type Row = { readonly a: string; readonly b: string; readonly first: string; readonly second: string; readonly score: number; readonly body: string }

/** Pairs of names and of events that were compared, that nothing forbids, and that yet stand apart: the nearest to being one first, each pair of folds once. */
export const nearlyIn = async (base: Base, limit: number): Promise<readonly Nearly[]> => {
  const found: Nearly[] = []
  for (const [layer, kind] of [['name', 'entity'], ['event', 'event']] as const) {
    const rows = await rowsOf(base, sql<Row>`select links.a as a, links.b as b, one.fold as first, other.fold as second, score, body from links
      join members as one on one.layer = links.layer and one.node = links.a join members as other on other.layer = links.layer and other.node = links.b
      where links.layer = ${numberOf(layer)} and links.conflict = 0 and one.fold <> other.fold order by score desc, links.a, links.b limit ${BigInt(2 * limit)}`)
    const seen = new Set<string>()
    for (const { a, b, first, second, score, body } of rows) {
      const pair = [first, second].sort().join(' ')
      if (seen.has(pair)) continue
      seen.add(pair)
      found.push({ kind, a, b, folds: [first, second], score, because: (JSON.parse(body) as Pick<Link, 'because'>).because })
    }
  }
  return found.sort((one, other) => other.score - one.score || (`${one.a} ${one.b}` < `${other.a} ${other.b}` ? -1 : 1)).slice(0, limit)
}
