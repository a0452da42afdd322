import { lazy, type ReactNode, Suspense, useEffect, useState } from 'react'
import { changed, filtersIn, go, linkTo, useAddress } from './address.ts'
import { forget, useAnswer } from './ask.ts'
import type { AnswerOf } from '../src/server/contract/operations.ts'
import { choose, firstLanguage, load, type Messages, offered, tellingIn, TellingContext, useTelling } from './messages.ts'
import { Failed, Waiting } from './parts/answered.tsx'
import { FilterBar } from './parts/filter-bar.tsx'
import { Link } from './parts/link.tsx'
import { TokenForm } from './parts/token-form.tsx'
import { Overview } from './pages/overview.tsx'
import { Events } from './pages/events.tsx'

const page = <Props,>(loading: () => Promise<Record<string, (props: Props) => ReactNode>>, name: string) => lazy(async () => ({ default: (await loading())[name] as (props: Props) => ReactNode }))
const pages: Readonly<Record<string, ReturnType<typeof page<{ readonly id: string; readonly other: string }>>>> = {
  event: page(() => import('./pages/event.tsx'), 'Event'),
  map: page(() => import('./pages/map.tsx'), 'MapPage'),
  network: page(() => import('./pages/network.tsx'), 'Network'),
  figures: page(() => import('./pages/figures.tsx'), 'Figures'),
  figure: page(() => import('./pages/figure.tsx'), 'Figure'),
  tally: page(() => import('./pages/tally.tsx'), 'TallyPage'),
  claims: page(() => import('./pages/claims.tsx'), 'Claims'),
  claim: page(() => import('./pages/claims.tsx'), 'ClaimPage'),
  documents: page(() => import('./pages/documents.tsx'), 'Documents'),
  document: page(() => import('./pages/document.tsx'), 'DocumentPage'),
  beside: page(() => import('./pages/collation.tsx'), 'Collation'),
  entities: page(() => import('./pages/entities.tsx'), 'Entities'),
  entity: page(() => import('./pages/entity.tsx'), 'EntityPage'),
  search: page(() => import('./pages/search.tsx'), 'Search'),
  review: page(() => import('./pages/review.tsx'), 'Review'),
}

const Page = (): ReactNode => {
  const { path } = useAddress()
  const { t } = useTelling()
  const [first, id = '', other = ''] = path
  if (first === undefined) return <Overview />
  if (first === 'events') return <Events />
  const Shown = Object.hasOwn(pages, first) ? pages[first] : undefined
  return Shown === undefined ? <p className="empty">{t('notFound')}</p> : <Suspense fallback={<Waiting />}><Shown id={id} other={other} key={`${first} ${id} ${other}`} /></Suspense>
}

const sections = [['', 'overview'], ['events', 'events'], ['map', 'map'], ['network', 'network'], ['figures', 'figures'], ['tally', 'tally'], ['claims', 'claims'], ['entities', 'entities'], ['documents', 'documents'], ['review', 'review']] as const
/** Which section a page of one thing belongs to. */
const within: Readonly<Record<string, string>> = { event: 'events', figure: 'figures', claim: 'claims', entity: 'entities', document: 'documents', beside: 'documents', search: 'documents' }
/** Where filters have nothing to choose from. */
const unfiltered: ReadonlySet<string> = new Set(['review', 'event', 'figure', 'claim', 'entity', 'document', 'beside'])

const Top = ({ language, onLanguage }: { readonly language: string; readonly onLanguage: (code: string) => void }): ReactNode => {
  const { t } = useTelling()
  const { path, search } = useAddress()
  const at = path[0] === undefined ? '' : (within[path[0]] ?? path[0])
  const [names, setNames] = useState<readonly { readonly code: string; readonly name: string }[]>([])
  useEffect(() => { void Promise.all(offered.map(load)).then((all) => setNames(all.map(({ code, name }) => ({ code, name })))) }, [])
  return (
    <header className="top">
      <a className="skip" href="#content">{t('skip')}</a>
      <Link className="brand" to="/"><img src="/stemma.svg" alt="" width="24" height="24" />Stemma</Link>
      <nav aria-label={t('menu')}>
        {sections.map(([where, name]) => <Link key={where} to={linkTo(`/${where}`, search)} {...(at === where ? { current: true } : {})}>{t(name)}</Link>)}
      </nav>
      <form className="search" role="search" onSubmit={(event) => { event.preventDefault(); go(linkTo('/search', search, { text: String(new FormData(event.currentTarget).get('text') ?? '') })) }}>
        <input key={search.get('text') ?? ''} type="search" name="text" aria-label={t('searchLabel')} placeholder={t('searchLabel')} defaultValue={search.get('text') ?? ''} dir="auto" />
        <button type="submit">{t('searchGo')}</button>
      </form>
      <select aria-label={t('language')} value={language} onChange={(event) => onLanguage(event.target.value)}>
        {names.length === 0 ? <option value={language}>{language}</option> : names.map(({ code, name }) => <option key={code} value={code} lang={code}>{name}</option>)}
      </select>
      <Theme />
    </header>
  )
}

const themes = ['auto', 'light', 'dark'] as const
const Theme = (): ReactNode => {
  const { t } = useTelling()
  const [theme, setTheme] = useState(() => localStorage.getItem('stemma-theme') ?? 'auto')
  useEffect(() => { document.documentElement.dataset['theme'] = theme; localStorage.setItem('stemma-theme', theme) }, [theme])
  return (
    <select aria-label={t('theme')} value={theme} onChange={(event) => setTheme(event.target.value)}>
      {themes.map((each) => <option key={each} value={each}>{t(`theme${each[0]?.toUpperCase()}${each.slice(1)}`)}</option>)}
    </select>
  )
}

/** What of the record is shown, where that is not all of it as it is now. */
const Standing = ({ state }: { readonly state: AnswerOf<'state'> }): ReactNode => {
  const { t } = useTelling()
  const { path, search } = useAddress()
  // Until what was decided is shown, it is asked for again: how soon that is depends on the record.
  useEffect(() => {
    if (state.settled) return undefined
    const timer = setTimeout(forget, 2000)
    return () => clearTimeout(timer)
  }, [state])
  if (state.left !== null) return <p className="note">{t('asOfNote', { n: state.left.kept })} {state.left.later > 0 && t('asOfLater', { n: state.left.later })} {state.left.undated > 0 && t('asOfUndated', { n: state.left.undated })} <button type="button" className="quiet" onClick={() => go(`/${path.join('/')}${changed(search, { asof: null, by: null })}`)}>{t('backToNow')}</button></p>
  return state.settled ? null : <p className="note" role="status">{t('settling')}</p>
}

const Inside = ({ language, onLanguage }: { readonly language: string; readonly onLanguage: (code: string) => void }): ReactNode => {
  const { path, search } = useAddress()
  const { t } = useTelling()
  const state = useAnswer('state', { query: { reader: language } })
  const title = t(path[0] ?? 'overview')
  useEffect(() => { document.title = `${title} · Stemma` }, [title])
  return (
    <>
      <Top language={language} onLanguage={onLanguage} />
      <main id="content" tabIndex={-1}>
        {state.kind === 'failed' && state.status === 401 ? <TokenForm /> : state.kind === 'failed' ? <Failed message={state.message} /> : (
          <>
            {state.kind === 'here' && <Standing state={state.value} />}
            {!unfiltered.has(path[0] ?? '') && state.kind === 'here' && <FilterBar state={state.value} filters={filtersIn(search)} onChange={(changes) => go(`/${path.join('/')}${changed(search, changes)}`)} />}
            <Page />
          </>
        )}
      </main>
    </>
  )
}

/** The whole app, once the interface's words are there. */
export const App = (): ReactNode => {
  const [language, setLanguage] = useState(firstLanguage)
  const [messages, setMessages] = useState<Messages | null>(null)
  useEffect(() => {
    void load(language).then((loaded) => {
      document.documentElement.lang = loaded.code
      document.documentElement.dir = loaded.direction
      setMessages(loaded)
    })
  }, [language])
  if (messages === null) return null
  return <TellingContext value={tellingIn(messages)}><Inside language={language} onLanguage={(code) => { choose(code); setLanguage(code) }} /></TellingContext>
}
