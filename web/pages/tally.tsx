import { type ReactNode, useState } from 'react'
import { changed, filtersIn, go, linkTo, useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import { cell } from '../../src/exports/cell.ts'
import type { AnswerOf, AskedOf } from '../../src/server/contract/operations.ts'
import { type Grouping, groupings, type Period, periodOf, periods } from '../../src/query/tally.ts'
import { period } from '../../src/query/when.ts'
import { Answered } from '../parts/answered.tsx'
import { useCalled } from '../parts/called.ts'
import { Link } from '../parts/link.tsx'
import { whenIn } from '../parts/when.ts'
import { saveTable } from '../pictures/save.ts'

type Tally = AnswerOf<'tally'>
type Line = Tally['lines'][number]

/** So many periods are drawn, and so many lines shown at first. */
const [mostDrawn, mostLines] = [96, 120]

/** A base as it stands in the address, `2024-01/2024-06`: its first day and the day after its last; null where it is none. */
const baseIn = (written: string | null): { readonly base_from: string; readonly base_until: string } | null => {
  const [first = '', last = first] = (written ?? '').split('/')
  const [from, until] = [period(first), period(last)]
  return from === null || until === null || from.from >= until.until ? null : { base_from: from.from, base_until: until.until }
}

/** A period as the filters write it, for the list of its events. */
const filtersOf = ({ period: name, until }: Pick<Line, 'period' | 'until'>, per: Period): { readonly from: string; readonly until: string } =>
  per === 'week' ? { from: name, until: new Date(Date.parse(until) - 86_400_000).toISOString().slice(0, 10) } : { from: name, until: name }

/** Own counts: how many events by period, against what is usual, and how many reports they rest on. */
export const TallyPage = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const per = periods.find((each) => each === search.get('per')) ?? 'month'
  const each = groupings.find((one) => one === search.get('each')) ?? null
  const base = baseIn(search.get('base'))
  const answer = useAnswer('tally', { query: { ...filtersIn(search), per, ...(each === null ? {} : { each }), ...base, reader: messages.code } as AskedOf<'tally'> })
  const show = (changes: Readonly<Record<string, string | null>>): void => go(`/tally${changed(search, changes)}`)
  return (
    <>
      <h1>{t('tallyTitle')}</h1>
      <p className="faint">{t('ta.what')}</p>
      <div className="buttons">
        <label className="inline">{t('ta.per')} <select value={per} onChange={(event) => show({ per: event.target.value })}>{periods.map((one) => <option key={one} value={one}>{t(`ta.${one}`)}</option>)}</select></label>
        <label className="inline">{t('ta.each')} <select value={each ?? ''} onChange={(event) => show({ each: event.target.value })}><option value="">{t('ta.none')}</option>{groupings.map((one) => <option key={one} value={one}>{t(`ta.${one}`)}</option>)}</select></label>
        <Base written={search.get('base') ?? ''} onBase={(written) => show({ base: written })} />
      </div>
      <Answered answer={answer}>{(tally) => <Told tally={tally} per={per} each={each} />}</Answered>
    </>
  )
}

const Base = ({ written, onBase }: { readonly written: string; readonly onBase: (written: string | null) => void }): ReactNode => {
  const { t } = useTelling()
  const [wrong, setWrong] = useState(false)
  const [first = '', last = ''] = written.split('/')
  const apply = (data: FormData): void => {
    const [from, until] = ['from', 'until'].map((name) => String(data.get(name) ?? '').trim())
    const next = from === '' && until === '' ? null : `${from}/${until === '' ? from : until}`
    setWrong(next !== null && baseIn(next) === null)
    if (next === null || baseIn(next) !== null) onBase(next)
  }
  return (
    <form className="buttons" key={written} onSubmit={(event) => { event.preventDefault(); apply(new FormData(event.currentTarget)) }}>
      <label className="inline">{t('ta.base')} <input name="from" size={10} dir="ltr" placeholder="2024-01" defaultValue={first} /></label>
      <label className="inline">{t('ta.baseUntil')} <input name="until" size={10} dir="ltr" placeholder="2024-06" defaultValue={last} /></label>
      <button type="submit">{t('ta.apply')}</button>
      {wrong && <span role="alert" className="failed">{t('ta.baseWrong')}</span>}
    </form>
  )
}

type Asked = { readonly per: Period; readonly each: Grouping | null }

const usePeriodName = (): ((line: Pick<Line, 'from' | 'until'>, per: Period) => string) => {
  const { messages } = useTelling()
  return ({ from, until }, per) => whenIn(messages, { from, until, precision: per }, '')
}

const Told = ({ tally, per, each }: Asked & { readonly tally: Tally }): ReactNode => {
  const { t, type, number, messages } = useTelling()
  const reasons = useReasons()
  const called = useCalled()
  const nameOf = usePeriodName()
  const { search } = useAddress()
  const [all, setAll] = useState(false)
  const { lines, base, left } = tally
  if (tally.periods.length === 0) return <p className="empty">{t('ta.none.fits')}</p>
  const groupName = (group: string | null): string => (group === null ? t('noplace') : each === 'country' ? called.country(group) : each === 'place' ? group : type(group))
  const narrowed = ({ group }: Line): Readonly<Record<string, string | null>> => (group === null || each === null ? {} : each === 'country' ? { place: called.country(group) } : each === 'place' ? { place: group.split(', ')[0] as string } : { type: group })
  const usual = ({ against }: Line): string => (against === null ? '' : number(against.events))
  const ratio = ({ against }: Line): string => (against === null ? '' : against.ratio === null ? t('ta.noneUsual') : `×${number(against.ratio)}`)
  const shown = all ? lines : lines.slice(-mostLines)
  const save = (): void => saveTable([
    ['period', 'from', 'until', 'group', 'events', 'corroborated', 'reports', 'outlets', 'usual_events', 'ratio', 'usual_reports', 'reports_ratio'],
    ...lines.map(({ period: name, from, until, group, events, corroborated, coverage, against }) => [name, from, until, group, events, corroborated, coverage.reports, coverage.outlets, against?.events ?? null, against?.ratio ?? null, against?.reports ?? null, against?.reports_ratio ?? null]),
  ].map((row) => row.map(cell)), 'counts')
  return (
    <>
      <Drawn tally={tally} per={per} />
      {base !== null && <p>{t('ta.baseLine', { span: whenIn(messages, { ...base, precision: 'day' }, ''), n: base.periods })} · {t('n.reports', { n: base.reports })} · {t('n.outlets', { n: base.outlets })}</p>}
      {tally.notes.map((note) => <p className="note" key={note}><bdi>{reasons([note])}</bdi></p>)}
      <p className="faint">{t('ta.left')}: {[t('ta.undated', { n: left.undated }), t('ta.wider', { n: left.wider }), t('ta.unpublished', { n: left.reports })].join(t('comma'))}</p>
      {lines.length === 0 ? <p className="empty">{t('ta.none.fits')}</p> : (
        <div className="scroll">
          <table className="plain-table tally">
            <thead><tr><th scope="col">{t('ta.period')}</th>{each !== null && <th scope="col">{t('ta.group')}</th>}<th scope="col">{t('ta.events')}</th><th scope="col" title={t('ta.corroboratedHelp')}>{t('ta.corroborated')}</th><th scope="col">{t('ta.coverage')}</th>{base !== null && <><th scope="col">{t('ta.usual')}</th><th scope="col">{t('ta.ratio')}</th></>}</tr></thead>
            <tbody>
              {shown.map((line, index) => (
                <tr key={`${line.period} ${line.group}`} className={shown[index - 1]?.period === line.period ? undefined : 'begins'}>
                  <th scope="row">{shown[index - 1]?.period === line.period ? <span className="hidden">{nameOf(line, per)}</span> : nameOf(line, per)}</th>
                  {each !== null && <td><bdi>{groupName(line.group)}</bdi></td>}
                  <td><Link to={linkTo('/events', search, { ...filtersOf(line, per), ...narrowed(line) })}><b>{number(line.events)}</b></Link></td>
                  <td>{number(line.corroborated)}</td>
                  <td>{shown[index - 1]?.period !== line.period && <>{t('n.reports', { n: line.coverage.reports })} · {t('n.outlets', { n: line.coverage.outlets })}</>}</td>
                  {base !== null && <><td>{usual(line)}</td><td><bdi>{ratio(line)}</bdi>{line.against?.reports_ratio !== null && line.against !== null && <span className="faint"> · {t('ta.ratioReports', { ratio: `×${number(line.against.reports_ratio)}` })}</span>}</td></>}
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
      <div className="buttons">{shown.length < lines.length && <button type="button" onClick={() => setAll(true)}>{t('more')} ({number(lines.length - shown.length)})</button>}<button type="button" className="quiet" onClick={save}>{t('x.csv')}</button></div>
    </>
  )
}

/** Every period from the first to the last: an empty one has its place too. */
const whole = (told: Tally['periods'], per: Period): Tally['periods'] => {
  const last = told.at(-1)
  if (last === undefined) return []
  const byName = new Map(told.map((one) => [one.period, one]))
  const found: Tally['periods'][number][] = []
  for (let bounds: ReturnType<typeof periodOf> | null = { period: last.period, from: last.from, until: last.until }; bounds !== null && found.length < mostDrawn && bounds.until > (told[0]?.from ?? '');) {
    found.push(byName.get(bounds.period) ?? { ...bounds, events: 0, coverage: { reports: 0, outlets: 0 } })
    bounds = periodOf(new Date(Date.parse(bounds.from) - 86_400_000).toISOString(), per)
  }
  return found.reverse()
}

/** Events above a line, the reports of the same time below it: whoever sees one grow sees whether the other does. */
const Drawn = ({ tally, per }: { readonly tally: Tally; readonly per: Period }): ReactNode => {
  const { t } = useTelling()
  const nameOf = usePeriodName()
  const { search } = useAddress()
  const drawn = whole(tally.periods, per)
  const [mostEvents, mostReports] = [Math.max(1, ...drawn.map(({ events }) => events)), Math.max(1, ...drawn.map(({ coverage }) => coverage.reports))]
  const high = (value: number, most: number): { readonly blockSize: string } => ({ blockSize: value === 0 ? '0' : `${Math.max(3, (value / most) * 100)}%` })
  const [first, last] = [drawn[0], drawn.at(-1)]
  return (
    <figure className="months mirrored" aria-label={t('ta.drawing')}>
      <figcaption><span className="swatch above" aria-hidden="true" /> {t('ta.eventsAbove')} · <span className="swatch below" aria-hidden="true" /> {t('ta.reportsBelow')}{tally.periods.length > drawn.length || drawn.length === mostDrawn ? ` · ${t('ta.last', { n: drawn.length })}` : ''}</figcaption>
      <ol>
        {drawn.map((one) => {
          const said = `${nameOf(one, per)}: ${t('n.events', { n: one.events })}${t('comma')}${t('n.reports', { n: one.coverage.reports })}`
          const to = linkTo('/events', search, filtersOf(one, per))
          return <li key={one.period}><a href={to} title={said} aria-label={said} onClick={(event) => { event.preventDefault(); go(to) }}><span className="up"><span className="bar" style={high(one.events, mostEvents)} /></span><span className="down"><span className="bar" style={high(one.coverage.reports, mostReports)} /></span></a></li>
        })}
      </ol>
      {first !== undefined && last !== undefined && <div className="ends faint"><span>{nameOf(first, per)}</span><span>{nameOf(last, per)}</span></div>}
    </figure>
  )
}
