import type { ReactNode } from 'react'
import { filtersIn, useAddress } from '../address.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { Link } from '../parts/link.tsx'
import { Pages } from '../parts/pages.tsx'
import { whenIn } from '../parts/when.ts'

/** Reports that hold all the words, each with the words where they stand. */
export const Search = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  const text = String(filters.text ?? '')
  return (
    <>
      <div className="title-row"><h1>{t('search')} <bdi>{text}</bdi></h1></div>
      {text === '' ? <p className="empty">{t('searchLabel')}</p> : (
        <Pages of="search" query={{ ...filters, text, reader: messages.code } as AskedOf<'search'>} count="n.reports" keyOf={({ document }) => document.id}>
          {({ document, passages, claims }) => (
            <li className="line">
              <div className="when">{whenIn(messages, document.published, t('undated'))}</div>
              <div className="what"><Link className="title" to={`/document/${document.id}`}><bdi lang={document.language ?? undefined}>{document.title ?? t('untitled')}</bdi></Link>
                {passages.map(({ before, words, after, start }) => <p key={start} className="context" dir="auto" lang={document.language ?? undefined} style={{ margin: '.1rem 0' }}>… {before}<mark className="m-found">{words}</mark>{after} …</p>)}
              </div>
              <div className="behind"><bdi>{document.publisher ?? t('unknownPublisher')}</bdi><span>{t('n.claims', { n: claims })}</span></div>
            </li>
          )}
        </Pages>
      )}
    </>
  )
}
