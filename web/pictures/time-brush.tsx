import { type ReactNode, useMemo } from 'react'
import { useTelling } from '../messages.ts'
import { dayIn } from '../parts/when.ts'
import type { Glance } from './lanes.ts'

type Props = { readonly glance: Glance; readonly days: readonly [number, number] | null; readonly onDays: (days: readonly [number, number] | null) => void }
const dateOf = (day: number): Date => new Date(day * 86_400_000)

/** Two handles over the days of the record: what lies between them is drawn. */
export const TimeBrush = ({ glance, days, onDays }: Props): ReactNode => {
  const { t, messages } = useTelling()
  const [low, high] = useMemo(() => {
    const starts = glance.from.filter((day) => day !== null).sort((a, b) => a - b)
    return starts.length === 0 ? [0, 0] : [Math.floor(starts[Math.floor(starts.length * 0.01)] as number), Math.ceil((starts[Math.floor((starts.length - 1) * 0.99)] as number) + 1)]
  }, [glance])
  if (high - low < 2) return null
  const [from, until] = days ?? [low, high]
  return (
    <div className="tools" dir={messages.direction}>
      <label className="inline">{t('f.from')} <input type="range" min={low} max={high} value={from} onChange={(event) => onDays([Math.min(Number(event.target.value), until - 1), until])} /></label>
      <label className="inline">{t('f.until')} <input type="range" min={low} max={high} value={until} onChange={(event) => onDays([from, Math.max(Number(event.target.value), from + 1)])} /></label>
      <span className="faint">{dayIn(messages, dateOf(from))} – {dayIn(messages, dateOf(until))}</span>
      {days !== null && <button type="button" className="quiet" onClick={() => onDays(null)}>{t('zoomAll')}</button>}
    </div>
  )
}
