import { type ReactNode, useId, useState } from 'react'
import { filterNames, type FilterName, type Filters } from '../address.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { type Messages, useTelling } from '../messages.ts'
import { dayIn, whenIn } from './when.ts'

type State = AnswerOf<'state'>
type Changes = Readonly<Record<string, string | readonly string[] | null>>
type Props = { readonly state: State; readonly filters: Filters; readonly onChange: (changes: Changes) => void }

const realities = ['happened', 'ongoing', 'planned', 'possible', 'requested', 'did-not-happen']
const clocks = ['published', 'learnt']
const stances = ['stated', 'alleged', 'denied', 'confirmed', 'estimated', 'relayed']

/** A day, month or year that is typed, for people. */
const periodIn = (messages: Messages, value: string): string => {
  const [year = '', month, day] = value.split('-')
  return day !== undefined ? dayIn(messages, new Date(`${value}T12:00Z`)) : whenIn(messages, { from: `${year}-${month ?? '01'}-01`, until: `${year}-${month ?? '12'}-28`, precision: month === undefined ? 'year' : 'month' }, value)
}
/** Corners of the map, rounded: west to east, south to north. */
const areaIn = (value: string): string => {
  const [west, south, east, north] = value.split(',').map((degree) => `${Math.round(Number(degree) * 10) / 10}°`)
  return `${west}…${east}, ${south}…${north}`
}

/** The one vocabulary of filters, on every page that lists or draws: what is set as chips, the rest behind a button. */
export const FilterBar = ({ state, filters, onChange }: Props): ReactNode => {
  const { t, type, messages } = useTelling()
  const [open, setOpen] = useState(false)
  const id = useId()
  const shown = (name: FilterName, value: string): string => {
    switch (name) {
      case 'reality': return t(`r.${value}`)
      case 'stance': return t(`s.${value}`)
      case 'type': return type(value)
      case 'language': return state.languages.find(({ code }) => code === value)?.name ?? value
      case 'disputed': return ''
      case 'asof': case 'from': case 'until': return periodIn(messages, value)
      case 'by': return t(`by.${value}`)
      case 'area': return areaIn(value)
      case 'text': case 'about': case 'place': case 'voice': case 'outlet': case 'origins': case 'document': return value
    }
  }
  const set = filterNames.flatMap((name) => { const value = filters[name]; return value === undefined ? [] : (typeof value === 'string' ? [value] : value).map((one) => ({ name, value: one })) })
  const without = (name: FilterName, value: string): Changes => ({ [name]: name === 'about' ? (filters.about as readonly string[]).filter((one) => one !== value) : null, ...(name === 'asof' ? { by: null } : {}) })
  const text = (name: FilterName, list?: string): ReactNode => (
    <label>{t(`f.${name}`)} <input name={name} dir="auto" defaultValue={String(filters[name] ?? '')} {...(list === undefined ? {} : { list: `${id}-${list}` })} /></label>
  )
  const choice = (name: FilterName, values: readonly (readonly [string, string])[]): ReactNode => (
    <label>{t(`f.${name}`)} <select name={name} defaultValue={String(filters[name] ?? '')}><option value="">{t('any')}</option>{values.map(([value, label]) => <option key={value} value={value}>{label}</option>)}</select></label>
  )
  const apply = (form: HTMLFormElement): void => {
    const data = new FormData(form)
    onChange(Object.fromEntries(filterNames.filter((name) => name !== 'area' && name !== 'document').map((name) => [name, (name === 'by' && !data.get('asof') ? '' : String(data.get(name) ?? '')) || null])))
    setOpen(false)
  }
  const types = [...new Set(state.known.type.flatMap((each) => [each.split('/')[0] as string, each]))].sort()
  return (
    <section className="filters" aria-label={t('filters')}>
      <button type="button" className="quiet" aria-expanded={open} aria-controls={`${id}-form`} onClick={() => setOpen(!open)}>{t('filter')}</button>
      {set.map(({ name, value }) => (
        <button type="button" className="chip" key={`${name} ${value}`} aria-label={t('remove', { name: `${t(`f.${name}`)} ${shown(name, value)}` })} onClick={() => onChange(without(name, value))}>
          <span className="faint">{t(`f.${name}`)}</span> <bdi>{shown(name, value)}</bdi> <span aria-hidden="true">×</span>
        </button>
      ))}
      {set.length > 1 && <button type="button" className="quiet" onClick={() => onChange(Object.fromEntries(filterNames.map((name) => [name, null])))}>{t('clear')}</button>}
      {open && (
        <form id={`${id}-form`} className="panel fields" key={JSON.stringify(filters)} onSubmit={(event) => { event.preventDefault(); apply(event.currentTarget) }}>
          {text('text')}{text('about')}{text('place')}
          {choice('type', [...types.map((each) => [each, each.includes('/') ? `${type(each.split('/')[0] as string)} · ${type(each)}` : type(each)] as const), ...state.known.measure.map((each) => [`figure/${each}`, type(`figure/${each}`)] as const)])}
          {choice('reality', realities.map((each) => [each, t(`r.${each}`)]))}{choice('stance', stances.map((each) => [each, t(`s.${each}`)]))}
          {text('voice')}{text('outlet', 'outlets')}
          {choice('language', state.languages.map(({ code, name }) => [code, name]))}
          <label>{t('f.from')} <input name="from" placeholder="2024-03" pattern="\d{4}(-\d{2}(-\d{2})?)?" defaultValue={String(filters.from ?? '')} dir="ltr" /></label>
          <label>{t('f.until')} <input name="until" placeholder="2024-03" pattern="\d{4}(-\d{2}(-\d{2})?)?" defaultValue={String(filters.until ?? '')} dir="ltr" /></label>
          <label>{t('f.origins')} <input name="origins" type="number" min="0" max="99" defaultValue={String(filters.origins ?? '')} /></label>
          <label>{t('f.asof')} <input name="asof" placeholder="2024-07-10" pattern="\d{4}(-\d{2}(-\d{2})?)?" defaultValue={String(filters.asof ?? '')} dir="ltr" /></label>
          {choice('by', clocks.map((each) => [each, t(`by.${each}`)]))}
          <label className="check"><input name="disputed" type="checkbox" value="true" defaultChecked={filters.disputed === 'true'} /> {t('f.disputed')}</label>
          <datalist id={`${id}-outlets`}>{state.known.outlet.slice(0, 300).map((each) => <option key={each} value={each} />)}</datalist>
          <div className="buttons"><button type="submit" className="main">{t('apply')}</button><button type="button" onClick={() => setOpen(false)}>{t('close')}</button></div>
        </form>
      )}
    </section>
  )
}
