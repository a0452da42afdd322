import type { ReactNode } from 'react'
import { filtersIn, useAddress } from '../address.ts'
import { useTelling } from '../messages.ts'
import type { AskedOf } from '../../src/server/contract/operations.ts'
import { Exports } from '../parts/exports.tsx'
import { FigureLine } from '../parts/figure-line.tsx'
import { Pages } from '../parts/pages.tsx'

export const Figures = (): ReactNode => {
  const { t, messages } = useTelling()
  const { search } = useAddress()
  const filters = filtersIn(search)
  return (
    <>
      <div className="title-row"><h1>{t('figures')}</h1><Exports kind="figures" filters={filters} /></div>
      <Pages of="figures" query={{ ...filters, reader: messages.code } as AskedOf<'figures'>} count="n.figures" keyOf={({ id }) => id}>{(figure) => <FigureLine figure={figure} />}</Pages>
    </>
  )
}
