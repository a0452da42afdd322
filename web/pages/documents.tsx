import type { ReactNode } from 'react'
import { filtersIn, linkTo, useAddress } from '../address.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { Exports } from '../parts/exports.tsx'
import { Link } from '../parts/link.tsx'
import { Pages } from '../parts/pages.tsx'
import { whenIn } from '../parts/when.ts'

export const Documents = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  return (
    <>
      <div className="title-row"><h1>{t('documents')}</h1><Exports kind="documents" filters={filters} /></div>
      <Pages of="documents" query={{ ...filters, reader: messages.code } as AskedOf<'documents'>} count="n.reports" keyOf={({ id }) => id}>
        {(document) => (
          <li className="line">
            <div className="when">{whenIn(messages, document.published, t('undated'))}</div>
            <div className="what"><Link className="title" to={`/document/${document.id}`}><bdi lang={document.language ?? undefined}>{document.title ?? document.path ?? t('untitled')}</bdi></Link><div className="faint"><bdi>{document.publisher === null ? t('unknownPublisher') : <Link to={linkTo('/documents', search, { outlet: document.publisher })}>{document.publisher}</Link>}</bdi>{document.agency.length > 0 && <> · {t('via')} <bdi>{document.agency.join(', ')}</bdi></>}</div></div>
            <div className="behind"><span>{document.language === null ? '—' : new Intl.DisplayNames([messages.code], { type: 'language', fallback: 'code' }).of(document.language)}</span>{document.incomplete_because !== null && <span className="disputed">{t(`u.${document.incomplete_because}`)}</span>}{document.origin !== null && document.origin !== document.id && <Link to={`/beside/${document.id}/${document.origin}`}>{t('compare')}</Link>}</div>
          </li>
        )}
      </Pages>
    </>
  )
}
