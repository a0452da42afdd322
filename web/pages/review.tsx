import { type ReactNode, useEffect, useRef, useState } from 'react'
import { api, forget, useAnswer, valueOf } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf, BodyOf } from '../../src/server/contract/operations.ts'
import { Failed, Waiting } from '../parts/answered.tsx'
import { ClaimLine } from '../parts/claim-line.tsx'
import { EditForm } from '../parts/edit-form.tsx'
import { Link } from '../parts/link.tsx'

type Item = AnswerOf<'queue'>['items'][number]
type Edit = NonNullable<BodyOf<'decide'>['edit']>
type Act = 'accept' | 'reject' | 'edit' | 'same' | 'different' | 'unsure'
const keys: Readonly<Record<string, Act | 'undo' | 'next' | 'previous' | 'note'>> = { n: 'note', a: 'accept', r: 'reject', e: 'edit', s: 'same', d: 'different', u: 'unsure', z: 'undo', j: 'next', k: 'previous', ArrowDown: 'next', ArrowUp: 'previous' }
const actsFor: Readonly<Record<Item['kind'], readonly Act[]>> = { claim: ['accept', 'reject', 'edit'], names: ['same', 'different', 'unsure'], dispute: ['accept', 'reject', 'edit'], incomplete: ['accept'] }
const keyOf = (act: string): string => Object.entries(keys).find(([, each]) => each === act)?.[0] ?? ''

type Seen = readonly { readonly form: string; readonly language: string | null; readonly in: readonly { readonly document: string; readonly publisher: string | null; readonly before: string; readonly words: string; readonly after: string }[] }[]
const seenOf = (entity: Item['entities'][number]): Seen => (entity['seen'] as Seen | undefined) ?? []

const Card = ({ item }: { readonly item: Item }): ReactNode => {
  const { t } = useTelling()
  const reasons = useReasons()
  return (
    <div className="panel card">
      <h2 style={{ marginBlockStart: 0 }}>{t(`q.${item.kind}`)}</h2>
      <p className="faint">{item.score.toFixed(2)} · <bdi>{reasons(item.reasons)}</bdi></p>
      {item.claims.length > 0 && <ul className="lines">{item.claims.map((claim) => <ClaimLine key={claim.id} claim={claim} />)}</ul>}
      {item.entities.map((entity) => <section key={entity.id}><h3><Link to={`/entity/${entity.id}`}><bdi>{entity.shown}</bdi></Link> <span className="faint">{t(`e.${entity.kind}`)}</span></h3>
        <div className="sides">{seenOf(entity).map(({ form, language, in: places }) => <div className="side" key={`${form} ${language}`}><b><bdi lang={language ?? undefined}>{form}</bdi></b>{places.map(({ document, publisher, before, words, after }) => <p className="context" key={document} dir="auto" lang={language ?? undefined}>… {before}<mark>{words}</mark>{after} … <span className="faint"><Link to={`/document/${document}`}><bdi>{publisher ?? t('unknownPublisher')}</bdi></Link></span></p>)}</div>)}</div></section>)}
    </div>
  )
}

/** The queue by keyboard alone. What is decided is kept before the next one is shown as done. */
export const Review = (): ReactNode => {
  const { t, messages } = useTelling()
  const answer = useAnswer('queue', { query: { limit: 100, reader: messages.code } })
  const state = valueOf(useAnswer('state', { query: { reader: messages.code } }))
  const [at, setAt] = useState(0)
  const [made, setMade] = useState<readonly { readonly item: string; readonly decision: string }[]>([])
  const [said, setSaid] = useState('')
  const busy = useRef(false)
  const [editing, setEditing] = useState<string | null>(null)
  const queue = valueOf(answer)
  const gone = new Set(made.map(({ item }) => item))
  const items = (queue?.items ?? []).filter(({ id }) => !gone.has(id))
  const item = items[Math.min(at, items.length - 1)]
  const may = state?.reader.may.includes('review') === true

  const note = useRef<HTMLInputElement>(null)
  const act = async (what: Act | 'undo' | 'next' | 'previous' | 'note', edit: Edit | null = null): Promise<void> => {
    if (what === 'note') { note.current?.focus(); return }
    if (what === 'next') { setAt((now) => Math.min(items.length - 1, now + 1)); return }
    if (what === 'previous') { setAt((now) => Math.max(0, now - 1)); return }
    if (busy.current || !may) return
    if (what === 'edit' && edit === null) { if (item?.claims.length === 1 && actsFor[item.kind].includes('edit')) setEditing(item.id); return }
    busy.current = true
    try {
      if (what === 'undo') {
        const last = made.at(-1)
        if (last === undefined) return
        await api.ask('decide', { body: { act: 'retract', targets: [last.decision] } })
        setMade(made.slice(0, -1))
        setSaid(t('undone'))
      } else if (item !== undefined && actsFor[item.kind].includes(what)) {
        const decision = await api.ask('decide', { body: { act: what, targets: [...item.targets], note: note.current?.value.trim() || null, ...(edit === null ? {} : { edit }) } })
        setEditing(null)
        if (note.current !== null) note.current.value = ''
        setMade([...made, { item: item.id, decision: decision.id }])
        setSaid(t('decided', { act: t(`v.${what}`) }))
      }
    } catch (error) {
      setSaid((error as Error).message)
    } finally {
      busy.current = false
    }
  }
  useEffect(() => {
    const pressed = (event: KeyboardEvent): void => {
      if (event.ctrlKey || event.metaKey || event.altKey || (event.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/u.test(event.target.tagName))) return
      const what = keys[event.key]
      if (what === undefined) return
      event.preventDefault()
      void act(what)
    }
    addEventListener('keydown', pressed)
    return () => removeEventListener('keydown', pressed)
  })
  // The queue comes in pages: when one is done the next is asked for.
  const over = queue !== null && answer.kind === 'here' && items.length === 0 && queue.total > queue.items.length
  useEffect(() => { if (over) forget() }, [over])
  // Other pages must not show what was there before the decisions.
  useEffect(() => forget, [])
  if (answer.kind === 'failed') return <Failed message={answer.message} />
  if (queue === null) return <Waiting />
  const decidedHere = queue.items.length - items.length
  const left = Math.max(0, queue.total - decidedHere)
  const done = queue.done + decidedHere
  return (
    <section className="review">
      <div className="title-row"><h1>{t('review')}</h1><span className="faint">{t('reviewLeft', { n: left })} · {t('reviewMade', { n: done })}</span></div>
      <div className="progress" role="progressbar" aria-label={t('review')} aria-valuemin={0} aria-valuemax={queue.total + queue.done} aria-valuenow={done}><div style={{ inlineSize: `${(done / Math.max(1, queue.total + queue.done)) * 100}%` }} /></div>
      {!may && <p className="note">{t('mayNot')}</p>}
      {item === undefined ? <p className="empty">{t('reviewDone')}</p> : (
        <>
          <p className="faint">{t('position', { at: Math.min(at, items.length - 1) + 1, n: items.length })} · <span className="id">{item.id}</span></p>
          <Card item={item} />
          {editing === item.id && item.claims[0] !== undefined && <EditForm key={item.id} claim={item.claims[0]} types={[...(state?.known.type ?? []), ...(state?.known.measure ?? []).map((measure) => `figure/${measure}`)]} onEdit={(edit) => void act('edit', edit)} onClose={() => setEditing(null)} />}
          <div className="keys">{actsFor[item.kind].map((each) => <button type="button" key={each} disabled={!may} onClick={() => void act(each)}><kbd>{keyOf(each)}</kbd> {t(`v.${each}`)}</button>)}<button type="button" disabled={made.length === 0} onClick={() => void act('undo')}><kbd>z</kbd> {t('v.undo')}</button><button type="button" onClick={() => void act('previous')}><kbd>k</kbd> {t('previous')}</button><button type="button" onClick={() => void act('next')}><kbd>j</kbd> {t('next')}</button></div>
        </>
      )}
      {item !== undefined && <label className="inline note-line"><kbd>n</kbd> {t('note')} <input ref={note} maxLength={500} dir="auto" disabled={!may} onKeyDown={(event) => { if (event.key === 'Enter' || event.key === 'Escape') { event.preventDefault(); if (event.key === 'Escape') event.currentTarget.value = ''; event.currentTarget.blur() } }} /></label>}
      <p role="status">{said}</p>
      <p className="faint">{t('reviewHelp')}</p>
    </section>
  )
}
