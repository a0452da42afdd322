import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { figureLine } from '../../src/server/contract/answers.ts'
import { useTelling } from '../messages.ts'
import { useAmount } from './amount.tsx'
import { useCalled } from './called.ts'
import { Independent, Reality } from './event-line.tsx'
import { Link } from './link.tsx'
import { ToldLine } from './told.tsx'
import { whenIn } from './when.ts'

export type FigureLineData = z.output<typeof figureLine>

/** What a figure counts: by the word of reports that its reader reads, else by its unit. */
export const useCounted = (): ((figure: FigureLineData) => string) => {
  const called = useCalled()
  return ({ of_shown: noun, unit }) => noun ?? called.unit(unit)
}

/** What is counted, and where: `killed · civilians · Mukalla`. */
export const FigureHead = ({ figure }: { readonly figure: FigureLineData }): ReactNode => {
  const { type } = useTelling()
  const counted = useCounted()
  return <><Link className="title" to={`/figure/${figure.id}`}>{type(`figure/${figure.measure}`)}</Link> <bdi>{counted(figure)}</bdi>{figure.place !== null && <> · <bdi>{figure.place_shown ?? figure.place}</bdi></>} <Reality reality={figure.reality} /></>
}

/** A figure of a list: its numbers side by side, with who says each. */
export const FigureLine = ({ figure, most = 4 }: { readonly figure: FigureLineData; readonly most?: number }): ReactNode => {
  const { t, messages } = useTelling()
  const amount = useAmount()
  const documents = new Set(figure.observations.flatMap(({ told }) => told.map(({ document }) => document))).size
  return (
    <li className="figure">
      <div className="head"><div><FigureHead figure={figure} /></div><div className="behind"><Independent independent={figure.independent} documents={documents} />{figure.disputes.length > 0 && <span className="disputed">{t('disputed')}</span>}</div></div>
      <ul className="observations">
        {figure.observations.slice(0, most).map((one, index) => (
          <li key={`${index} ${one.min} ${one.max}`}><b className="amount">{amount(one)}</b><span className="faint">{one.as_of === null ? t('noDay') : whenIn(messages, one.as_of, '')}</span>{one.told[0] !== undefined && <ToldLine told={one.told[0]} />}</li>
        ))}
      </ul>
      {figure.observations.length > most && <Link to={`/figure/${figure.id}`}>{t('more')}</Link>}
    </li>
  )
}
