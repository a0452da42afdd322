import { type ReactNode, useRef, useState } from 'react'
import { changed, filtersIn, go, useAddress } from '../address.ts'
import { useAnswer, valueOf } from '../ask.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf, AskedOf } from '../../src/server/contract/operations.ts'
import { Answered } from '../parts/answered.tsx'
import { EventLine } from '../parts/event-line.tsx'
import { Exports } from '../parts/exports.tsx'
import { Link } from '../parts/link.tsx'
import { useLayout } from '../pictures/layout.ts'
import { savePng, saveSvg } from '../pictures/save.ts'

type Net = AnswerOf<'network'>
/** Narrow on a phone, so that its names can be read: the width, the height, and how many names are written. */
const paperOf = (): readonly [number, number, number] => (matchMedia('(max-width: 38rem)').matches ? [460, 720, 24] : [1000, 620, 45])

/** Where the middle of a name stands beneath its spot, so that the edge of the drawing cuts nothing off of it: letters are about six wide. */
const nameAt = (x: number, name: string, wide: number): number => { const half = name.length * 3.1; return half * 2 > wide ? wide / 2 : Math.max(half, Math.min(wide - half, x)) }

const Drawn = ({ net }: { readonly net: Net }): ReactNode => {
  const { t, type, messages } = useTelling()
  const { search, path } = useAddress()
  const drawing = useRef<SVGSVGElement>(null)
  const [wide, high, written] = paperOf()
  const [chosen, setChosen] = useState<Net['edges'][number] | null>(null)
  const spots = useLayout(net.nodes, net.edges, { wide, high })
  const around = search.get('around')
  const names = new Map(net.nodes.map(({ id, name }) => [id, name]))
  const most = Math.max(1, ...net.nodes.map(({ weight }) => weight))
  const look = (id: string | null): void => go(`/${path.join('/')}${changed(search, { around: id })}`)
  const labelled = new Set([...net.nodes].sort((a, b) => b.weight - a.weight).slice(0, written).map(({ id }) => id))
  return (
    <>
      <div className="picture" dir="ltr">
        <div className="tools" dir={messages.direction}>{around !== null && <><b>{t('around', { name: names.get(around) ?? around })}</b><button type="button" onClick={() => look(null)}>{t('everyone')}</button></>}<button type="button" className="quiet" onClick={() => savePng(drawing.current, 'network')}>{t('x.png')}</button><button type="button" className="quiet" onClick={() => saveSvg(drawing.current, 'network')}>{t('x.svg')}</button></div>
        <svg ref={drawing} viewBox={`0 0 ${wide} ${high}`} className="chart network" role="group" aria-label={t('network')}>
          {net.edges.map((edge) => {
            const [a, b] = [spots.get(edge.from), spots.get(edge.to)]
            if (a === undefined || b === undefined) return null
            const [mx, my] = [(a.x + b.x) / 2 + (b.y - a.y) * 0.08, (a.y + b.y) / 2 - (b.x - a.x) * 0.08]
            return <path key={`${edge.from} ${edge.to} ${edge.type}`} d={`M${a.x} ${a.y} Q${mx} ${my} ${b.x} ${b.y}`} className={`edge e-${edge.type}${chosen === edge ? ' chosen' : ''}`} style={{ strokeWidth: Math.min(7, 1 + Math.sqrt(edge.count)) }} onClick={() => setChosen(edge)}><title>{`${names.get(edge.from)} → ${names.get(edge.to)}: ${type(edge.type)} (${edge.count})`}</title></path>
          })}
          {net.nodes.map(({ id, name, kind, weight }) => {
            const spot = spots.get(id)
            if (spot === undefined) return null
            const radius = 4 + 9 * Math.sqrt(weight / most)
            // What is read aloud begins with what is seen; the whole name is the tip.
            const shown = name.length > 26 ? `${name.slice(0, 25)}…` : name
            return (
              <a key={id} href={`/network?around=${id}`} aria-label={labelled.has(id) ? shown : name} onClick={(event) => { event.preventDefault(); look(id) }}>
                <title>{name}</title>
                {kind === 'person' ? <circle cx={spot.x} cy={spot.y} r={radius} className="node" /> : <rect x={spot.x - radius} y={spot.y - radius} width={radius * 2} height={radius * 2} rx="2" className={`node k-${kind}`} />}
                {labelled.has(id) && <text x={nameAt(spot.x, shown, wide)} y={spot.y + radius + 11} textAnchor="middle" className="tick">{shown}</text>}
              </a>
            )
          })}
        </svg>
        <div className="legend" dir={messages.direction}><span>{t('networkHelp')}</span>{net.left > 0 && <span>{t('leftOut', { n: net.left })}</span>}</div>
      </div>
      {chosen !== null && <section className="panel"><h2 style={{ marginBlockStart: 0 }}><bdi>{names.get(chosen.from)}</bdi> <span className="arrow">→</span> <bdi>{names.get(chosen.to)}</bdi> · {type(chosen.type)}</h2><ul className="lines">{chosen.events.map((id) => <OneEvent key={id} id={id} />)}</ul>{chosen.count > chosen.events.length && <p className="faint">{t('shownOf', { shown: chosen.events.length, n: t('n.events', { n: chosen.count }) })}</p>}</section>}
      <details><summary>{t('asTable')}</summary><div className="scroll" tabIndex={0} role="region" aria-label={t('asTable')}><table className="plain-table"><thead><tr><th scope="col">{t('who')}</th><th scope="col">{t('what')}</th><th scope="col">{t('whom')}</th><th scope="col">{t('howOften')}</th></tr></thead>
        <tbody>{[...net.edges].sort((a, b) => b.count - a.count).slice(0, 300).map((edge) => <tr key={`${edge.from} ${edge.to} ${edge.type}`}><td><Link to={`/entity/${edge.from}`}><bdi>{names.get(edge.from)}</bdi></Link></td><td><Link to={`/event/${edge.events[0]}`}>{type(edge.type)}</Link></td><td><Link to={`/entity/${edge.to}`}><bdi>{names.get(edge.to)}</bdi></Link></td><td>{edge.count}</td></tr>)}</tbody></table></div></details>
    </>
  )
}

const OneEvent = ({ id }: { readonly id: string }): ReactNode => {
  const { messages } = useTelling()
  const event = valueOf(useAnswer('event', { path: { id }, query: { reader: messages.code } }))
  return event === null ? <li className="waiting"><Link to={`/event/${id}`}>{id}</Link></li> : <EventLine event={event} />
}

/** Who does what to whom. */
export const Network = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  const around = search.get('around')
  const answer = useAnswer('network', { query: { ...filters, reader: messages.code, ...(around === null ? {} : { around }) } as AskedOf<'network'> })
  return <><div className="title-row"><h1>{t('network')}</h1><Exports kind="events" filters={filters} /></div><Answered answer={answer}>{(net) => (net.nodes.length === 0 ? <p className="empty">{t('nothing')}</p> : <Drawn net={net} />)}</Answered></>
}
