import type { ReactNode } from 'react'
import { filtersIn, useAddress } from '../address.ts'
import { useAnswer } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { Answered } from '../parts/answered.tsx'
import { ClaimLine } from '../parts/claim-line.tsx'
import { Voices } from '../parts/claim-told.tsx'
import { EditedFacts } from '../parts/edited.tsx'
import { Exports } from '../parts/exports.tsx'
import { Link } from '../parts/link.tsx'
import { Pages } from '../parts/pages.tsx'

export const Claims = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  return (
    <>
      <div className="title-row"><h1>{t('claims')}</h1><Exports kind="claims" filters={filters} formats={['csv', 'jsonl', 'geojson']} /></div>
      <Pages of="claims" query={{ ...filters, reader: messages.code } as AskedOf<'claims'>} count="n.claims" keyOf={({ id }) => id}>{(claim) => <ClaimLine claim={claim} />}</Pages>
    </>
  )
}

/** One claim, with why it was read so. */
export const ClaimPage = ({ id }: { readonly id: string }): ReactNode => {
  const { t, type, messages } = useTelling()
  const reasons = useReasons()
  const answer = useAnswer('claim', { path: { id }, query: { reader: messages.code } })
  return (
    <Answered answer={answer}>
      {(claim) => (
        <article>
          <div className="title-row"><h1>{t('claim')} · {type(claim.type)}</h1><span className="id">{claim.id}</span></div>
          <ul className="lines"><ClaimLine claim={claim} /></ul>
          <dl className="facts">
            {claim.roles.map(({ role, name, quote, entity, mention }) => <RoleFact key={`${role} ${mention}`} role={role} name={name} quote={quote} entity={entity} />)}
            <dt>{t('chain')}</dt><dd><Voices chain={claim.chain} named={{}} /></dd>
            <EditedFacts claim={claim} />
            <dt>{t('rule')}</dt><dd dir="ltr" className="id">{claim.rule}</dd>
            <dt>{t('score')}</dt><dd>{claim.score.toFixed(2)} <bdi className="faint">{reasons(claim.because)}</bdi></dd>
          </dl>
          <p>{claim.event !== null && <Link to={`/event/${claim.event}`}>{t('event')}</Link>} {claim.figure !== null && <Link to={`/figure/${claim.figure}`}>{t('figure')}</Link>} <Link to={`/document/${claim.document}?claim=${claim.id}`}>{t('document')}</Link></p>
        </article>
      )}
    </Answered>
  )
}
const RoleFact = ({ role, name, quote, entity }: { readonly role: string; readonly name: string; readonly quote: string; readonly entity: string | null }): ReactNode => {
  const { t } = useTelling()
  return <><dt>{t(`ro.${role}`)}</dt><dd><bdi>{entity === null ? name : <Link to={`/entity/${entity}`}>{name}</Link>}</bdi> {quote !== name && <bdi className="faint">{quote}</bdi>}</dd></>
}
