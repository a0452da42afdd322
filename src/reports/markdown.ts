import type { Behind, Briefing, EventLine, FigureLine, Footnote, Source } from './briefing.ts'
import { addressOf, behindText, howToRead, oneLine, participantsText, realityText, summaryText, untoldText, voicesText, type Writing } from './telling.ts'
import { whenText } from '../query/when.ts'

/** The briefing as Markdown (CommonMark with footnotes and tables, as GitHub and Pandoc read them). */

/** What Markdown would read as its own. Matches "*" and "<"; not ",". */
const special = /[\\`*_{}[\]<>#|~&$!^]/gu
/** A list, a rule or a heading at the beginning of a line. Matches "1." and "-"; not "1,200". */
const opening = /^(\s*)([-+=]|\d+[.)])/u

const escaped = (text: string): string => oneLine(text).replace(special, '\\$&').replace(opening, (_, space: string, mark: string) => `${space}${mark.slice(0, -1)}\\${mark.slice(-1)}`)

const writing: Writing = { text: escaped, name: escaped, strong: (written) => `**${written}**`, faint: (written) => written }

const link = (source: Source): string => {
  const address = addressOf(source)
  return address === null ? '' : ` <${address}>`
}

const marks = (notes: readonly number[]): string => notes.map((number) => `[^${number}]`).join('')
const untold = ({ untold: count }: Behind): string => (count > 0 ? ` ${untoldText(count)}` : '')

const outlet = (source: Source): string =>
  escaped(source.publisher ?? 'publisher unknown') + (source.via.length === 0 ? '' : `, via ${source.via.map(escaped).join(', ')}`) + (source.agency.length === 0 ? '' : `, from ${source.agency.map(escaped).join(', ')}`)

const eventText = (line: EventLine): readonly string[] => {
  const reality = realityText[line.reality]
  const head = [reality === null ? null : `*${reality}*`, `**${escaped(line.what)}**`, participantsText(line, writing), line.place === null ? null : escaped(line.place)].filter((part) => part !== null && part !== '').join(' · ')
  return [
    `- **${line.when}**${line.reported === null ? '' : `, reported ${line.reported}`} — ${head} (${behindText(line.behind)}).${marks(line.behind.notes)}${untold(line.behind)}`,
    ...line.differences.map(({ about, sides }) => `  - Reports differ on ${about}: ${sides.map(({ value, notes }) => `**${escaped(value)}**${marks(notes)}`).join(' — or — ')}`),
  ]
}

const figureText = (line: FigureLine): readonly string[] => {
  const reality = realityText[line.reality]
  return [
    `### ${reality === null ? '' : `*${reality}* · `}${escaped(line.what)}: ${escaped(line.of)}${line.place === null ? '' : `, ${escaped(line.place)}`}`,
    '',
    `${behindText(line.behind)}.${untold(line.behind)}`,
    '',
    '| Number | As of | Who says so |',
    '| --- | --- | --- |',
    ...line.numbers.map(({ amount, asOf, voices, notes }) => `| **${amount}** | ${asOf} | ${voices.map((voice) => voicesText(voice, writing)).join('; ')}${marks(notes)} |`),
    '',
  ]
}

const footnoteText = ({ number, quote, voices, document, claim }: Footnote): string =>
  `[^${number}]: “${escaped(quote)}” — ${voicesText(voices, writing)}. ${outlet(document)}${document.title === null ? '' : `, “${escaped(document.title)}”`}, ${whenText(document.published)}.${link(document)} (${claim})`

const sourceText = (source: Source): string =>
  `- ${outlet(source)}: ${escaped(source.title ?? source.path ?? 'untitled')}, ${whenText(source.published)}${source.language === null ? '' : `, ${escaped(source.language)}`}${source.complete ? '' : `, incomplete (${source.incomplete_because ?? 'cut off'})`}${source.origin !== null && source.origin !== source.id ? `, derives from ${source.origin}` : ''} (${source.id})${link(source)}`

/** The text. What reports say is escaped: none of it is read as Markdown or obeyed by a terminal. */
export const markdown = (briefing: Briefing): string =>
  [
    '# Briefing',
    '',
    `${escaped(summaryText(briefing))}.`,
    '',
    ...howToRead.map((sentence) => `> ${sentence}`),
    '',
    ...(briefing.sections.length === 0 ? ['Nothing fits.', ''] : []),
    ...briefing.sections.flatMap(({ heading, lines }) => [`## ${heading}`, '', ...lines.flatMap(eventText), '']),
    ...(briefing.figures.length === 0 ? [] : ['## Figures', '', ...briefing.figures.flatMap(figureText)]),
    ...(briefing.sources.length === 0 ? [] : ['## Reports', '', ...briefing.sources.map(sourceText), '']),
    ...briefing.footnotes.map(footnoteText),
    '',
  ].join('\n')
