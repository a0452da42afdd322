import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { claimLine } from '../../src/server/contract/answers.ts'
import { useTelling } from '../messages.ts'
import { useAmount } from './amount.tsx'
import { useCalled } from './called.ts'
import { PlaceName, Reality } from './event-line.tsx'
import { Link } from './link.tsx'
import { ToldLine } from './told.tsx'
import { whenIn } from './when.ts'

export type ClaimLineData = z.output<typeof claimLine>

/** One claim of a list: what it says, its words, and who says so. */
export const ClaimLine = ({ claim }: { readonly claim: ClaimLineData }): ReactNode => {
  const { t, type, messages } = useTelling()
  const amount = useAmount()
  const called = useCalled()
  const counted = claim.quantity?.of?.quote ?? null
  const sides = (role: string): readonly ClaimLineData['roles'][number][] => claim.roles.filter((one) => one.role === role && (counted === null || !counted.includes(one.quote)))
  const named = (role: string): ReactNode => sides(role).map(({ name, entity, mention }, index) => <span key={mention}>{index > 0 && t('comma')}<bdi>{entity === null ? name : <Link to={`/entity/${entity}`}>{name}</Link>}</bdi></span>)
  return (
    <li className={`line${claim.withdrawn ? ' withdrawn' : ''}`}>
      <div className="when">{whenIn(messages, claim.time, t('undated'))}</div>
      <div className="what">
        <div><Link className="title" to={claim.event === null ? (claim.figure === null ? `/claim/${claim.id}` : `/figure/${claim.figure}`) : `/event/${claim.event}`}>{type(claim.type)}</Link> <Reality reality={claim.reality} /> {named('actor')}{sides('recipient').length > 0 && <><span className="arrow" aria-hidden="true"> → </span>{named('recipient')}</>} {claim.quantity !== null && <><b>{amount(claim.quantity)}</b> <bdi>{counted ?? (claim.quantity.unit === 'person' ? '' : called.unit(claim.quantity.unit))}</bdi></>}{claim.place !== null && <span className="place"> · <PlaceName place={claim.place} shown={claim.place_shown} /></span>}</div>
        <ToldLine told={claim.told} />
      </div>
      <div className="behind"><Link to={`/claim/${claim.id}`}>{t('claim')}</Link>{claim.withdrawn && <span>{t('withdrawn')}</span>}{claim.edited !== null && <span className="corrected">{t('corrected')}</span>}</div>
    </li>
  )
}
