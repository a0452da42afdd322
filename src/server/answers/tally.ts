import { tallyOf } from '../../query/tally.ts'
import { period } from '../../query/when.ts'
import type { Handler } from '../call.ts'
import { Problem } from '../problem.ts'
import { remembering } from '../shown.ts'
import { fitting, soughtBy } from './fitting.ts'

/** Own counts, of the events that fit and of the reports that they may rest on. */
export const tally: Handler<'tally'> = async ({ shown, query }) => {
  const { per = 'month', each = null, base_from: from, base_until: until } = query
  if ((from === undefined) !== (until === undefined) || (from !== undefined && until !== undefined && from >= until)) throw new Problem('bad-request', 'base_from and base_until: a base has a first day and, after it, a day where it ends')
  return remembering(shown, `tally ${JSON.stringify({ ...query, reader: null })}`, async () => {
    // The base may lie outside of what is told.
    const { from: first = null, until: end = null, ...wanted } = query
    const asked = { ...wanted, from: undefined, until: undefined }
    const { documents } = await soughtBy(shown, asked)
    const reports = shown.held.documents.all.filter(({ id }) => documents === null || documents.has(id))
    return tallyOf(await fitting(shown, 'events', asked), reports, { by: per, each, base: from === undefined || until === undefined ? null : { from, until }, within: { from: first === null ? null : (period(first)?.from ?? null), until: end === null ? null : (period(end)?.until ?? null) } })
  })
}
