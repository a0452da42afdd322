import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { changed, go, useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { Answered } from '../parts/answered.tsx'
import { Voices } from '../parts/claim-told.tsx'
import { Reality } from '../parts/event-line.tsx'
import { useAmount } from '../parts/amount.tsx'
import { Link } from '../parts/link.tsx'
import { type Layer, layers, type Mark, pieces } from '../parts/marks.ts'
import { whenIn } from '../parts/when.ts'

type Document = AnswerOf<'document'>

const layerOf = (kind: string): Layer => (kind === 'time' ? 'times' : kind === 'quantity' ? 'figures' : 'names')
/** Everything that was read from the text, where it stands. */
const marksOf = (document: Document): readonly Mark[] => [
  ...document.claims.flatMap(({ id, evidence }) => evidence.map(({ start, end }): Mark => ({ start, end, layer: 'claims', id }))),
  ...document.attributions.flatMap(({ source, cue }) => [...source, ...cue].map(({ start, end }): Mark => ({ start, end, layer: 'voices', id: null }))),
  ...document.mentions.map(({ start, end, kind, entity }): Mark => ({ start, end, layer: layerOf(kind), id: entity })),
]

/** The text as kept, with its passages marked. Text of a page is only ever text here: nothing of it is markup. */
const Text = ({ document, chosen, onChoose }: { readonly document: Document; readonly chosen: string | null; readonly onChoose: (id: string) => void }): ReactNode => {
  const marks = useMemo(() => marksOf(document), [document])
  const parts = document.parts.length > 0 ? document.parts : [{ start: 0, end: document.text.length, kind: 'paragraph' }]
  return (
    <div className="report" dir={document.direction} lang={document.language ?? undefined}>
      {parts.map(({ start, end, kind }) => (
        <p key={start} className={kind} dir="auto">
          {pieces(document.text, marks, { start, end }).map((piece) => {
            if (piece.layers.length === 0) return <span key={piece.start}>{piece.text}</span>
            const on = chosen !== null && piece.claims.includes(chosen)
            return <mark key={piece.start} className={`${piece.layers.map((layer) => `m-${layer}`).join(' ')}${on ? ' chosen' : ''}`} {...(on ? { 'data-chosen': '' } : {})} {...(piece.claims[0] === undefined ? {} : { onClick: () => onChoose(piece.claims[0] as string) })}>{piece.text}</mark>
          })}
        </p>
      ))}
    </div>
  )
}

const ClaimButton = ({ claim, chosen, onChoose }: { readonly claim: Document['claims'][number]; readonly chosen: boolean; readonly onChoose: () => void }): ReactNode => {
  const { type, t } = useTelling()
  const amount = useAmount()
  const own = useRef<HTMLButtonElement>(null)
  useEffect(() => { if (chosen) own.current?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  return (
    <li>
      <button ref={own} type="button" className={`claim${claim.withdrawn ? ' withdrawn' : ''}`} aria-current={chosen} onClick={onChoose} onMouseEnter={onChoose}>
        <b className="title">{type(claim.type)}</b> <Reality reality={claim.reality} /> {claim.quantity !== null && <b>{amount(claim.quantity)} <bdi>{claim.quantity.of?.quote ?? ''}</bdi></b>}
        <span className="faint"> {claim.roles.filter(({ role, quote }) => (role === 'actor' || role === 'recipient') && claim.quantity?.of?.quote.includes(quote) !== true).map(({ name, role, mention }, index) => <span key={`${role} ${mention}`}>{index > 0 && <span className="arrow" aria-hidden="true"> {role === 'recipient' ? '→' : '·'} </span>}<bdi>{name}</bdi></span>)}</span>
      </button>
      {chosen && (
        <div className="told" style={{ paddingInline: '.5rem' }}>
          <div className="faint"><Voices chain={claim.chain} named={{}} /></div>
          <div className="faint">{claim.event !== null && <><Link to={`/event/${claim.event}`}>{t('event')}</Link> · </>}<Link to={`/claim/${claim.id}`}>{t('claim')}</Link> · {t('rule')} <span dir="ltr" className="id">{claim.rule}</span> · {claim.score.toFixed(2)}</div>
        </div>
      )}
    </li>
  )
}

const Head = ({ document }: { readonly document: Document }): ReactNode => {
  const { t, messages } = useTelling()
  return (
    <dl className="facts">
      <dt>{t('f.outlet')}</dt><dd><bdi>{document.publisher ?? t('unknownPublisher')}</bdi>{document.agency.length > 0 && <> · {t('via')} <bdi>{document.agency.join(', ')}</bdi></>}</dd>
      <dt>{t('published')}</dt><dd>{whenIn(messages, document.published, t('undated'))} {document.published !== null && <span className="faint">{t(`h.${document.published.how}`)}</span>}</dd>
      {document.url !== null && <><dt>{t('address')}</dt><dd><bdi dir="ltr">{/^https?:\/\//iu.test(document.url) ? <a href={document.url} rel="noreferrer noopener" target="_blank">{document.url}</a> : document.url}</bdi></dd></>}
      {document.path !== null && <><dt>{t('file')}</dt><dd><bdi dir="ltr">{document.path}</bdi></dd></>}
      {document.incomplete_because !== null && <><dt>{t('unread')}</dt><dd>{t(`u.${document.incomplete_because}`)}</dd></>}
    </dl>
  )
}

const Shown = ({ document }: { readonly document: Document }): ReactNode => {
  const { t } = useTelling()
  const reasons = useReasons()
  const { search, path } = useAddress()
  const chosen = search.get('claim')
  const [on, setOn] = useState<ReadonlySet<Layer>>(new Set(['claims', 'voices']))
  const ordered = useMemo(() => [...document.claims].sort((a, b) => (a.evidence[0]?.start ?? 0) - (b.evidence[0]?.start ?? 0)), [document])
  const choose = (id: string): void => go(`/${path.join('/')}${changed(search, { claim: id })}`, { replace: true })
  useEffect(() => { window.document.querySelector('[data-chosen]')?.scrollIntoView({ block: 'nearest' }) }, [chosen])
  useEffect(() => {
    const step = (event: KeyboardEvent): void => {
      if (event.target instanceof HTMLElement && /^(?:INPUT|SELECT|TEXTAREA)$/u.test(event.target.tagName)) return
      if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== 'j' && event.key !== 'k')) return
      const at = ordered.findIndex(({ id }) => id === chosen)
      const next = ordered[event.key === 'j' ? Math.min(ordered.length - 1, at + 1) : Math.max(0, at - 1)]
      if (next !== undefined) choose(next.id)
    }
    addEventListener('keydown', step)
    return () => removeEventListener('keydown', step)
  })
  return (
    <article>
      <div className="title-row"><h1><bdi lang={document.language ?? undefined}>{document.title ?? t('untitled')}</bdi></h1><span className="id">{document.id}</span></div>
      <Head document={document} />
      <div className="split">
        <div>
          <div className="toggles" role="group" aria-label={t('marks')}>
            {layers.map(({ name, colour }) => <button type="button" key={name} aria-pressed={on.has(name)} onClick={() => setOn(new Set(on.has(name) ? [...on].filter((each) => each !== name) : [...on, name]))}><span className="swatch" style={{ background: colour }} />{t(`m.${name}`)}</button>)}
          </div>
          <div className={[...on].map((layer) => `on-${layer}`).join(' ')}><Text document={document} chosen={chosen} onChoose={choose} /></div>
          <h2>{t('dropped')}</h2>
          {document.dropped.length === 0 ? <p className="empty">{t('droppedNone')}</p> : <details><summary>{t('n.passages', { n: document.dropped.length })}</summary><ul className="plain">{document.dropped.map(({ quote, because }, index) => <li key={index}><span className="faint">{reasons([because])}</span> <bdi>{quote}</bdi></li>)}</ul></details>}
        </div>
        <div className="aside" tabIndex={0} role="region" aria-label={t('readFrom')}>
          {document.siblings.length > 0 && <section className="panel"><h2 style={{ marginBlockStart: 0 }}>{t('siblings')}</h2><ul className="plain">{document.siblings.map(({ document: other, kind, score }) => <li key={other.id}><Link to={`/document/${other.id}`}><bdi>{other.publisher ?? other.title ?? t('untitled')}</bdi></Link> <span className="faint">{t(`k.${kind}`)} {score.toFixed(2)}</span> · <Link to={`/beside/${document.id}/${other.id}`}>{t('compare')}</Link></li>)}</ul></section>}
          <h2>{t('readFrom')} <span className="faint">{t('n.claims', { n: ordered.length })}</span></h2>
          <p className="faint">{t('stepHelp')}</p>
          <ul>{ordered.map((claim) => <ClaimButton key={claim.id} claim={claim} chosen={claim.id === chosen} onChoose={() => choose(claim.id)} />)}</ul>
        </div>
      </div>
    </article>
  )
}

export const DocumentPage = ({ id }: { readonly id: string }): ReactNode => {
  const { messages } = useTelling()
  const answer = useAnswer('document', { path: { id }, query: { reader: messages.code } })
  return <Answered answer={answer}>{(document) => <Shown document={document} />}</Answered>
}
