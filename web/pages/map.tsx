import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { changed, filtersIn, go, useAddress } from '../address.ts'
import { useAnswer, valueOf } from '../ask.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { EventLine } from '../parts/event-line.tsx'
import { Failed, Waiting } from '../parts/answered.tsx'
import { Exports } from '../parts/exports.tsx'
import { Pages } from '../parts/pages.tsx'
import { TimeBrush } from '../pictures/time-brush.tsx'
import { savePng, saveText } from '../pictures/save.ts'
import { coloursOf, drawnAsSvg, type Stage, useStage } from '../pictures/stage.ts'
import { drawCountry, project, unproject, useWorld } from '../pictures/world.ts'
import type { Glance } from '../pictures/lanes.ts'

/** What is in sight: the middle on the unit square, and pixels for its whole width. */
type Sight = { readonly x: number; readonly y: number; readonly scale: number }
type Spot = { readonly place: number; readonly x: number; readonly y: number; readonly count: number; readonly disputed: number }
type Cluster = { readonly x: number; readonly y: number; readonly count: number; readonly disputed: number; readonly places: readonly number[] }

const high = 480
const isPoint = (precision: string): boolean => precision === 'site' || precision === 'settlement'

/** Events by place, in the stretch of days that is brushed. */
const spotsOf = (glance: Glance, days: readonly [number, number] | null): readonly Spot[] => {
  const counts = new Map<number, { count: number; disputed: number }>()
  glance.place.forEach((place, index) => {
    if (place === null) return
    const [from, until] = [glance.from[index] ?? null, glance.until[index] ?? null]
    if (days !== null && (from === null || until === null || from > days[1] || until < days[0])) return
    const known = counts.get(place) ?? { count: 0, disputed: 0 }
    counts.set(place, known)
    known.count += 1
    known.disputed += glance.disputed[index] as number
  })
  return [...counts].map(([place, count]) => { const { longitude, latitude } = glance.places[place] as Glance['places'][number]; const [x, y] = project(longitude, latitude); return { place, x, y, ...count } })
}

/** Places that would stand on each other, together: by squares of the screen. */
const clustersOf = (spots: readonly Spot[], scale: number): readonly Cluster[] => {
  const cell = 38 / scale
  const cells = new Map<string, Spot[]>()
  for (const spot of spots) { const key = `${Math.floor(spot.x / cell)} ${Math.floor(spot.y / cell)}`; cells.set(key, [...(cells.get(key) ?? []), spot]) }
  return [...cells.values()].map((inside) => {
    const count = inside.reduce((sum, spot) => sum + spot.count, 0)
    return { count, disputed: inside.reduce((sum, spot) => sum + spot.disputed, 0), places: inside.map(({ place }) => place), x: inside.reduce((sum, spot) => sum + spot.x * spot.count, 0) / count, y: inside.reduce((sum, spot) => sum + spot.y * spot.count, 0) / count }
  }).sort((a, b) => b.count - a.count)
}

const firstSight = (spots: readonly Spot[], width: number): Sight => {
  if (spots.length === 0) return { x: 0.5, y: 0.45, scale: Math.max(300, width) }
  const [xs, ys] = [spots.map(({ x }) => x).sort((a, b) => a - b), spots.map(({ y }) => y).sort((a, b) => a - b)]
  const [left, right, top, bottom] = [xs[0], xs.at(-1), ys[0], ys.at(-1)] as readonly [number, number, number, number]
  return { x: (left + right) / 2, y: (top + bottom) / 2, scale: Math.max(width * 0.9, Math.min(width / (right - left + 0.04), high / (bottom - top + 0.04), 20_000)) }
}

const Drawn = ({ glance }: { readonly glance: Glance }): ReactNode => {
  const { t, messages } = useTelling()
  const { search, path } = useAddress()
  const canvas = useRef<HTMLCanvasElement>(null)
  const [days, setDays] = useState<readonly [number, number] | null>(null)
  const spots = useMemo(() => spotsOf(glance, days), [glance, days])
  const [sight, setSight] = useState<Sight | null>(null)
  const [tip, setTip] = useState<{ readonly cluster: Cluster; readonly x: number; readonly y: number } | null>(null)
  const dragging = useRef<{ readonly x: number; readonly y: number; readonly sight: Sight; moved: boolean } | null>(null)
  const points = useMemo(() => spots.filter(({ place }) => isPoint(glance.places[place]?.precision ?? '')), [spots, glance])
  const regions = useMemo(() => spots.filter(({ place }) => ['region', 'district'].includes(glance.places[place]?.precision ?? '')), [spots, glance])
  const byCountry = useMemo(() => new Map(spots.filter(({ place }) => glance.places[place]?.precision === 'country').map((spot) => [glance.places[spot.place]?.country ?? '', spot])), [spots, glance])
  const close = (sight?.scale ?? 0) > 3500
  const world = useWorld(close)
  const step = Math.round(Math.log2(sight?.scale ?? 1000) * 2) / 2
  const clusters = useMemo(() => clustersOf(points, 2 ** step), [points, step])
  const paint = ({ pen, width: wide }: Stage): void => {
    const now = sight ?? firstSight(spots, wide)
    if (sight === null) { setSight(now); return }
    const colours = coloursOf(canvas.current as HTMLCanvasElement)
    const [left, top] = [now.x - wide / 2 / now.scale, now.y - high / 2 / now.scale]
    const at = (x: number, y: number): readonly [number, number] => [(x - left) * now.scale, (y - top) * now.scale]
    pen.lineWidth = 0.7
    const most = Math.max(1, ...[...byCountry.values()].map(({ count }) => count))
    for (const country of world) {
      if (country.box[2] < left || country.box[0] > left + wide / now.scale || country.box[3] < top || country.box[1] > top + high / now.scale) continue
      const told = country.code === null ? undefined : byCountry.get(country.code)
      const layers = [{ colour: colours.line, alpha: 0.45 }, ...(told === undefined ? [] : [{ colour: colours.accent, alpha: 0.18 + 0.4 * Math.sqrt(told.count / most) }])]
      drawCountry(pen, country, { left, top, scale: now.scale, layers, border: colours.panel })
    }
    pen.font = `600 11px ${getComputedStyle(document.body).fontFamily}`
    pen.textAlign = 'center'
    pen.textBaseline = 'middle'
    // What is known to a region only is a ring as wide as a region, never a dot.
    for (const { x, y, count, disputed } of regions) {
      const [px, py] = at(x, y)
      const radius = Math.max(9, 0.0018 * now.scale)
      pen.setLineDash([4, 3]); pen.lineWidth = 1.5; pen.strokeStyle = disputed > 0 ? colours.warn : colours.accent
      pen.beginPath(); pen.arc(px, py, radius, 0, 7); pen.stroke(); pen.setLineDash([])
      pen.fillStyle = colours.ink; pen.fillText(String(count), px, py)
    }
    for (const { x, y, count, disputed } of clusters) {
      const [px, py] = at(x, y)
      if (px < -30 || px > wide + 30 || py < -30 || py > high + 30) continue
      pen.beginPath(); pen.arc(px, py, Math.min(24, 5 + Math.sqrt(count) * 2.2), 0, 7)
      pen.globalAlpha = 0.85; pen.fillStyle = colours.accent; pen.fill(); pen.globalAlpha = 1
      if (disputed > 0) { pen.lineWidth = 2; pen.strokeStyle = colours.warn; pen.stroke() }
      if (count > 1) { pen.fillStyle = colours.panel; pen.fillText(String(count), px, py + 0.5) }
    }
    if (close) {
      pen.font = `11px ${getComputedStyle(document.body).fontFamily}`
      pen.fillStyle = colours.ink
      for (const { x, y, places, count } of clusters) { const [px, py] = at(x, y); if (places.length === 1) pen.fillText(glance.places[places[0] as number]?.name ?? '', px, py + 12 + Math.min(24, 5 + Math.sqrt(count) * 2.2)) }
    }
  }
  const width = useStage(canvas, high, paint)
  const zoomBy = (factor: number, px = width / 2, py = high / 2): void => setSight((now) => {
    if (now === null) return now
    const scale = Math.max(200, Math.min(200_000, now.scale * factor))
    const [x, y] = [now.x + (px - width / 2) / now.scale, now.y + (py - high / 2) / now.scale]
    return { scale, x: x - (px - width / 2) / scale, y: y - (py - high / 2) / scale }
  })
  const moveBy = (dx: number, dy: number): void => setSight((now) => (now === null ? now : { ...now, x: now.x + dx / now.scale, y: now.y + dy / now.scale }))
  useEffect(() => {
    const element = canvas.current
    const wheel = (event: WheelEvent): void => {
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== element) return
      event.preventDefault()
      zoomBy(event.deltaY > 0 ? 1 / 1.25 : 1.25, event.offsetX, event.offsetY)
    }
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  })
  const under = (event: PointerEvent): Cluster | null => {
    if (sight === null) return null
    const box = (canvas.current as HTMLCanvasElement).getBoundingClientRect()
    const [px, py] = [event.clientX - box.left, event.clientY - box.top]
    const near = (x: number, y: number, radius: number): boolean => Math.hypot((x - sight.x) * sight.scale + width / 2 - px, (y - sight.y) * sight.scale + high / 2 - py) <= radius
    return clusters.find(({ x, y, count }) => near(x, y, Math.min(24, 5 + Math.sqrt(count) * 2.2) + 2)) ?? regions.filter(({ x, y }) => near(x, y, 12)).map((spot) => ({ ...spot, places: [spot.place] }))[0] ?? null
  }
  const moved = (event: PointerEvent): void => {
    const held = dragging.current
    if (held === null) { const cluster = under(event); const box = (canvas.current as HTMLCanvasElement).getBoundingClientRect(); setTip(cluster === null ? null : { cluster, x: event.clientX - box.left, y: event.clientY - box.top }); return }
    if (Math.hypot(event.clientX - held.x, event.clientY - held.y) > 3) held.moved = true
    setSight({ ...held.sight, x: held.sight.x - (event.clientX - held.x) / held.sight.scale, y: held.sight.y - (event.clientY - held.y) / held.sight.scale })
  }
  const areaNow = (): string => {
    const now = sight as Sight
    const [west, north] = unproject(Math.max(0, now.x - width / 2 / now.scale), Math.max(0, now.y - high / 2 / now.scale))
    const [east, south] = unproject(Math.min(1, now.x + width / 2 / now.scale), Math.min(1, now.y + high / 2 / now.scale))
    return [west, south, east, north].map((degree) => degree.toFixed(2)).join(',')
  }
  const released = (event: PointerEvent): void => {
    const held = dragging.current
    dragging.current = null
    const cluster = held?.moved === false ? under(event) : null
    if (cluster === null) return
    if (cluster.places.length === 1) go(`/${path.join('/')}${changed(search, { place: glance.places[cluster.places[0] as number]?.name ?? null })}`)
    else zoomBy(2.5, event.nativeEvent.offsetX, event.nativeEvent.offsetY)
  }
  const pressed = (event: KeyboardEvent): void => {
    const acts: Readonly<Record<string, () => void>> = { '+': () => zoomBy(1.4), '=': () => zoomBy(1.4), '-': () => zoomBy(1 / 1.4), ArrowLeft: () => moveBy(-60, 0), ArrowRight: () => moveBy(60, 0), ArrowUp: () => moveBy(0, -60), ArrowDown: () => moveBy(0, 60), Home: () => setSight(firstSight(spots, width)) }
    const act = acts[event.key]
    if (act !== undefined) { event.preventDefault(); act() }
  }
  return (
    <div className="picture" dir="ltr">
      <div className="tools" dir={messages.direction}>
        <button type="button" onClick={() => zoomBy(1.6)} aria-label={t('zoomIn')}>+</button><button type="button" onClick={() => zoomBy(1 / 1.6)} aria-label={t('zoomOut')}>−</button><button type="button" onClick={() => setSight(firstSight(spots, width))}>{t('zoomAll')}</button>
        <button type="button" onClick={() => go(`/${path.join('/')}${changed(search, { area: areaNow() })}`)}>{t('useArea')}</button><button type="button" className="quiet" onClick={() => savePng(canvas.current, 'map')}>{t('x.png')}</button><button type="button" className="quiet" onClick={() => saveText(drawnAsSvg(canvas.current as HTMLCanvasElement, { width, height: high }, paint), 'map')}>{t('x.svg')}</button>
      </div>
      <canvas ref={canvas} tabIndex={0} role="img" aria-label={`${t('map')}: ${t('n.events', { n: glance.ids.length - glance.unplaced })}. ${t('mapHelp')}`} onKeyDown={pressed}
        onPointerDown={(event) => { if (sight === null) return; event.currentTarget.setPointerCapture(event.pointerId); event.currentTarget.focus(); dragging.current = { x: event.clientX, y: event.clientY, sight, moved: false }; setTip(null) }} onPointerMove={moved} onPointerUp={released} onPointerLeave={() => setTip(null)} />
      {tip !== null && <div className="tip" style={{ insetBlockStart: tip.y + 60, left: Math.min(tip.x + 12, width - 220) }} dir={messages.direction}><b>{t('n.events', { n: tip.cluster.count })}</b> <bdi>{tip.cluster.places.slice(0, 5).map((place) => glance.places[place]?.name).join(', ')}{tip.cluster.places.length > 5 && ' …'}</bdi></div>}
      <TimeBrush glance={glance} days={days} onDays={setDays} />
      <div className="legend" dir={messages.direction}><span>{t('mapHelp')}</span>{glance.unplaced > 0 && <span>{t('unplacedLeft', { n: glance.unplaced })}</span>}</div>
    </div>
  )
}

/** Where events were, as precisely as the reports say and no more. */
export const MapPage = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  const query = { ...filters, reader: messages.code }
  const answer = useAnswer('eventsAtGlance', { query: query as AskedOf<'eventsAtGlance'> })
  const glance = valueOf(answer)
  return (
    <>
      <div className="title-row"><h1>{t('map')}</h1><Exports kind="events" filters={filters} formats={['geojson', 'csv', 'jsonl']} /></div>
      {answer.kind === 'failed' ? <Failed message={answer.message} /> : glance === null ? <Waiting /> : <Drawn glance={glance} />}
      <h2>{t('events')}</h2>
      <Pages of="events" query={query as AskedOf<'events'>} count="n.events" keyOf={({ id }) => id}>{(event) => <EventLine event={event} />}</Pages>
    </>
  )
}
