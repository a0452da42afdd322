import type { Reality } from '../model/index.ts'
import type { Behind, Briefing, EventLine, Participant, Source, Voice } from './briefing.ts'
import { officesKey } from './sections.ts'
import { counted, independentText } from '../query/amount.ts'
import { harmless } from '../text/harmless.ts'

/** The sentences of a briefing that all its formats share. A format says how names, quotes and stress are written. */
export type Writing = {
  /** Text from outside, made harmless in this format. */
  readonly text: (text: string) => string
  readonly name: (text: string) => string
  readonly strong: (written: string) => string
  readonly faint: (written: string) => string
}

/** What a reality other than "happened" says before all else. */
export const realityText: Readonly<Record<Reality, string | null>> = {
  happened: null, ongoing: 'ongoing', planned: 'planned', possible: 'possible', requested: 'requested', 'did-not-happen': 'did not happen',
}

/** Text from outside as one line that obeys nobody. */
export const oneLine = (text: string): string => harmless(text).trim()

/** Addresses that a reader may follow. Matches "https://a.b/c"; not "javascript:x". */
const followable = /^https?:\/\/[^\s<>"]+$/iu
/** The address of a report, null where it has none or one that could smuggle something into what it is written in. */
export const addressOf = ({ url }: Source): string | null => (url !== null && followable.test(url) && harmless(url) === url ? url : null)

/** `and 3 more claims`. */
export const untoldText = (count: number): string => `and ${counted(count, 'more claim')}`

const shown = ({ name }: Pick<Participant, 'name'>, writing: Writing): string =>
  writing.name(name.shown) + (name.original === null ? '' : ` ${writing.faint(`(${writing.name(name.original)})`)}`)

/** `A, B → C · topic D`. */
export const participantsText = ({ participants }: EventLine, writing: Writing): string => {
  const of = (role: string): string => participants.filter((one) => one.role === role).map((one) => shown(one, writing)).join(', ')
  const [actors, recipients] = [of('actor'), of('recipient')]
  const others = participants.filter(({ role }) => role !== 'actor' && role !== 'recipient').map((one) => `${writing.faint(writing.text(one.role))} ${shown(one, writing)}`)
  const sides = recipients === '' ? actors : `${actors === '' ? writing.faint('someone') : actors} → ${recipients}`
  return [sides, ...others].filter((part) => part !== '').join(' · ')
}

/** `Le Monde ← Jonathan Winer (alleged)`. */
export const voicesText = (voices: readonly Voice[], writing: Writing): string =>
  voices.map((voice) => (voice.described ? `“${shown(voice, writing)}”` : shown(voice, writing)) + (voice.note === null ? '' : ` ${writing.faint(`(${voice.note})`)}`)).join(' ← ')

/** `4 reports from 3 outlets, at least 2 independent, at most 3`. */
export const behindText = ({ reports, outlets, atLeast, atMost }: Behind): string =>
  `${counted(reports, 'report')} from ${counted(outlets, 'outlet')}, ${independentText({ at_least: atLeast, at_most: atMost })}`

/** `12 events and 3 figures from 5 reports`, and what was asked for. */
export const summaryText = ({ sections, figures, sources, asked }: Briefing): string => {
  const events = sections.filter(({ key }) => key !== officesKey).reduce((sum, { lines }) => sum + lines.length, 0)
  const scope = asked.length === 0 ? '' : ` — ${asked.map(oneLine).join(', ')}`
  return `${counted(events, 'event')} and ${counted(figures.length, 'figure')} from ${counted(sources.length, 'report')}${scope}`
}

export const howToRead = [
  'Reports are counted by independent origin: copies, translations and reports of one speaker’s statement count once.',
  'A date is as wide as the words give it. A bound (“up to”, “at least”) is not the number.',
  'Chains of voices run from the outlet on the left to the one who said it on the right.',
]
