import type { ReactNode } from 'react'
import { useAnswer } from '../ask.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { Answered } from '../parts/answered.tsx'
import { ClaimLine } from '../parts/claim-line.tsx'
import { Link } from '../parts/link.tsx'
import { Links } from '../parts/links.tsx'

const languageName = (code: string, language: string | null): string => (language === null ? '—' : (new Intl.DisplayNames([code], { type: 'language', fallback: 'code' }).of(language) ?? language))

/** What a file of known entities says of somebody. */
const KnownFacts = ({ known: { names, wikidata, offices } }: { readonly known: AnswerOf<'entity'>['known'][number] }): ReactNode => {
  const { t } = useTelling()
  return (
    <>
      <h2>{t('knownFromFile')}</h2>
      <p>{names.map(({ form, language }, index) => <span key={form}>{index > 0 && ' · '}<bdi lang={language ?? undefined}>{form}</bdi></span>)} {wikidata !== null && <span className="id">{wikidata}</span>}</p>
      {offices.length > 0 && <ul className="plain">{offices.map(({ title, from, until }) => <li key={`${title} ${from}`}><bdi>{title}</bdi> {(from !== null || until !== null) && <span className="date">{from ?? ''}–{until ?? ''}</span>}</li>)}</ul>}
    </>
  )
}

/** One entity under all its names. */
export const EntityPage = ({ id }: { readonly id: string }): ReactNode => {
  const { t, messages } = useTelling()
  const answer = useAnswer('entity', { path: { id }, query: { reader: messages.code } })
  return (
    <Answered answer={answer}>
      {(entity) => (
        <article>
          <div className="title-row"><h1><bdi>{entity.shown}</bdi> {entity.original !== null && <bdi className="faint">{entity.original}</bdi>}</h1><Link to={`/network?around=${entity.id}`}>{t('network')}</Link> <Link to={`/events?about=${entity.id}`}>{t('events')}</Link> <span className="id">{entity.id}</span></div>
          <p className="faint">{t(`e.${entity.kind}`)} · {t('n.mentions', { n: entity.mentions.length })} · {t('n.reports', { n: entity.documents.length })}</p>
          <div className="split">
            <div>
              <h2>{t('offices')}</h2>{entity.offices.length === 0 ? <p className="empty">{t('noOffices')}</p> : <ul className="lines">{entity.offices.map((claim) => <ClaimLine key={claim.id} claim={claim} />)}</ul>}
              <h2>{t('aboutIt')} <span className="faint">{entity.aboutTotal}</span></h2>{entity.about.length === 0 ? <p className="empty">{t('nothing')}</p> : <ul className="lines">{entity.about.map((claim) => <ClaimLine key={claim.id} claim={claim} />)}</ul>}
              {entity.by.length > 0 && <><h2>{t('byIt')} <span className="faint">{entity.byTotal}</span></h2><ul className="lines">{entity.by.map((claim) => <ClaimLine key={claim.id} claim={claim} />)}</ul></>}
            </div>
            <div>
              <section className="panel">
                <h2 style={{ marginBlockStart: 0 }}>{t('names')}</h2>
                <table className="plain-table"><thead><tr><th scope="col">{t('form')}</th><th scope="col">{t('f.language')}</th><th scope="col">{t('seenIn')}</th></tr></thead>
                  <tbody>{entity.forms.map(({ form, language, documents, mentions }) => <tr key={`${form} ${language}`}><td><bdi lang={language ?? undefined}>{form}</bdi></td><td>{languageName(messages.code, language)}</td><td>{documents[0] === undefined ? '—' : <Link to={`/document/${documents[0]}`}>{t('n.reports', { n: documents.length })}</Link>} <span className="faint">{mentions}</span></td></tr>)}</tbody></table>
                {entity.known.map((known) => <KnownFacts key={known.id} known={known} />)}
                {entity.because.length > 0 && <><h2>{t('whyNames')}</h2><Links links={entity.because} nameOf={(node) => entity.forms.find((form) => form.node === node)?.form ?? null} /></>}
              </section>
              {entity.beside.length > 0 && <><h2>{t('beside')}</h2><ul className="plain">{entity.beside.map(({ entity: other, name, events }) => <li key={other}><Link to={`/entity/${other}`}><bdi>{name}</bdi></Link> <span className="faint">{t('n.events', { n: events })}</span></li>)}</ul></>}
              <h2>{t('documents')}</h2><ul className="plain">{entity.documents.slice(0, 30).map((document) => <li key={document.id}><Link to={`/document/${document.id}`}><bdi lang={document.language ?? undefined}>{document.title ?? t('untitled')}</bdi></Link> <span className="faint"><bdi>{document.publisher ?? t('unknownPublisher')}</bdi></span></li>)}</ul>
            </div>
          </div>
        </article>
      )}
    </Answered>
  )
}
