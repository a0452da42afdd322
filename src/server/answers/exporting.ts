import { csv } from '../../exports/csv.ts'
import { geojson, mappable, type Mappable } from '../../exports/geojson.ts'
import { jsonl } from '../../exports/jsonl.ts'
import { type Exported, type Kind, kinds } from '../../exports/kinds.ts'
import { briefing } from '../../reports/briefing.ts'
import { html } from '../../reports/html.ts'
import { markdown } from '../../reports/markdown.ts'
import { heldView } from '../held.ts'
import { layered } from '../layered.ts'
import type { Handler } from '../call.ts'
import { inArea } from '../contract/filters.ts'
import { Problem } from '../problem.ts'
import type { View } from '../../query/view.ts'
import type { Shown } from '../shown.ts'
import { soughtBy } from './fitting.ts'
import { namerOf } from './told.ts'

/** What is shown, for other programs and for paper: streamed, with the same filters. */

const mediaTypes = { jsonl: 'application/x-ndjson', csv: 'text/csv', geojson: 'application/geo+json' } as const
const isMappable = (kind: Kind): kind is Mappable & Kind => (mappable as readonly string[]).includes(kind)

/** The view without what lies outside the rectangle that is asked for. */
const viewFor = (shown: Shown, { wanted: { area } }: Awaited<ReturnType<typeof soughtBy>>): View => {
  if (area === null) return shown.view
  const { held } = shown
  const within = <Thing extends { readonly id: string; readonly place: Parameters<typeof inArea>[1] | null }>(kept: { readonly all: readonly Thing[]; readonly ordered: readonly Thing[] }) => {
    const lies = ({ place }: Thing): boolean => place !== null && inArea(area, place)
    const all = kept.all.filter(lies)
    return { all, ordered: kept.ordered.filter(lies), byId: layered(all.map((thing) => [thing.id, thing] as const)) }
  }
  return heldView({ ...held, events: within(held.events), claims: within(held.claims) }, shown.view)
}

export const exported: Handler<'exported'> = async ({ shown, path, query }) => {
  const kind = kinds.find((each) => each === path['kind'])
  if (kind === undefined) throw new Problem('not-found', `there is no export of ${path['kind']}: it is one of ${kinds.join(', ')}`)
  const { format = 'jsonl' } = query
  const sought = await soughtBy(shown, query)
  const view = viewFor(shown, sought)
  const made = (): Exported => {
    switch (format) {
      case 'jsonl': return jsonl(view, kind, sought)
      case 'csv': return csv(view, kind, sought)
      case 'geojson':
        if (!isMappable(kind)) throw new Problem('bad-request', `format geojson: ${kind} have no place of their own; it takes ${mappable.join(' or ')}`)
        return geojson(view, kind, sought)
    }
  }
  return { kind: 'streamed', mediaType: mediaTypes[format], name: `${kind}.${format}`, pieces: made().pieces }
}

async function* whole(work: () => Promise<AsyncIterable<string> | string>): AsyncGenerator<string> {
  const text = await work()
  if (typeof text === 'string') yield text
  else yield* text
}

/** A briefing brings its own style and nothing else: it may not run, load or send anything. */
const paper = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; sandbox"

export const report: Handler<'report'> = async ({ shown, query }) => {
  const sought = await soughtBy(shown, query)
  const namer = await namerOf(shown, query.reader)
  const view = viewFor(shown, sought)
  const { format = 'html' } = query
  return {
    kind: 'streamed', mediaType: format === 'html' ? 'text/html' : 'text/markdown', name: `briefing.${format}`, policy: paper,
    pieces: whole(async () => { const told = await briefing(view, sought, namer); return format === 'html' ? html(told) : markdown(told) }),
  }
}
