import type { ReactNode } from 'react'
import { changed, filtersIn, go, useAddress } from '../address.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { Exports } from '../parts/exports.tsx'
import { Link } from '../parts/link.tsx'
import { Pages } from '../parts/pages.tsx'

const kinds = ['person', 'organisation', 'group', 'place', 'facility', 'weapon', 'vehicle', 'event', 'other']

export const Entities = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const { type: asked, ...filters } = filtersIn(search)
  const named = search.get('named') ?? ''
  const type = kinds.find((each) => each === asked)
  return (
    <>
      <div className="title-row"><h1>{t('entities')}</h1>
        <label className="inline">{t('f.type')} <select value={type ?? ''} onChange={(event) => go(`/entities${changed(search, { type: event.target.value || null })}`)}><option value="">{t('any')}</option>{kinds.map((each) => <option key={each} value={each}>{t(`e.${each}`)}</option>)}</select></label>
        <label className="inline">{t('namedLike')} <input type="search" dir="auto" defaultValue={named} onChange={(event) => go(`/entities${changed(search, { named: event.target.value || null })}`, { replace: true })} /></label>
        <Exports kind="entities" filters={filters} /></div>
      <Pages of="entities" query={{ ...filters, ...(type === undefined ? {} : { type }), ...(named === '' ? {} : { named }), reader: messages.code } as AskedOf<'entities'>} count="n.names" keyOf={({ id }) => id}>
        {(entity) => (
          <li className="line"><div className="when">{t(`e.${entity.kind}`)}</div>
            <div className="what"><Link className="title" to={`/entity/${entity.id}`}><bdi>{entity.shown}</bdi></Link>{entity.original !== null && <> <bdi className="faint">{entity.original}</bdi></>}<div className="faint">{entity.names.filter(({ form }) => form !== entity.shown && form !== entity.original).slice(0, 6).map(({ form, language }, index) => <span key={`${form} ${language}`}>{index > 0 && ' · '}<bdi lang={language ?? undefined}>{form}</bdi></span>)}</div></div>
            <div className="behind"><span>{t('n.mentions', { n: entity.mentions })} · {t('n.reports', { n: entity.documents })}</span></div></li>
        )}
      </Pages>
    </>
  )
}
