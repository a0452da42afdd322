import type { ReactNode } from 'react'
import { addressOf } from '../../src/server/client.ts'
import type { Filters } from '../address.ts'
import { useTelling } from '../messages.ts'

type Picture = { readonly png: () => void; readonly svg?: () => void }
type Props = { readonly kind: string; readonly filters: Filters; readonly formats?: readonly ('csv' | 'jsonl' | 'geojson')[]; readonly picture?: Picture }

/** What is shown, for other programs and for paper. */
export const Exports = ({ kind, filters, formats = ['csv', 'jsonl'], picture }: Props): ReactNode => {
  const { t, messages } = useTelling()
  return (
    <details className="exports">
      <summary>{t('export')}</summary>
      <ul>
        {formats.map((format) => <li key={format}><a href={addressOf('exported', { path: { kind }, query: { ...filters, format } })} download>{t(`x.${format}`)}</a></li>)}
        <li><a href={addressOf('report', { query: { ...filters, reader: messages.code } })} target="_blank" rel="noreferrer">{t('x.report')}</a></li>
        {picture !== undefined && <li><button type="button" className="quiet" onClick={picture.png}>{t('x.png')}</button></li>}
        {picture?.svg !== undefined && <li><button type="button" className="quiet" onClick={picture.svg}>{t('x.svg')}</button></li>}
      </ul>
    </details>
  )
}
