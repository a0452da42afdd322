import { type Correction, type DecisionTarget, decisionId, type Decision, type Place, type Reading, type Reality, type RoleName } from '../model/index.ts'
import { around } from './target.ts'
import type { RecordClaim } from './view.ts'
import { amountWritten, timeWritten } from './written.ts'

/** What a reviewer writes to correct a claim becomes corrections that hold for themselves: nothing in them has to be looked up again. */

export const realities = ['happened', 'ongoing', 'planned', 'possible', 'requested', 'did-not-happen'] as const satisfies readonly Reality[]
export const editableRoles = ['actor', 'recipient', 'instrument', 'topic', 'office', 'origin', 'destination'] as const satisfies readonly RoleName[]

/** A correction as it is written: what is not named stays; `none` takes away what was read. */
export type EditAsked = {
  readonly type: string | null
  readonly reality: string | null
  readonly time: string | null
  readonly place: string | null
  readonly quantity: string | null
  /** By role, words of the report; `none` alone for nobody. */
  readonly roles: readonly { readonly role: string; readonly words: readonly string[] }[]
}

/** What stands around a claim that is corrected: its report, the types there are, and the places that bear a name or an id, best first. */
export type Around = { readonly reading: Reading; readonly types: ReadonlySet<string>; readonly placesCalled: (name: string) => readonly Place[] }
export type Edit = { readonly kind: 'edit'; readonly corrections: readonly Correction[] } | { readonly kind: 'refused'; readonly message: string }
type Part = { readonly corrections: readonly Correction[] } | { readonly message: string }

const nothing = 'none'
const mostOffered = 6

const ofType = (type: string, { types }: Around): Part => {
  if (types.has(type)) return { corrections: [{ field: 'type', value: type }] }
  const near = [...types].filter((each) => each.split('/')[0] === type.split('/')[0] || each.includes(type)).sort()
  return { message: `type ${type}: there is none of this name${near.length === 0 ? '' : `; near it are ${near.join(', ')}`}` }
}
const ofReality = (reality: string): Part => {
  const value = realities.find((each) => each === reality)
  return value === undefined ? { message: `reality ${reality}: it is one of ${realities.join(', ')}` } : { corrections: [{ field: 'reality', value }] }
}
const ofTime = (time: string): Part => {
  if (time === nothing) return { corrections: [{ field: 'time', value: null }] }
  const value = timeWritten(time)
  return value === null ? { message: `time ${time}: write it as 2024, 2024-07, 2024-07-09, 2024-07-09/2024-07-12, or none` } : { corrections: [{ field: 'time', value }] }
}
const told = ({ name, id, country, precision }: Place): string => `${id} (${name}${country === null ? '' : `, ${country}`}, ${precision})`
const ofPlace = (name: string, { reading, placesCalled }: Around): Part => {
  if (name === nothing) return { corrections: [{ field: 'place', value: null }] }
  const found = placesCalled(name)
  // Of several places of a name the one that the report itself is about.
  const here = new Set(reading.mentions.flatMap((mention) => (mention.kind === 'place' || mention.kind === 'facility' ? [mention.place?.id ?? ''] : [])))
  const likely = found.length > 1 ? found.filter(({ id }) => here.has(id)) : found
  const [value] = likely
  if (value !== undefined && likely.length === 1) return { corrections: [{ field: 'place', value }] }
  return { message: found.length === 0 ? `place ${name}: the gazetteer has none of this name` : `place ${name}: it may be ${found.slice(0, mostOffered).map(told).join(', ')}; give the id of one` }
}
const ofQuantity = (quantity: string, claim: RecordClaim, type: string): Part => {
  if (quantity === nothing) return type.startsWith('figure/') ? { message: 'quantity none: a figure has a number; reject the claim, or correct its type' } : { corrections: [{ field: 'quantity', value: null }] }
  const value = amountWritten(quantity)
  if (value === null) return { message: `quantity ${quantity}: write it as 40, 40.., ..1200, 40..60, about 40, or vague` }
  return { corrections: [{ field: 'quantity', value: { ...value, unit: value.unit ?? claim.quantity?.unit ?? null } }] }
}

/** The place of some words in a report: within the claim's own words where they stand there, else the nearest. */
const placed = (words: string, claim: RecordClaim, { text }: Reading): number | null => {
  const own = claim.evidence[0]?.start ?? 0
  const end = claim.evidence.at(-1)?.end ?? own
  const away = (at: number): number => (at >= own && at < end ? 0 : Math.min(Math.abs(at - own), Math.abs(at - end)))
  let best: number | null = null
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) if (best === null || away(at) < away(best)) best = at
  return best
}
const wordsAt = (words: string, claim: RecordClaim, reading: Reading): DecisionTarget | null => {
  const start = words === '' ? null : placed(words, claim, reading)
  if (start === null) return null
  const end = start + words.length
  const mention = reading.mentions.find((one) => one.start === start && one.end === end)
  return { kind: 'mention', id: mention?.id ?? `${start}-${end}`, document: claim.document, quote: words, before: reading.text.slice(Math.max(0, start - around), start), after: reading.text.slice(end, end + around), value: null }
}
const ofRole = (claim: RecordClaim, { reading }: Around) => ({ role, words }: EditAsked['roles'][number]): Part => {
  const known = editableRoles.find((each) => each === role)
  if (known === undefined) return { message: `role ${role}: it is one of ${editableRoles.join(', ')}` }
  if (words.length === 1 && words[0] === nothing) return { corrections: [{ field: 'role', role: known, value: [] }] }
  const targets = words.map((each) => wordsAt(each.trim(), claim, reading))
  const missing = words.find((_, at) => targets[at] === null)
  return missing === undefined ? { corrections: [{ field: 'role', role: known, value: targets.filter((target) => target !== null) }] } : { message: `${role} “${missing}”: these words do not stand in the report; nothing is in the record without its words` }
}

/** What is written, as corrections; or, in words, why it is none. */
export const editOf = (claim: RecordClaim, asked: EditAsked, about: Around): Edit => {
  const type = asked.type ?? claim.type
  const parts: readonly Part[] = [
    ...(asked.type === null ? [] : [ofType(asked.type, about)]), ...(asked.reality === null ? [] : [ofReality(asked.reality)]), ...(asked.time === null ? [] : [ofTime(asked.time)]),
    ...(asked.place === null ? [] : [ofPlace(asked.place, about)]), ...(asked.quantity === null ? [] : [ofQuantity(asked.quantity, claim, type)]), ...asked.roles.map(ofRole(claim, about)),
  ]
  const refused = parts.find((part) => 'message' in part)
  if (refused !== undefined) return { kind: 'refused', message: refused.message }
  const corrections = parts.flatMap((part) => ('corrections' in part ? part.corrections : []))
  if (corrections.length === 0) return { kind: 'refused', message: 'an edit says what is otherwise: type, reality, time, place, quantity or who' }
  if (type.startsWith('figure/') && claim.quantity === null && asked.quantity === null) return { kind: 'refused', message: `type ${type}: a figure has a number; give the quantity too` }
  return { kind: 'edit', corrections }
}

/** A decision, with the id that its content gives it. */
export const decisionOf = ({ act, targets, corrections = [], retracts = null, by, at, note = null }: Pick<Decision, 'act' | 'targets' | 'by' | 'at'> & Partial<Pick<Decision, 'corrections' | 'retracts' | 'note'>>): Decision =>
  ({ id: decisionId([act, ...targets.map(({ kind, id }) => `${kind} ${id}`), retracts ?? '', by, at, ...(corrections.length === 0 ? [] : [JSON.stringify(corrections)])]), act, targets, corrections, retracts, by, at, note })

/** A correction in words: `place: Zuwara`, `actor: nobody`. */
export const correctionText = (correction: Correction): string => {
  switch (correction.field) {
    case 'type': case 'reality': return `${correction.field}: ${correction.value}`
    case 'time': return `time: ${correction.value === null ? nothing : correction.value.precision === 'day' ? correction.value.from : `${correction.value.from}/${correction.value.until} (${correction.value.precision})`}`
    case 'place': return `place: ${correction.value === null ? nothing : `${correction.value.name} (${correction.value.id})`}`
    case 'quantity': return `quantity: ${correction.value === null ? nothing : `${correction.value.hedge === 'exact' ? '' : `${correction.value.hedge} `}${correction.value.min === correction.value.max ? (correction.value.min ?? '') : `${correction.value.min ?? ''}..${correction.value.max ?? ''}`}${correction.value.unit === null ? '' : ` ${correction.value.unit}`}`}`
    case 'role': return `${correction.role}: ${correction.value.length === 0 ? 'nobody' : correction.value.map(({ quote }) => `“${quote}”`).join(', ')}`
  }
}
