import type { ReactNode } from 'react'
import { useAnswer } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { Answered } from '../parts/answered.tsx'
import { Disputed, PlaceName, Reality, useIndependent, Who } from '../parts/event-line.tsx'
import { Exports } from '../parts/exports.tsx'
import { treePicture } from '../pictures/tree-picture.ts'
import { Sides } from '../parts/sides.tsx'
import { Links } from '../parts/links.tsx'
import { Trees, TreeTitle } from '../parts/tree.tsx'
import { whenIn } from '../parts/when.ts'

type Event = AnswerOf<'event'>

/** What nobody contradicts: each of it with how many say so. */
const Agreed = ({ event }: { readonly event: Event }): ReactNode => {
  const { t, type, messages } = useTelling()
  const disputed = new Set(event.disputes.map(({ about }) => about))
  return (
    <dl className="facts">
      <dt>{t('what')}</dt><dd>{type(event.type)} {disputed.has('occurrence') ? <Disputed about="occurrence" /> : <Reality reality={event.reality} />}</dd>
      {!disputed.has('actor') && event.participants.length > 0 && <><dt>{t('participants')}</dt><dd><Who event={event} /></dd></>}
      {event.participants.filter(({ role }) => role !== 'actor' && role !== 'recipient').map(({ role, shown, entity }) => <FactRole key={`${role} ${entity ?? shown}`} role={role} shown={shown} />)}
      {!disputed.has('time') && <><dt>{t('ro.time')}</dt><dd>{whenIn(messages, event.time, t('undated'))}</dd></>}
      {!disputed.has('place') && event.place !== null && <><dt>{t('ro.place')}</dt><dd><PlaceName place={event.place} shown={event.place_shown} /> {event.place.country !== null && <span className="faint">· {t(event.place.precision === 'country' ? 'l.country' : event.place.precision === 'site' || event.place.precision === 'settlement' ? 'l.site' : 'l.region')}</span>}</dd></>}
    </dl>
  )
}
const FactRole = ({ role, shown }: { readonly role: string; readonly shown: string }): ReactNode => {
  const { t } = useTelling()
  return <><dt>{t(`ro.${role}`)}</dt><dd><bdi>{shown}</bdi></dd></>
}

export const Event = ({ id }: { readonly id: string }): ReactNode => {
  const { t, type, messages } = useTelling()
  const reasons = useReasons()
  const independent = useIndependent()
  const query = { reader: messages.code }
  const event = useAnswer('event', { path: { id }, query })
  const why = useAnswer('eventWhy', { path: { id }, query })
  return (
    <Answered answer={event}>
      {(one) => (
        <article>
          <div className="title-row"><h1>{type(one.type)} · <Who event={one} /></h1><Exports kind="claims" filters={{}} picture={treePicture('eventTree', one.id, messages.code)} /></div>
          <p>{whenIn(messages, one.time, t('undated'))}{one.place !== null && <> · <PlaceName place={one.place} shown={one.place_shown} /></>} · <b>{t('n.outlets', { n: one.outlets })}</b>{t('comma')}{independent(one.independent)} <span className="id">{one.id}</span> {[...new Set(one.disputes.map(({ about }) => about))].map((about) => <Disputed key={about} about={about} />)}</p>
          <div className="split">
            <div>
              <h2>{t('treeOfReports')}</h2>
              <Answered answer={why}>{(found) => <><Trees why={found} /></>}</Answered>
            </div>
            <div>
              <section className="panel"><h2>{t('agreed')}</h2><Agreed event={one} />
                <h2>{t('notAgreed')}</h2>{one.disputes.length === 0 ? <p className="empty">{t('noDispute')}</p> : <Sides disputes={one.disputes} why={why} />}
                <h2>{t('whyCount')}</h2><ul className="plain">{one.independent.because.map((reason) => <li key={reason}><bdi>{reasons([reason])}</bdi></li>)}</ul>
                <Answered answer={why}>{(found) => <><TreeTitle>{t('raise')}</TreeTitle><ul className="plain">{found.raise.map((reason) => <li key={reason}><bdi>{reasons([reason])}</bdi></li>)}</ul></>}</Answered>
              </section>
              {one.because.length > 0 && <section><h2>{t('whyOne')}</h2><Links links={one.because} claims /></section>}
            </div>
          </div>
        </article>
      )}
    </Answered>
  )
}
