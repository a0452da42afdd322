import { lazy, type ReactNode, Suspense } from 'react'
import { changed, filtersIn, go, useAddress } from '../address.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { EventLine } from '../parts/event-line.tsx'
import { Exports } from '../parts/exports.tsx'
import { Pages } from '../parts/pages.tsx'

const Timeline = lazy(async () => ({ default: (await import('../pictures/timeline.tsx')).Timeline }))
const orders = ['time', 'latest', 'weight'] as const

/** Events along time, and as a list. */
export const Events = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  const order = orders.find((each) => each === search.get('order')) ?? 'time'
  return (
    <>
      <div className="title-row"><h1>{t('events')}</h1>
        <label className="inline">{t('order')} <select value={order} onChange={(event) => go(`/events${changed(search, { order: event.target.value })}`)}>{orders.map((each) => <option key={each} value={each}>{t(`o.${each}`)}</option>)}</select></label>
        <Exports kind="events" filters={filters} formats={['csv', 'jsonl', 'geojson']} />
      </div>
      <Suspense fallback={<div className="picture-space" />}><Timeline /></Suspense>
      <Pages of="events" query={{ ...filters, order, reader: messages.code } as AskedOf<'events'>} count="n.events" keyOf={({ id }) => id}>{(event) => <EventLine event={event} />}</Pages>
    </>
  )
}
