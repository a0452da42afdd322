import { type ReactNode, useRef } from 'react'
import { useAnswer } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import { Answered } from '../parts/answered.tsx'
import { useAmount } from '../parts/amount.tsx'
import { useCalled } from '../parts/called.ts'
import { Reality, useIndependent } from '../parts/event-line.tsx'
import { Exports } from '../parts/exports.tsx'
import { useCounted } from '../parts/figure-line.tsx'
import { Sides } from '../parts/sides.tsx'
import { TreeSave, Trees } from '../parts/tree.tsx'
import { ToldLine } from '../parts/told.tsx'
import { whenIn } from '../parts/when.ts'
import { savePng, saveSvg } from '../pictures/save.ts'
import { Observations } from '../pictures/observations.tsx'

/** One quantity of one scope over time: each observation with its bounds, voice and origin. */
export const Figure = ({ id }: { readonly id: string }): ReactNode => {
  const { t, type, messages } = useTelling()
  const amount = useAmount()
  const reasons = useReasons()
  const called = useCalled()
  const independent = useIndependent()
  const counted = useCounted()
  const drawing = useRef<SVGSVGElement>(null)
  const answer = useAnswer('figure', { path: { id }, query: { reader: messages.code } })
  const why = useAnswer('figureWhy', { path: { id }, query: { reader: messages.code } })
  return (
    <Answered answer={answer}>
      {(figure) => (
        <article>
          <div className="title-row"><h1>{type(`figure/${figure.measure}`)} · <bdi>{counted(figure)}</bdi>{figure.place !== null && <> · <bdi>{figure.place_shown ?? figure.place}</bdi></>} <Reality reality={figure.reality} /></h1>
            <Exports kind="figures" filters={{}} picture={{ png: () => savePng(drawing.current, `figure-${figure.id}`), svg: () => saveSvg(drawing.current, `figure-${figure.id}`) }} /></div>
          <p>{t('unit')} <bdi>{called.unit(figure.unit)}</bdi> · {independent(figure.independent)} <span className="id">{figure.id}</span></p>
          <Observations figure={figure} drawing={drawing} />
          <div className="split">
            <div>
              <h2>{t('observations')}</h2>
              <ul className="lines">{figure.observations.map((one, index) => (
                <li className="line" key={`${index} ${one.min} ${one.max}`}><div className="when">{one.as_of === null ? t('noDay') : whenIn(messages, one.as_of, '')}</div><div className="what"><b className="amount">{amount(one)}</b>{one.told.map((told) => <ToldLine key={told.claim} told={told} />)}</div><div className="behind">{t('n.origins', { n: one.origins.length })}</div></li>
              ))}</ul>
              <h2>{t('treeOfReports')} <TreeSave operation="figureTree" id={figure.id} /></h2><Answered answer={why}>{(found) => <Trees why={found} />}</Answered>
            </div>
            <div className="panel">
              <h2 style={{ marginBlockStart: 0 }}>{t('notAgreed')}</h2>{figure.disputes.length === 0 ? <p className="empty">{t('noDispute')}</p> : <Sides disputes={figure.disputes} why={why} />}
              {figure.derived !== null && <><h2>{t('derived')}</h2><dl className="facts">{(['low', 'best', 'high'] as const).map((key) => <Derived key={key} name={key} value={figure.derived?.[key] ?? null} />)}</dl><p className="faint"><bdi>{reasons([figure.derived.rule])}</bdi></p></>}
              <h2>{t('whyCount')}</h2><ul className="plain">{figure.independent.because.map((reason) => <li key={reason}><bdi>{reasons([reason])}</bdi></li>)}</ul>
            </div>
          </div>
        </article>
      )}
    </Answered>
  )
}
const Derived = ({ name, value }: { readonly name: string; readonly value: number | null }): ReactNode => {
  const { t, number } = useTelling()
  return <><dt>{t(name)}</dt><dd>{value === null ? '—' : number(value)}</dd></>
}
