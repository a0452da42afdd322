import { createHash } from 'node:crypto'
import type { Briefing, EventLine, FigureLine, Footnote, Side, Source } from './briefing.ts'
import { escapedMarkup } from './markup.ts'
import { style } from './style.ts'
import { addressOf, behindText, howToRead, participantsText, realityText, summaryText, untoldText, voicesText, type Writing } from './telling.ts'
import { whenText } from '../query/when.ts'

/** The briefing as one HTML file: no script, nothing from elsewhere; a content security policy holds it to that. */

const escaped = (text: string): string => escapedMarkup(text).trim()

const writing: Writing = {
  text: escaped,
  // A name keeps its own direction, whatever stands around it.
  name: (text) => `<bdi>${escaped(text)}</bdi>`,
  strong: (written) => `<strong>${written}</strong>`,
  faint: (written) => `<span class="faint">${written}</span>`,
}

const marks = (notes: readonly number[]): string =>
  notes.length === 0 ? '' : `<sup class="notes">${notes.map((number) => `<a href="#note-${number}" aria-label="Source ${number}">${number}</a>`).join(' ')}</sup>`
const untold = (count: number): string => (count > 0 ? ` ${writing.faint(untoldText(count))}` : '')

const outlet = (source: Source): string =>
  writing.name(source.publisher ?? 'publisher unknown') +
  (source.via.length === 0 ? '' : `, via ${source.via.map(writing.name).join(', ')}`) +
  (source.agency.length === 0 ? '' : `, from ${source.agency.map(writing.name).join(', ')}`)

const quoted = (text: string, language: string | null): string => `<q dir="auto"${language === null ? '' : ` lang="${escaped(language)}"`}>${escaped(text)}</q>`

const titled = (source: Source): string => {
  const title = `<cite dir="auto"${source.language === null ? '' : ` lang="${escaped(source.language)}"`}>${escaped(source.title ?? source.path ?? 'untitled')}</cite>`
  const address = addressOf(source)
  return address === null ? title : `<a href="${escaped(address)}" rel="noopener noreferrer nofollow">${title}</a>`
}

const reality = (line: EventLine | FigureLine): string => {
  const text = realityText[line.reality]
  return text === null ? '' : `<span class="reality ${line.reality}">${text}</span> `
}

/** A side of a dispute with the first of its words and who says them. */
const sideText = ({ value, notes }: Side, footnotes: ReadonlyMap<number, Footnote>): string => {
  const first = footnotes.get(notes[0] ?? 0)
  return `<li><strong><bdi>${escaped(value)}</bdi></strong>${marks(notes)}${first === undefined ? '' : `${quoted(first.quote, first.document.language)}<span class="behind">${voicesText(first.voices, writing)}</span>`}</li>`
}

const eventText = (line: EventLine, footnotes: ReadonlyMap<number, Footnote>): string => {
  const lead = footnotes.get(line.behind.notes[0] ?? 0)
  return `<li id="${escaped(line.id)}">
<div class="when">${escaped(line.when)}${line.reported === null ? '' : `<span class="reported">reported ${escaped(line.reported)}</span>`}</div>
<div class="told">
<p class="head">${reality(line)}<strong>${escaped(line.what)}</strong>${line.place === null ? '' : ` · ${writing.name(line.place)}`}</p>
${line.participants.length === 0 ? '' : `<p class="who">${participantsText(line, writing)}</p>\n`}${lead === undefined ? '' : `<blockquote dir="auto"${lead.document.language === null ? '' : ` lang="${escaped(lead.document.language)}"`}>${escaped(lead.quote)}</blockquote>\n`}<p class="behind">${behindText(line.behind)}${marks(line.behind.notes)}${untold(line.behind.untold)}</p>
${line.differences.map(({ about, sides }) => `<div class="differ"><p>Reports differ on ${about}</p><ul>${sides.map((side) => sideText(side, footnotes)).join('')}</ul></div>\n`).join('')}</div>
</li>`
}

const figureText = (line: FigureLine): string => `<section class="figure" id="${escaped(line.id)}">
<h3>${reality(line)}${escaped(line.what)}: ${writing.name(line.of)}${line.place === null ? '' : `, ${writing.name(line.place)}`}</h3>
<table><thead><tr><th scope="col">Number</th><th scope="col">As of</th><th scope="col">Who says so</th></tr></thead><tbody>
${line.numbers.map(({ amount, asOf, voices, notes }) => `<tr><td class="amount">${escaped(amount)}</td><td>${escaped(asOf)}</td><td>${voices.map((voice) => voicesText(voice, writing)).join('<br>')}${marks(notes)}</td></tr>`).join('\n')}
</tbody></table>
<p class="behind">${behindText(line.behind)}${untold(line.behind.untold)}</p>
</section>`

const footnoteText = ({ number, quote, voices, document, claim }: Footnote): string =>
  `<li id="note-${number}" value="${number}">${quoted(quote, document.language)}<br>${voicesText(voices, writing)} · ${titled(document)} · ${escaped(whenText(document.published))} <span class="id">${escaped(claim)}</span></li>`

const sourceText = (source: Source): string =>
  `<li>${outlet(source)} · ${titled(source)} · ${escaped(whenText(source.published))}${source.language === null ? '' : ` · ${escaped(source.language)}`}${source.complete ? '' : ` · <span class="warn">incomplete: ${escaped(source.incomplete_because ?? 'cut off')}</span>`}${source.origin !== null && source.origin !== source.id ? ` · <span class="faint">derives from ${escaped(source.origin)}</span>` : ''} <span class="id">${escaped(source.id)}</span></li>`

const policy = `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'`

/** The page. Its own words are English; the direction follows each text. */
export const html = (briefing: Briefing): string => {
  const footnotes = new Map(briefing.footnotes.map((one) => [one.number, one]))
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="referrer" content="no-referrer">
<meta name="color-scheme" content="light dark">
<title>Briefing</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>Briefing</h1>
<p class="summary">${escaped(summaryText(briefing))}.</p>
<details><summary>How to read this</summary><ul>${howToRead.map((sentence) => `<li>${escaped(sentence)}</li>`).join('')}</ul></details>
</header>
<main>
${briefing.sections.length === 0 ? '<p>Nothing fits.</p>' : ''}
${briefing.sections.map(({ heading, lines }) => `<section>\n<h2>${escaped(heading)}</h2>\n<ol class="events">\n${lines.map((line) => eventText(line, footnotes)).join('\n')}\n</ol>\n</section>`).join('\n')}
${briefing.figures.length === 0 ? '' : `<section>\n<h2>Figures</h2>\n${briefing.figures.map(figureText).join('\n')}\n</section>`}
${briefing.footnotes.length === 0 ? '' : `<section class="footnotes">\n<h2>Sources</h2>\n<ol>\n${briefing.footnotes.map(footnoteText).join('\n')}\n</ol>\n</section>`}
${briefing.sources.length === 0 ? '' : `<section class="reports">\n<h2>Reports</h2>\n<ul>\n${briefing.sources.map(sourceText).join('\n')}\n</ul>\n</section>`}
</main>
</body>
</html>
`
}
