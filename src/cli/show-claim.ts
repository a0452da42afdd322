import type { RecordDocument, Voice } from '../model/index.ts'
import { amountText, scoreText, typeText } from '../query/amount.ts'
import { everything, type RecordClaim } from '../query/view.ts'
import { whenText } from '../query/when.ts'
import type { Asking } from './answer.ts'
import { claimHead } from './claims.ts'
import { documentNotes, outletText } from './documents.ts'
import { placeText } from './events.ts'
import { markedParts } from './marked.ts'
import { chainParts, nameParts } from './said.ts'
import { faint, padded, type Part, strong } from './terminal.ts'

const labels = 12

/** How a voice knows, and whether it is a party, where the words say so. */
const voiceNotes = ({ stance, cue, basis, party }: Voice): string =>
  [
    stance,
    cue === null ? null : `by “${cue.quote}”`,
    basis === null || basis.kind === 'unknown' ? null : `knows by ${basis.kind.replace('-', ' ')}${basis.span === null ? '' : ` (“${basis.span.quote}”)`}`,
    party === true ? 'a party to it' : party === false ? 'not a party to it' : null,
  ].filter((note) => note !== null).join(', ')

const documentOf = async ({ view }: Asking, id: string): Promise<Omit<RecordDocument, 'text'> | null> => {
  for await (const { text: _, ...document } of view.documents({ ...everything, ids: [id] })) if (document.id === id) return document
  return null
}

const scopeText = (claim: RecordClaim): string => {
  const scope = claim.quantity?.scope
  if (scope === undefined) return ''
  const period = scope.period === null ? '' : ` over ${whenText(scope.period)}`
  return `, ${scope.kind}${period}${scope.baseline === null ? '' : ` since ${whenText(scope.baseline)}`}`
}

/** Who corrected it, why, and what was read where they read otherwise. */
const showEdits = async (row: (label: string, value: Part) => Promise<void>, { edited }: RecordClaim): Promise<void> => {
  if (edited === null) return
  for (const { decision, by, at, note, fields } of edited.by) await row('corrected', [fields.join(', '), faint(` by ${by}, ${at}`), note === null ? '' : [': ', note], faint(`  ${decision}`)])
  const { type, reality, roles, time, place, quantity } = edited.read
  const fields = new Set(edited.by.flatMap((one) => one.fields))
  const read: Readonly<Record<string, string>> = {
    type, reality, time: whenText(time), place: place === null ? 'nowhere' : placeText(place), quantity: quantity === null ? 'no number' : `${amountText(quantity)}${quantity.of === null ? '' : ` ${quantity.of.quote}`}`,
  }
  const was = [...fields].map((field) => `${field}: ${read[field] ?? (roles.filter(({ role }) => role === field).map(({ name }) => name).join(', ') || 'nobody')}`)
  await row('was read', was.join(' · '))
}

/** A claim with the sentence that carries it, everyone it came through, and why Stemma reads it so. */
export const showClaim = async (asking: Asking, claim: RecordClaim): Promise<void> => {
  const { terminal, view, namer } = asking
  const row = (label: string, value: Part): Promise<void> => terminal.print([faint(padded(label, labels)), value], { indent: 2, hang: 2 + labels })

  await terminal.print([await claimHead(claim, namer), faint(`  ${claim.id}`)], { indent: 0, hang: 4 })
  await terminal.line('')
  const reading = await view.reading(claim.document)
  if (reading !== null) await terminal.print(markedParts(reading.text, claim.evidence, claim.trigger, reading.parts), { indent: 2, hang: 2 })
  await terminal.line('')
  await row('type', [claim.type, faint(` (${typeText(claim.type)})`)])
  await row('reality', claim.reality)
  for (const { role, quote, name, entity } of claim.roles) {
    const shown = await namer.name(entity, name)
    await row(role, [nameParts(shown), quote === shown.shown || quote === shown.original ? '' : [' as ', '“', quote, '”'], entity === null ? '' : faint(`  ${entity}`)])
  }
  if (claim.time !== null) await row('time', whenText(claim.time))
  if (claim.place !== null) await row('place', [placeText(claim.place), faint(`  ${claim.place.precision}, ${claim.place.id}`)])
  if (claim.quantity !== null) {
    const { quantity } = claim
    const what = quantity.of === null ? '' : ` ${quantity.of.quote}`
    await row('quantity', [strong(amountText(quantity)), what, faint(` (${quantity.unit}${scopeText(claim)}${quantity.implied === true ? ', implied by the words' : ''})`)])
  }
  for (const id of claim.content) await row('says', faint(id))
  await showEdits(row, claim)
  await terminal.line('')
  await row('said by', await chainParts(claim.chain, namer))
  for (const voice of claim.chain) {
    const name: Part = nameParts(await namer.name(voice.entity, voice.name ?? voice.quote ?? 'publisher unknown'))
    await terminal.print([name, ': ', voiceNotes(voice)], { indent: 2 + labels, hang: 4 + labels })
  }
  await terminal.line('')
  await row('rule', claim.rule)
  await row('score', [strong(scoreText(claim.score)), claim.because.length === 0 ? '' : ['  ', claim.because.join('; ')]])
  if (claim.event !== null) await row('event', claim.event)
  const document = await documentOf(asking, claim.document)
  if (document !== null) {
    await row('document', [document.title ?? document.path ?? 'untitled', faint(`  ${document.id}`)])
    await row('', [outletText(document), ` · ${whenText(document.published)}`, documentNotes(document)])
    if (document.url !== null) await row('', document.url)
  }
}
