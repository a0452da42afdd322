import type { ReactNode } from 'react'
import { filtersIn, go, linkTo, useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf, AskedOf } from '../../src/server/contract/operations.ts'
import { Answered } from '../parts/answered.tsx'
import { EventLine } from '../parts/event-line.tsx'
import { Exports } from '../parts/exports.tsx'
import { FigureLine } from '../parts/figure-line.tsx'
import { Link } from '../parts/link.tsx'
import { whenIn } from '../parts/when.ts'

type Held = AnswerOf<'overview'>

/** Every month from the first to the last: one without events has no bar, and its place. */
const whole = (months: Held['months']): Held['months'] => {
  const [first, last] = [months[0]?.month, months.at(-1)?.month]
  if (first === undefined || last === undefined) return []
  const counts = new Map(months.map(({ month, events }) => [month, events]))
  const number = (month: string): number => Number(month.slice(0, 4)) * 12 + Number(month.slice(5, 7)) - 1
  // A single report of long ago must not make a thousand empty months.
  const from = Math.max(number(first), number(last) - 119)
  return Array.from({ length: number(last) - from + 1 }, (_, index) => { const month = `${Math.floor((from + index) / 12)}-${String(((from + index) % 12) + 1).padStart(2, '0')}`; return { month, events: counts.get(month) ?? 0 } })
}

/** Events by month: a bar is a link to its month. */
const Months = ({ months }: Pick<Held, 'months'>): ReactNode => {
  const { t, messages, number } = useTelling()
  const { search } = useAddress()
  const most = Math.max(1, ...months.map(({ events }) => events))
  const shown = whole(months).slice(-60)
  return (
    <figure className="months">
      <figcaption>{t('perMonth')}</figcaption>
      <ol>
        {shown.map(({ month, events }) => {
          const name = whenIn(messages, { from: `${month}-01`, until: `${month}-28`, precision: 'month' }, '')
          return (
            <li key={month}><a href={linkTo('/events', search, { from: month, until: month })} title={`${name}: ${number(events)}`} aria-label={`${name}: ${t('n.events', { n: events })}`} onClick={(event) => { event.preventDefault(); go(linkTo('/events', search, { from: month, until: month })) }}>
              <span className="bar" style={{ blockSize: events === 0 ? '0' : `${Math.max(3, (events / most) * 100)}%` }} /></a></li>
          )
        })}
      </ol>
      {shown.length > 0 && <div className="ends faint"><span>{whenIn(messages, { from: `${shown[0]?.month}-01`, until: `${shown[0]?.month}-28`, precision: 'month' }, '')}</span><span>{whenIn(messages, { from: `${shown.at(-1)?.month}-01`, until: `${shown.at(-1)?.month}-28`, precision: 'month' }, '')}</span></div>}
    </figure>
  )
}

const Counts = ({ held }: { readonly held: Held }): ReactNode => {
  const { t } = useTelling()
  const { search } = useAddress()
  const shown = [['documents', 'n.reports', held.counts.documents], ['events', 'n.events', held.counts.events], ['figures', 'n.figures', held.counts.figures], ['claims', 'n.claims', held.counts.claims], ['entities', 'n.names', held.counts.entities]] as const
  return <ul className="counts">{shown.map(([where, words, n]) => <li key={where}><Link to={linkTo(`/${where}`, search)}>{t(words, { n })}</Link></li>)}<li>{t('n.links', { n: held.counts.lineage })}</li><li><Link to="/review">{t('n.decisions', { n: held.counts.decisions })}</Link></li></ul>
}

const Unread = ({ held }: { readonly held: Held }): ReactNode => {
  const { t, messages } = useTelling()
  if (held.unread.length === 0) return <p className="empty">{t('unreadNone')}</p>
  return <ul className="plain">{held.unread.map(({ id, title, language, publisher, published, because }) => <li key={id}><Link to={`/document/${id}`}><bdi lang={language ?? undefined}>{title ?? t('untitled')}</bdi></Link> <span className="faint"><bdi>{publisher ?? t('unknownPublisher')}</bdi> · {whenIn(messages, published, t('undated'))} · {t(`u.${because}`)}</span></li>)}</ul>
}

export const Overview = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  const answer = useAnswer('overview', { query: { ...filters, reader: messages.code } as AskedOf<'overview'> })
  return (
    <>
      <div className="title-row"><h1>{t('overview')}</h1><Exports kind="events" filters={filters} formats={['csv', 'jsonl', 'geojson']} /></div>
      <Answered answer={answer}>
        {(held) => (
          <div className="overview">
            <section className="panel summary" aria-label={t('holds')}><Counts held={held} />{held.months.length > 0 && <Months months={held.months} />}
              <div className="languages"><h2>{t('byLanguage')}</h2><ul className="plain">{held.documentsByLanguage.map(({ language, documents }) => <li key={language}><Link to={linkTo('/documents', search, { language })}>{language === null ? '—' : new Intl.DisplayNames([messages.code], { type: 'language', fallback: 'code' }).of(language)}</Link> <span className="faint">{documents}</span></li>)}</ul></div>
            </section>
            <section><h2>{t('mostReported')} <Link className="all" to={`${linkTo('/events', search)}${linkTo('', search) === '' ? '?' : '&'}order=weight`}>{t('seeAll')}</Link></h2><ul className="lines">{held.reported.map((event) => <EventLine key={event.id} event={event} />)}</ul></section>
            <section><h2>{t('mostDisputed')} <Link className="all" to={linkTo('/events', search, { disputed: 'true' })}>{t('seeAll')}</Link></h2>{held.disputed.length === 0 ? <p className="empty">{t('noDisputes')}</p> : <ul className="lines">{held.disputed.map((event) => <EventLine key={event.id} event={event} />)}</ul>}</section>
            <section><h2>{t('changedFigures')} <Link className="all" to={linkTo('/figures', search)}>{t('seeAll')}</Link></h2>{held.figures.length === 0 ? <p className="empty">{t('nothing')}</p> : <ul className="lines">{held.figures.map((figure) => <FigureLine key={figure.id} figure={figure} most={3} />)}</ul>}</section>
            <section><h2>{t('unread')} <span className="faint">{held.unreadTotal > 0 ? held.unreadTotal : ''}</span></h2><Unread held={held} /></section>
          </div>
        )}
      </Answered>
    </>
  )
}
