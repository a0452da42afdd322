import { type KeyboardEvent, type PointerEvent, type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { atMoment, changed, filtersIn, go, useAddress } from '../address.ts'
import { useAnswer, valueOf } from '../ask.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { Failed, Waiting } from '../parts/answered.tsx'
import { dayIn } from '../parts/when.ts'
import { type Bar, type Glance, type Grouping, type Lane, lanesOf } from './lanes.ts'
import { savePng, saveText } from './save.ts'
import { coloursOf, drawnAsSvg, type Stage, useStage } from './stage.ts'
import type { Pen } from './svg-pen.ts'

const [laneGap, rowHigh, labelWide, axisHigh] = [10, 9, 150, 24]
const groupings: readonly Grouping[] = ['type', 'place', 'actor', 'none']
const dateOf = (day: number): Date => new Date(day * 86_400_000)
const iso = (day: number): string => dateOf(Math.max(-700_000, Math.min(2_900_000, day))).toISOString().slice(0, 10)

/** Where the axis has its ticks: years, months or days, as many as can be read. */
const ticksOf = (from: number, until: number): readonly number[] => {
  const days = until - from
  const [first, last] = [dateOf(from), dateOf(until)]
  const found: number[] = []
  const months = days > 3650 ? 60 : days > 1400 ? 12 : days > 500 ? 3 : days > 70 ? 1 : 0
  if (months === 0) {
    const step = days > 28 ? 7 : days > 10 ? 2 : 1
    for (let day = Math.ceil(from); day <= until; day += step) found.push(day)
    return found
  }
  for (let month = first.getUTCFullYear() * 12 + Math.floor(first.getUTCMonth() / months) * months; month <= last.getUTCFullYear() * 12 + last.getUTCMonth(); month += months) found.push(Date.UTC(Math.floor(month / 12), month % 12, 1) / 86_400_000)
  return found.filter((day) => day >= from && day <= until)
}

/** The stretch that holds nearly all events: single outliers must not squeeze the rest into a line. */
const extent = (glance: Glance): readonly [number, number] => {
  const starts = glance.from.filter((day) => day !== null).sort((a, b) => a - b)
  if (starts.length === 0) return [0, 365]
  const at = (share: number): number => starts[Math.min(starts.length - 1, Math.floor(share * starts.length))] as number
  const [low, high] = starts.length > 40 ? [at(0.02), at(0.98)] : [at(0), at(1)]
  const margin = Math.max(3, (high - low) * 0.04)
  return [low - margin, high + margin + 1]
}

const Drawn = ({ glance }: { readonly glance: Glance }): ReactNode => {
  const { t, type, messages } = useTelling()
  const { search, path } = useAddress()
  const canvas = useRef<HTMLCanvasElement>(null)
  const by = groupings.find((each) => each === search.get('group')) ?? 'type'
  const [range, setRange] = useState<readonly [number, number]>(() => extent(glance))
  useEffect(() => setRange(extent(glance)), [glance])
  const [tip, setTip] = useState<{ readonly bar: Bar; readonly x: number; readonly y: number } | null>(null)
  const dragging = useRef<{ readonly x: number; readonly range: readonly [number, number]; moved: boolean } | null>(null)
  const [from, until] = range
  // Rows are laid out for a step of zoom, not for each frame of it.
  const zoom = 2 ** Math.round(Math.log2((until - from) / 800))
  const lanes = useMemo(() => lanesOf(glance, by, {
    least: zoom * 8, rest: t('e.other'),
    nameOf: (grouping, key) => (grouping === 'type' ? type((glance.types[key] as string).split('/')[0] as string) : grouping === 'place' ? (glance.places[key]?.name ?? '') : grouping === 'actor' ? (glance.actors[key]?.name ?? '') : t('events')),
  }), [glance, by, zoom, t, type])
  const tops = useMemo(() => lanes.reduce<readonly number[]>((all, lane) => [...all, (all.at(-1) as number) + lane.rows * rowHigh + laneGap], [axisHigh]), [lanes])
  const high = Math.max(120, (tops.at(-1) as number) + 6)
  const rightward = messages.direction === 'ltr'

  const place = (width: number) => {
    const span = width - labelWide - 8
    const scale = span / (until - from)
    // Time runs the way that the reader reads.
    return { scale, x: (day: number): number => (rightward ? labelWide + (day - from) * scale : width - labelWide - (day - from) * scale), day: (x: number): number => (rightward ? from + (x - labelWide) / scale : from + (width - labelWide - x) / scale) }
  }
  const paint = ({ pen, width: wide }: Stage): void => {
    const colours = coloursOf(canvas.current as HTMLCanvasElement)
    const { x, scale } = place(wide)
    pen.font = `12px ${getComputedStyle(document.body).fontFamily}`
    pen.direction = messages.direction
    pen.textBaseline = 'middle'
    pen.textAlign = 'center'
    const shape: Intl.DateTimeFormatOptions = until - from > 500 ? { year: 'numeric', ...(until - from > 1400 ? {} : { month: 'short' }) } : until - from > 70 ? { month: 'short', year: 'numeric' } : { day: 'numeric', month: 'short' }
    const format = new Intl.DateTimeFormat(messages.locale, { ...shape, timeZone: 'UTC', calendar: 'gregory' })
    const ticks = ticksOf(from, until)
    const every = Math.max(1, Math.ceil((ticks.length * 74) / (wide - labelWide)))
    ticks.forEach((day, index) => {
      pen.fillStyle = colours.line
      pen.fillRect(Math.round(x(day)), axisHigh - 4, 1, high)
      if (index % every === 0) { pen.fillStyle = colours.faint; pen.fillText(format.format(dateOf(day)), x(day), 10) }
    })
    lanes.forEach((lane, number) => {
      const top = tops[number] as number
      pen.fillStyle = colours.line
      pen.fillRect(0, top - laneGap / 2, wide, 1)
      drawLane(pen, lane, { top, x, scale, colours, glance, from, until, rightward })
      pen.fillStyle = colours.panel
      pen.fillRect(rightward ? 0 : wide - labelWide + 2, top - laneGap / 2 + 1, labelWide - 4, lane.rows * rowHigh + laneGap - 1)
      pen.fillStyle = colours.ink
      pen.textAlign = rightward ? 'left' : 'right'
      pen.fillText(shortened(pen, `${lane.name}`, labelWide - 48), rightward ? 8 : wide - 8, top + (lane.rows * rowHigh) / 2 - 1)
      pen.fillStyle = colours.faint
      pen.textAlign = rightward ? 'right' : 'left'
      pen.fillText(String(lane.bars.length), rightward ? labelWide - 8 : wide - labelWide + 8, top + (lane.rows * rowHigh) / 2 - 1)
      pen.textAlign = 'center'
    })
  }
  const width = useStage(canvas, high, paint)

  const clamp = (first: number, last: number): void => { if (last - first > 0.5 && last - first < 80_000) setRange([first, last]) }
  const zoomBy = (factor: number, about = (from + until) / 2): void => clamp(about - (about - from) * factor, about + (until - about) * factor)
  const moveBy = (share: number): void => clamp(from + (until - from) * share, until + (until - from) * share)
  useEffect(() => {
    const element = canvas.current
    const wheel = (event: WheelEvent): void => {
      // A page must still scroll under a mouse: the wheel zooms with Control, or once the picture is held.
      if (!event.ctrlKey && !event.metaKey && document.activeElement !== element) return
      event.preventDefault()
      zoomBy(event.deltaY > 0 ? 1.2 : 1 / 1.2, place(width).day(event.offsetX))
    }
    element?.addEventListener('wheel', wheel, { passive: false })
    return () => element?.removeEventListener('wheel', wheel)
  })
  const under = (event: PointerEvent): Bar | null => {
    const box = (canvas.current as HTMLCanvasElement).getBoundingClientRect()
    const [px, py] = [event.clientX - box.left, event.clientY - box.top]
    const number = tops.findIndex((top, index) => py >= top - 2 && py < (tops[index + 1] ?? 0) - laneGap + 4)
    const lane = lanes[number]
    if (lane === undefined) return null
    const { day, scale } = place(width)
    const row = Math.floor((py - (tops[number] as number)) / rowHigh)
    return lane.bars.findLast((bar) => bar.row === row && day(px) >= bar.from - 3 / scale && day(px) <= Math.max(bar.until, bar.from + 5 / scale) + 2 / scale) ?? null
  }
  const moved = (event: PointerEvent): void => {
    const held = dragging.current
    if (held === null) { const bar = under(event); const box = (canvas.current as HTMLCanvasElement).getBoundingClientRect(); setTip(bar === null ? null : { bar, x: event.clientX - box.left, y: event.clientY - box.top }); return }
    const days = ((event.clientX - held.x) / place(width).scale) * (rightward ? 1 : -1)
    if (Math.abs(event.clientX - held.x) > 3) held.moved = true
    setRange([held.range[0] - days, held.range[1] - days])
  }
  const released = (event: PointerEvent): void => {
    const held = dragging.current
    dragging.current = null
    const bar = held?.moved === false ? under(event) : null
    if (bar !== null) go(atMoment(`/event/${glance.ids[bar.index]}`, search))
  }
  const pressed = (event: KeyboardEvent): void => {
    const step = rightward ? 0.1 : -0.1
    const acts: Readonly<Record<string, () => void>> = { '+': () => zoomBy(0.7), '=': () => zoomBy(0.7), '-': () => zoomBy(1.4), ArrowLeft: () => moveBy(-step), ArrowRight: () => moveBy(step), Home: () => setRange(extent(glance)) }
    const act = acts[event.key]
    if (act !== undefined) { event.preventDefault(); act() }
  }
  const counted = glance.ids.length - glance.undated
  return (
    <div className="picture timeline">
      <div className="tools">
        <label className="inline">{t('groupBy')} <select value={by} onChange={(event) => go(`/${path.join('/')}${changed(search, { group: event.target.value })}`, { replace: true })}>{groupings.map((each) => <option key={each} value={each}>{t(`g.${each}`)}</option>)}</select></label>
        <button type="button" onClick={() => zoomBy(0.6)} aria-label={t('zoomIn')}>+</button><button type="button" onClick={() => zoomBy(1.6)} aria-label={t('zoomOut')}>−</button><button type="button" onClick={() => setRange(extent(glance))}>{t('zoomAll')}</button>
        <button type="button" onClick={() => go(`/events${changed(search, { from: iso(from), until: iso(until) })}`)}>{t('useRange')}</button>
        <button type="button" className="quiet" onClick={() => savePng(canvas.current, 'timeline')}>{t('x.png')}</button><button type="button" className="quiet" onClick={() => saveText(drawnAsSvg(canvas.current as HTMLCanvasElement, { width, height: high }, paint), 'timeline')}>{t('x.svg')}</button>
        <span className="faint">{dayIn(messages, dateOf(from))} – {dayIn(messages, dateOf(until))}</span>
      </div>
      <canvas ref={canvas} tabIndex={0} role="img" aria-label={`${t('timeline')}: ${t('n.events', { n: counted })}. ${t('timelineHelp')}`} onKeyDown={pressed}
        onPointerDown={(event) => { event.currentTarget.setPointerCapture(event.pointerId); event.currentTarget.focus(); dragging.current = { x: event.clientX, range, moved: false }; setTip(null) }} onPointerMove={moved} onPointerUp={released} onPointerLeave={() => setTip(null)} />
      {tip !== null && <div className="tip" style={{ insetBlockStart: tip.y + 14, left: Math.min(tip.x + 10, width - 240) }}><b>{type(glance.types[glance.type[tip.bar.index] as number] as string)}</b> <bdi>{glance.actors[glance.actor[tip.bar.index] ?? -1]?.name}</bdi>{glance.place[tip.bar.index] !== null && <> · <bdi>{glance.places[glance.place[tip.bar.index] as number]?.name}</bdi></>}<div className="faint">{dayIn(messages, dateOf(tip.bar.from))}{tip.bar.until - tip.bar.from > 1 && ` – ${dayIn(messages, dateOf(tip.bar.until - 1))}`} · {t('independent', { n: glance.atLeast[tip.bar.index] as number })}</div></div>}
      <div className="legend"><span>{t('timelineHelp')}</span>{glance.undated > 0 && <span>{t('undatedLeft', { n: glance.undated })}</span>}</div>
    </div>
  )
}

const shortened = (pen: Pen, text: string, wide: number): string => {
  if (pen.measureText(text).width <= wide) return text
  let end = text.length
  while (end > 1 && pen.measureText(`${text.slice(0, end)}…`).width > wide) end -= 1
  return `${text.slice(0, end)}…`
}

type Drawing = { readonly top: number; readonly x: (day: number) => number; readonly scale: number; readonly colours: ReturnType<typeof coloursOf>; readonly glance: Glance; readonly from: number; readonly until: number; readonly rightward: boolean }
/** The bars of a lane that are in sight: what is vague in time is paler, what did not happen is hollow, what is disputed has the colour of warnings. */
const drawLane = (pen: Pen, lane: Lane, { top, x, scale, colours, glance, from, until, rightward }: Drawing): void => {
  // One path for all bars that look alike: a change of colour for each of thousands costs more than the bars.
  const looks = new Map<number, { readonly boxes: number[]; readonly ends: number[] }>()
  for (const bar of lane.bars) {
    if (bar.from > until) break
    if (bar.until < from) continue
    const days = bar.until - bar.from
    const wide = Math.max(4, days * scale)
    const left = rightward ? x(bar.from) : x(bar.from) - wide
    const happened = glance.realities[glance.reality[bar.index] as number] === 'happened'
    const several = happened && (glance.atLeast[bar.index] as number) > 1
    const look = (days > 27 ? 0 : days > 2 ? 1 : 2) + (glance.disputed[bar.index] === 1 ? 4 : 0) + (happened ? 0 : 8) + (several ? 16 : 0)
    const known = looks.get(look) ?? { boxes: [], ends: [] }
    looks.set(look, known)
    // Where thousands stand in a line, one that would hardly be seen beside the one before it of the same look is not drawn.
    const end = rightward ? left + wide : left
    const before = known.ends[bar.row]
    if (before !== undefined && Math.abs(end - before) < 1) continue
    known.ends[bar.row] = end
    known.boxes.push(left, top + bar.row * rowHigh, wide)
  }
  for (const [look, { boxes }] of looks) {
    pen.globalAlpha = [0.3, 0.55, 0.9][look & 3] as number
    pen.fillStyle = pen.strokeStyle = (look & 4) > 0 ? colours.warn : colours.accent
    pen.lineWidth = 1
    pen.beginPath()
    const hollow = (look & 8) > 0
    for (let at = 0; at < boxes.length; at += 3) {
      const [left, y, wide] = [boxes[at] as number, boxes[at + 1] as number, boxes[at + 2] as number]
      if (hollow) pen.rect(left + 0.5, y + 0.5, wide - 1.5, rowHigh - 3)
      else pen.rect(left, y, wide - 0.5, rowHigh - 2)
    }
    if (hollow) pen.stroke()
    else pen.fill()
    pen.globalAlpha = 1
    if ((look & 16) === 0) continue
    pen.beginPath()
    for (let at = 0; at < boxes.length; at += 3) pen.rect(boxes[at] as number, (boxes[at + 1] as number) + rowHigh - 2, (boxes[at + 2] as number) - 0.5, 1)
    pen.fill()
  }
}

/** Events along time, each as wide as its time is known. */
export const Timeline = (): ReactNode => {
  const { messages } = useTelling()
  const { search } = useAddress()
  const answer = useAnswer('eventsAtGlance', { query: { ...filtersIn(search), reader: messages.code } as AskedOf<'eventsAtGlance'> })
  if (answer.kind === 'failed') return <Failed message={answer.message} />
  const glance = valueOf(answer)
  return glance === null ? <div className="picture-space"><Waiting /></div> : <Drawn glance={glance} />
}
