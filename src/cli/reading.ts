import type { Claim, Reading, Voice } from '../stemma.ts'
import { faint, named, strong, type Terminal, warning } from './terminal.ts'

/** A reading, for people: what it is, who says what, and which figures, places and dates it names. */

const voiceName = ({ voice, name, quote }: Voice): string => name ?? quote ?? (voice === 'publisher' ? 'the publisher' : 'someone')
const saidBy = (claim: Claim): string => claim.chain.map((voice) => `${voiceName(voice)} (${voice.stance})`).join(' ← ')

const list = async (out: Terminal, title: string, values: readonly string[]): Promise<void> => {
  if (values.length > 0) await out.print([strong(`${title}: `), [...new Set(values)].join(' · ')], { indent: 2, hang: 4 })
}

/** Prints one reading. `name` is what the document is called: its path or line. */
export const printReading = async (out: Terminal, reading: Reading, name: string): Promise<void> => {
  const when = reading.published === null ? 'date not known' : `${reading.published.from} (${reading.published.how})`
  await out.print([strong(reading.title ?? name), faint(`  ${name}`)])
  await out.print([reading.publisher ?? 'publisher not known', ...reading.agency.map((agency) => ` · after ${agency}`), ...reading.via.map((via) => ` · via ${via}`), ` · ${when} · ${reading.language ?? 'language not known'}`], { indent: 2, hang: 4 })
  if (reading.read === 'identified') await out.print([warning('No pack reads this language: it is kept and searchable, and not read further.')], { indent: 2, hang: 4 })
  if (!reading.complete) await out.print([warning(`Not whole: ${reading.incomplete_because ?? 'cut off'}.`)], { indent: 2, hang: 4 })
  for (const claim of reading.claims) {
    const [evidence] = claim.evidence
    await out.print([named(claim.type), `  ${claim.reality}`, faint(`  ${claim.time?.from ?? ''}${claim.place === null ? '' : ` ${claim.place.name}`}`)], { indent: 2, hang: 4 })
    if (evidence !== undefined) await out.print([`“${evidence.quote}”`], { indent: 4, hang: 4 })
    await out.print([faint(`says ${saidBy(claim)}`)], { indent: 4, hang: 6 })
  }
  const quotes = (kinds: readonly string[]): readonly string[] => reading.mentions.filter(({ kind }) => kinds.includes(kind)).map(({ quote }) => quote)
  await list(out, 'Names', reading.entities.filter(({ kind }) => kind !== 'place' && kind !== 'facility').map((entity) => entity.name))
  await list(out, 'Places', quotes(['place', 'facility']))
  await list(out, 'Dates', quotes(['time']))
  await list(out, 'Figures', quotes(['quantity']))
  await out.line('')
}
