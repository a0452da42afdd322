import type { ReactNode, RefObject } from 'react'
import { useTelling } from '../messages.ts'
import { useAmount } from '../parts/amount.tsx'
import type { FigureLineData } from '../parts/figure-line.tsx'
import { whenIn } from '../parts/when.ts'

/** Narrow on a phone, so that its words can be read. */
const sizeOf = (): readonly [number, number] => (matchMedia('(max-width: 38rem)').matches ? [420, 230] : [900, 240])
const edge = { left: 56, right: 16, top: 12, bottom: 26 }
const day = 86_400_000
const at = (text: string): number => Date.parse(text.slice(0, 10))

/** Round steps for an axis. */
const steps = (low: number, most: number): readonly number[] => {
  const rough = (most - low) / 4 || 1
  const power = 10 ** Math.floor(Math.log10(rough))
  const step = [1, 2, 5, 10].map((each) => each * power).find((each) => each >= rough) ?? rough
  return Array.from({ length: Math.floor(most / step) - Math.ceil(low / step) + 1 }, (_, index) => (Math.ceil(low / step) + index) * step)
}

/** Observations over time: each as wide as its day is known and as high as its bounds; an open bound ends in an arrow. */
export const Observations = ({ figure, drawing }: { readonly figure: FigureLineData; readonly drawing: RefObject<SVGSVGElement | null> }): ReactNode => {
  const { t, messages, number } = useTelling()
  const amount = useAmount()
  const [wide, high] = sizeOf()
  // Time runs the way that the reader reads.
  const rightward = messages.direction === 'ltr'
  const flip = (left: number, width = 0): number => (rightward ? left : wide - left - width)
  const dated = figure.observations.filter(({ as_of, min, max }) => as_of !== null && (min !== null || max !== null))
  if (dated.length < 2) return null
  const numbers = dated.flatMap(({ min, max }) => [min, max].filter((value) => value !== null))
  const [low, most] = [Math.min(0, ...numbers), Math.max(...numbers) * 1.08]
  const starts = dated.map(({ as_of }) => at((as_of as { from: string }).from))
  const ends = dated.map(({ as_of }) => at((as_of as { until: string }).until))
  const [first, last] = [Math.min(...starts), Math.max(...ends)]
  const span = Math.max(day * 2, last - first)
  const x = (time: number): number => edge.left + ((time - first) / span) * (wide - edge.left - edge.right)
  const y = (value: number): number => high - edge.bottom - ((value - low) / (most - low || 1)) * (high - edge.top - edge.bottom)
  const text = `${t('changedOver')}: ${dated.map((one) => `${whenIn(messages, one.as_of, '')} ${amount(one)}`).join('; ')}`
  return (
    <div className="picture" dir="ltr">
      <svg ref={drawing} viewBox={`0 0 ${wide} ${high}`} role="img" aria-label={text} className="chart">
        {steps(low, most).map((value) => <g key={value}><line x1={flip(edge.left)} x2={flip(wide - edge.right)} y1={y(value)} y2={y(value)} className="grid" /><text x={flip(edge.left - 6)} y={y(value) + 4} textAnchor={rightward ? 'end' : 'start'} className="tick">{number(value)}</text></g>)}
        {[...new Set([first, Math.floor((first + span / 2) / day) * day, first + span - day])].filter((time, index, all) => index === 0 || x(time) - x(all[index - 1] as number) > 90).map((time) => <text key={time} x={flip(x(time))} y={high - 8} textAnchor={time !== first ? 'middle' : rightward ? 'start' : 'end'} className="tick">{whenIn(messages, { from: new Date(time).toISOString().slice(0, 10), until: new Date(time + day).toISOString().slice(0, 10), precision: 'day' }, '').replace(/^.*$/u, '\u2068$&\u2069')}</text>)}
        {dated.map((one, index) => {
          const broad = Math.max(5, x(ends[index] as number) - x(starts[index] as number))
          const left = flip(x(starts[index] as number), broad)
          const right = left + broad
          const [bottom, top] = [y(one.min ?? Math.max(low, (one.max as number) * 0.85)), y(one.max ?? (one.min as number) * 1.15)]
          return (
            <g key={`${index} ${one.min} ${one.max}`} className="observation"><title>{`${amount(one)} · ${whenIn(messages, one.as_of, '')}${one.told[0] === undefined ? '' : ` · ${one.told[0].said.map(({ name }) => name).join(' ← ')}`}`}</title>
              <rect x={left} width={right - left} y={Math.min(top, bottom - 3)} height={Math.max(3, bottom - top)} rx="2" className={one.min === null || one.max === null ? 'open' : 'closed'} />
              {one.max === null && <path d={`M${(left + right) / 2 - 5} ${top + 2} l5 -7 l5 7`} className="arrow-mark" />}
              {one.min === null && <path d={`M${(left + right) / 2 - 5} ${bottom - 2} l5 7 l5 -7`} className="arrow-mark" />}
            </g>
          )
        })}
      </svg>
    </div>
  )
}
