import type { ReactNode } from 'react'
import type { z } from 'zod'
import type { eventLine } from '../../src/server/contract/answers.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import { useCalled } from './called.ts'
import { Link } from './link.tsx'
import { Quote } from './told.tsx'
import { whenIn } from './when.ts'

export type EventLineData = z.output<typeof eventLine>

const realityShown = (reality: string): boolean => reality !== 'happened'

/** Who did what to whom, in a line: by the names the reader can read, each a link to all that is known of it. */
export const Who = ({ event }: { readonly event: Pick<EventLineData, 'participants'> }): ReactNode => {
  const { t } = useTelling()
  const named = (role: string): readonly EventLineData['participants'][number][] => event.participants.filter((one) => one.role === role)
  const list = (ones: readonly EventLineData['participants'][number][]): ReactNode => ones.map(({ entity, shown, name }, index) => (
    <span key={`${entity ?? name} ${index}`}>{index > 0 && t('comma')}<bdi>{entity === null ? <span className="unnamed">{shown}</span> : <Link to={`/entity/${entity}`}>{shown}</Link>}</bdi></span>
  ))
  const [actors, recipients] = [named('actor'), named('recipient')]
  return <span className="who">{actors.length === 0 && recipients.length > 0 ? <span className="faint">{t('someone')}</span> : list(actors)}{recipients.length > 0 && <><span className="arrow" aria-hidden="true"> → </span>{list(recipients)}</>}</span>
}

export const Independent = ({ independent, documents }: { readonly independent: EventLineData['independent']; readonly documents: number }): ReactNode => {
  const { t } = useTelling()
  const reasons = useReasons()
  const { at_least: least, at_most: most } = independent
  return <span className="count" title={reasons(independent.because)}><b>{least === most ? t('independent', { n: least }) : t('independentRange', { least, most })}</b> · {t('n.reports', { n: documents })}</span>
}

/** How many independent origins at least and at most, in words. */
export const useIndependent = (): ((independent: EventLineData['independent']) => string) => {
  const { t } = useTelling()
  return ({ at_least: least, at_most: most }) => (least === most ? t('independent', { n: least }) : t('independentWhy', { least, most }))
}

/** What reports differ on, as a mark beside what is told of it. */
export const Disputed = ({ about }: { readonly about: string }): ReactNode => {
  const { t } = useTelling()
  return <span className="disputed">{t('disputed')}: {t(`d.${about}`)}</span>
}

export const Reality = ({ reality }: { readonly reality: string }): ReactNode => {
  const { t } = useTelling()
  return realityShown(reality) ? <span className={`reality ${reality}`}>{t(`r.${reality}`)}</span> : null
}

/** A place by the name that the reader can read, and the country that it lies in. */
export const PlaceName = ({ place, shown }: { readonly place: NonNullable<EventLineData['place']>; readonly shown: string | null }): ReactNode => {
  const { country } = useCalled()
  if (place.precision === 'country' && place.country !== null) return <bdi>{country(place.country)}</bdi>
  return <><bdi>{shown ?? place.name}</bdi>{place.country !== null && <span className="faint"> {country(place.country)}</span>}</>
}

/** One event of a list. */
export const EventLine = ({ event }: { readonly event: EventLineData }): ReactNode => {
  const { t, type, messages } = useTelling()
  return (
    <li className="line">
      <div className="when">{whenIn(messages, event.time, t('undated'))}</div>
      <div className="what">
        <div><Link className="title" to={`/event/${event.id}`}>{type(event.type)}</Link> <Reality reality={event.reality} /> <Who event={event} />{event.place !== null && <span className="place"> · <PlaceName place={event.place} shown={event.place_shown} /></span>}</div>
        {event.told !== null && <Quote told={event.told} />}
      </div>
      <div className="behind"><Independent independent={event.independent} documents={event.documents.length} />{event.disputes.length > 0 && <span className="disputed">{t('disputed')}: {event.disputes.map(({ about }) => t(`d.${about}`)).join(t('comma'))}</span>}</div>
    </li>
  )
}
