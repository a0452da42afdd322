import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { told } from '../../src/server/contract/answers.ts'
import { useTelling } from '../messages.ts'
import { Link } from './link.tsx'
import { whenIn } from './when.ts'

/** The words that carry something, in their own language, and who says so. */

export type Told = z.output<typeof told>

/** A quotation in its language's own direction; a click opens the passage in its report. */
export const Quote = ({ told }: { readonly told: Told }): ReactNode => (
  <Link className="quote" dir="auto" to={`/document/${told.document}?claim=${told.claim}`}><q {...(told.language === null ? {} : { lang: told.language })}>{told.quote}</q></Link>
)

/** Who says it: publisher first, nearest speaker last, each with how it is said. */
export const Chain = ({ said }: Pick<Told, 'said'>): ReactNode => {
  const { t } = useTelling()
  return (
    <span className="chain">
      {said.map(({ name, entity, described, note }, index) => (
        <span key={`${index} ${name}`}>
          {index > 0 && <span className="arrow" aria-hidden="true"> ← </span>}
          <bdi className={described ? 'described' : undefined}>{entity === null ? (name === 'publisher unknown' ? t('unknownPublisher') : name) : <Link to={`/entity/${entity}`}>{name}</Link>}</bdi>
          {note !== null && <span className={`stance ${note}`}> {t(`s.${note}`)}</span>}
        </span>
      ))}
    </span>
  )
}

export const ToldLine = ({ told }: { readonly told: Told }): ReactNode => {
  const { t, messages } = useTelling()
  return <div className="told"><Quote told={told} /><div className="faint"><Chain said={told.said} />{told.published !== null && <> · <span className="date">{whenIn(messages, told.published, t('undated'))}</span></>}</div></div>
}
