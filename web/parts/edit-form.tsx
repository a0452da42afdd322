import { type FormEvent, type ReactNode, useEffect, useId, useRef } from 'react'
import type { BodyOf } from '../../src/server/contract/operations.ts'
import { useTelling } from '../messages.ts'
import type { ClaimLineData } from './claim-line.tsx'

/** What a claim tells, as it is typed: only what is changed is an edit. */

type Asked = NonNullable<BodyOf<'decide'>['edit']>
type Props = { readonly claim: ClaimLineData; readonly types: readonly string[]; readonly onEdit: (edit: Asked) => void; readonly onClose: () => void }

const realities = ['happened', 'ongoing', 'planned', 'possible', 'requested', 'did-not-happen']
const roles = ['actor', 'recipient'] as const
const nothing = 'none'
const lastDay = (until: string): string => new Date(Date.parse(`${until.slice(0, 10)}T00:00:00Z`) - 86_400_000).toISOString().slice(0, 10)

const timeWritten = ({ time }: ClaimLineData): string => {
  if (time === null) return ''
  if (time.precision === 'minute' || time.precision === 'hour' || time.precision === 'part-of-day') return time.from.slice(0, 10)
  const last = lastDay(time.until)
  return last === time.from ? time.from : `${time.from}/${last}`
}
const amountWritten = ({ quantity }: ClaimLineData): string => {
  if (quantity === null) return ''
  const { min, max, hedge } = quantity
  if (min === null && max === null) return 'vague'
  return `${hedge === 'about' ? 'about ' : ''}${min === max ? min : `${min ?? ''}..${max ?? ''}`}`
}
const whoWritten = ({ roles: all }: ClaimLineData, role: string): string => all.filter((one) => one.role === role).map(({ quote }) => quote).join(' | ')

/** How the claim stands, field by field, as a reviewer would write it. */
const writtenOf = (claim: ClaimLineData) => ({
  type: claim.type, reality: claim.reality as string, time: timeWritten(claim), place: claim.place?.name ?? '', quantity: amountWritten(claim), actor: whoWritten(claim, 'actor'), recipient: whoWritten(claim, 'recipient'),
})
type Field = keyof ReturnType<typeof writtenOf>

/** A claim corrected by keyboard: Enter keeps it, Escape leaves it as it is. */
export const EditForm = ({ claim, types, onEdit, onClose }: Props): ReactNode => {
  const { t, type } = useTelling()
  const id = useId()
  const first = useRef<HTMLInputElement>(null)
  useEffect(() => first.current?.focus(), [])
  const written = writtenOf(claim)
  const submit = (event: FormEvent<HTMLFormElement>): void => {
    event.preventDefault()
    const given = new FormData(event.currentTarget)
    const changed = (field: Field): string | null => { const value = String(given.get(field) ?? '').trim(); return value === written[field] ? null : value === '' ? nothing : value }
    const who = Object.fromEntries(roles.flatMap((role) => { const value = changed(role); return value === null ? [] : [[role, value.split('|').map((each) => each.trim()).filter((each) => each !== '')]] }))
    onEdit({ type: changed('type'), reality: changed('reality') as NonNullable<Asked['reality']> | null, time: changed('time'), place: changed('place'), quantity: changed('quantity'), ...(Object.keys(who).length === 0 ? {} : { roles: who }) })
  }
  const line = (field: Exclude<Field, 'type' | 'reality'>, label: string, example: string): ReactNode => <label>{label} <input name={field} dir="auto" defaultValue={written[field]} placeholder={example} maxLength={400} /></label>
  return (
    <form className="panel edit" aria-label={t('v.edit')} onSubmit={submit} onKeyDown={(event) => { if (event.key === 'Escape') { event.preventDefault(); onClose() } }}>
      <label>{t('f.type')} <input ref={first} name="type" dir="ltr" list={`${id}-types`} defaultValue={written.type} maxLength={80} /></label>
      <datalist id={`${id}-types`}>{types.map((each) => <option key={each} value={each}>{type(each)}</option>)}</datalist>
      <label>{t('f.reality')} <select name="reality" defaultValue={written.reality}>{realities.map((each) => <option key={each} value={each}>{t(`r.${each}`)}</option>)}</select></label>
      {line('time', t('ro.time'), '2024-07-09/2024-07-12')}
      {line('place', t('ro.place'), '')}
      {line('quantity', t('ro.quantity'), '40..60')}
      {roles.map((role) => <span key={role}>{line(role, t(`ro.${role}`), '')}</span>)}
      <p className="faint">{t('editHelp')}</p>
      <div className="keys"><button type="submit">{t('v.edit')}</button><button type="button" onClick={onClose}>{t('close')}</button></div>
    </form>
  )
}
