import { Fragment, type ReactNode } from 'react'
import { useTelling } from '../messages.ts'
import { useAmount } from './amount.tsx'
import type { ClaimLineData } from './claim-line.tsx'
import { whenIn } from './when.ts'

/** Who corrected a claim, why, and what was read before that. */
export const EditedFacts = ({ claim: { edited } }: { readonly claim: ClaimLineData }): ReactNode => {
  const { t, type, messages } = useTelling()
  const amount = useAmount()
  if (edited === null) return null
  const { read } = edited
  const fields = [...new Set(edited.by.flatMap((one) => one.fields))]
  const was = (field: string): ReactNode => {
    if (field === 'type') return type(read.type)
    if (field === 'reality') return t(`r.${read.reality}`)
    if (field === 'time') return whenIn(messages, read.time, t('undated'))
    if (field === 'place') return read.place === null ? t('noplace') : <bdi>{read.place.name}</bdi>
    if (field === 'quantity') return read.quantity === null ? '–' : amount(read.quantity)
    return <bdi>{read.roles.filter(({ role }) => role === field).map(({ name }) => name).join(t('comma')) || '–'}</bdi>
  }
  const named = (field: string): string => (field === 'type' || field === 'reality' ? t(`f.${field}`) : t(`ro.${field}`))
  return (
    <>
      {edited.by.map(({ decision, by, at, note }) => <Fragment key={decision}><dt>{t('corrected')}</dt><dd><bdi>{by}</bdi> · <time dateTime={at}>{at.slice(0, 10)}</time>{note !== null && <> · <q dir="auto">{note}</q></>} <span className="id">{decision}</span></dd></Fragment>)}
      <dt>{t('wasRead')}</dt><dd>{fields.map((field, index) => <span key={field}>{index > 0 && ' · '}{named(field)}: {was(field)}</span>)}</dd>
    </>
  )
}
