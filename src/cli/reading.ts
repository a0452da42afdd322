import type { Claim, DocumentEntity, Mention, Reading } from '../model/index.ts'
import { amountText } from '../query/amount.ts'
import type { Namer } from '../query/naming.ts'
import { whenText } from '../query/when.ts'
import { claimHead } from './claims.ts'
import { placeText } from './events.ts'
import { chainParts } from './said.ts'
import { faint, named, type Part, padded, strong, type Terminal, warning } from './terminal.ts'

/** A reading, for people: what it is, who says what, and which figures, places and dates it names. */

/** Within one document names are shown as they are written. */
const asWritten: Namer = {
  language: '',
  name: async (_, written) => ({ shown: written, original: null }),
  entity: ({ name }) => ({ shown: name, original: null }),
}

/** What is said several times is told once, with how often. */
const countedOnce = (told: readonly (readonly [string, string])[]): readonly Part[] => {
  const times = new Map<string, { readonly quote: string; readonly value: string; count: number }>()
  for (const [quote, value] of told) {
    const key = `${quote}\n${value}`
    const before = times.get(key)
    if (before === undefined) times.set(key, { quote, value, count: 1 })
    else before.count += 1
  }
  return [...times.values()].map(({ quote, value, count }): Part => [quote, value === '' ? '' : faint(` ${value}`), count === 1 ? '' : faint(` ×${count}`)])
}

const mentionValue = (mention: Mention): string => {
  switch (mention.kind) {
    case 'time':
      return mention.interval === null ? `= ${mention.unresolved ?? 'unresolved'}` : `= ${whenText(mention.interval)}`
    case 'quantity':
      return `= ${amountText(mention.quantity)} ${mention.quantity.unit}`
    case 'place':
    case 'facility':
      return mention.place === null ? (mention.rivals.length > 0 ? `= one of ${mention.rivals.map(placeText).join(' / ')}` : '') : mention.place.country === null ? '' : `= ${placeText(mention.place)}`
    case 'person':
    case 'organisation':
    case 'group':
    case 'weapon':
    case 'vehicle':
    case 'event':
    case 'other':
      return ''
  }
}

const ofKinds = (reading: Reading, kinds: readonly Mention['kind'][]): readonly Part[] =>
  countedOnce(reading.mentions.filter(({ kind }) => kinds.includes(kind)).map((mention): readonly [string, string] => [mention.quote, mentionValue(mention)]))

const labels = 10

const list = async (terminal: Terminal, label: string, values: readonly Part[]): Promise<void> => {
  if (values.length === 0) return
  await terminal.print([strong(padded(label, labels)), values.flatMap((value, index) => (index === 0 ? [value] : [' · ', value]))], { indent: 2, hang: 2 + labels })
}

const printClaim = async (terminal: Terminal, claim: Claim): Promise<void> => {
  await terminal.print(await claimHead({ ...claim, document: '', event: null, figure: null, withdrawn: false, edited: null }, asWritten), { indent: 2, hang: 4 })
  await terminal.print(['“', claim.evidence.map(({ quote }) => quote).join(' … '), '”'], { indent: 4, hang: 4 })
  await terminal.print(await chainParts(claim.chain, asWritten), { indent: 4, hang: 6 })
}

const datedText = (reading: Reading): string => {
  if (reading.published !== null) return `${whenText(reading.published)} (${reading.published.how})`
  const bounds = [reading.not_before === null ? null : `not before ${reading.not_before.day}`, reading.not_after === null ? null : `not after ${reading.not_after.day}`].filter((bound) => bound !== null)
  return ['date not known', ...bounds].join(', ')
}

/** Prints one reading. `name` is what the document is called: its path or line. */
export const printReading = async (terminal: Terminal, reading: Reading, name: string): Promise<void> => {
  await terminal.print([strong(reading.title ?? name), reading.title === null ? '' : faint(`  ${name}`)], { indent: 0, hang: 2 })
  const outlets: Part = [named(reading.publisher ?? 'publisher not known'), reading.agency.map((agency): Part => [' · after ', agency]), reading.via.map((via): Part => [' · via ', via])]
  await terminal.print([outlets, ` · ${datedText(reading)} · ${reading.language ?? 'language not known'}`], { indent: 2, hang: 4 })
  if (reading.read === 'identified') await terminal.print(warning('No pack reads this language: the report is kept and searchable, and not read further.'), { indent: 2, hang: 4 })
  if (!reading.complete) await terminal.print(warning(`Not the whole report: ${reading.incomplete_because ?? 'cut off'}.`), { indent: 2, hang: 4 })
  if (reading.claims.length > 0) await terminal.line('')
  for (const claim of reading.claims) await printClaim(terminal, claim)
  if (reading.mentions.length > 0) await terminal.line('')
  const things = reading.entities.filter(({ kind }) => kind !== 'place' && kind !== 'facility')
  const told = (entities: readonly DocumentEntity[]): readonly Part[] => entities.map(({ name: form, kind, mentions }): Part => [form, faint(` ${kind}${mentions.length > 1 ? ` ×${mentions.length}` : ''}`)])
  // Who is named, and who is only described ("the governor"): the second takes part in claims but is no name to look up.
  const namedIds = new Set(reading.mentions.filter(({ naming }) => naming === 'named').map(({ id }) => id))
  const isNamed = ({ mentions }: DocumentEntity): boolean => mentions.some((id) => namedIds.has(id))
  await list(terminal, 'names', told(things.filter(isNamed)))
  await list(terminal, 'others', told(things.filter((entity) => !isNamed(entity))))
  await list(terminal, 'places', ofKinds(reading, ['place', 'facility']))
  await list(terminal, 'dates', ofKinds(reading, ['time']))
  await list(terminal, 'figures', ofKinds(reading, ['quantity']))
  const reasons = [...new Set(reading.dropped.map(({ because }) => because))].map((because) => `${because} ×${reading.dropped.filter((one) => one.because === because).length}`)
  await list(terminal, 'left out', reasons)
  await terminal.line('')
}
