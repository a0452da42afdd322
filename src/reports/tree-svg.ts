import type { Lineage, Origin } from '../model/index.ts'
import { counted, independentText, scoreText } from '../query/amount.ts'
import { whenText } from '../query/when.ts'
import type { Branch, Why } from '../query/why.ts'
import { harmless } from '../text/harmless.ts'
import { escapedMarkup } from './markup.ts'

/**
 * The tree of reports behind an event or a figure as one SVG file: no script, no style from elsewhere, no font to load. Every text is
 * laid out by the direction of its own first strong letter, so that an Arabic quote in an English tree reads as it is written.
 */

export const lineageWords: Readonly<Record<Lineage['kind'], string>> = {
  copy: 'a copy', 'near-copy': 'nearly a copy', translation: 'a translation', excerpt: 'an excerpt', citation: 'cites it',
  'common-source': 'shares a source with it', retelling: 'retells it',
}
export const originWords: Readonly<Record<Origin['kind'], string>> = {
  document: 'a report of its own', speaker: 'one speaker', agency: 'an agency', unseen: 'a source that is cited and not held',
}

/** Letters of scripts that run from right to left. Matches "ب" and "א"; not "б" or "3". */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const letter = /\p{L}/u
const runsLeft = (text: string): boolean => { const first = letter.exec(text); return first !== null && rightToLeft.test(first[0]) }

const [width, margin, indent, padding, lineHeight, gap] = [960, 24, 28, 10, 20, 10]
/** How wide a character is taken to be, in pixels: no font is measured, so what is wide anywhere is taken for wide. */
const wide = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}]/u
const widthOf = (text: string, size: number): number => { let sum = 0; for (const character of text) sum += size * (wide.test(character) ? 1 : 0.56); return sum }

/** A text cut where it would run out of its box. */
const fitted = (text: string, size: number, most: number): string => {
  if (widthOf(text, size) <= most) return text
  const characters = [...text]
  while (characters.length > 1 && widthOf(characters.join(''), size) > most - size) characters.splice(-Math.max(1, Math.floor(characters.length / 20)))
  return `${characters.join('').trimEnd()}…`
}

type Line = { readonly text: string; readonly size: number; readonly fill: string; readonly bold: boolean }
type Box = { readonly x: number; readonly y: number; readonly width: number; readonly height: number; readonly lines: readonly Line[]; readonly fill: string }

const textAt = ({ text, size, fill, bold }: Line, { x, y, width: room }: { readonly x: number; readonly y: number; readonly width: number }): string => {
  const shown = fitted(harmless(text), size, room)
  const left = runsLeft(shown)
  // With the direction set, “start” is the right edge: the text grows to the left from there.
  return `<text x="${left ? x + room : x}" y="${y}" font-size="${size}" fill="${fill}"${bold ? ' font-weight="600"' : ''}${left ? ' direction="rtl" unicode-bidi="embed"' : ''}><title>${escapedMarkup(text)}</title>${escapedMarkup(shown)}</text>`
}

const drawn = ({ x, y, width: w, height, lines, fill }: Box): string =>
  `<rect x="${x}" y="${y}" width="${w}" height="${height}" rx="6" fill="${fill}" stroke="#c5cbd3"/>` +
  lines.map((line, at) => textAt(line, { x: x + padding, y: y + padding + lineHeight * at + 14, width: w - 2 * padding })).join('')

const [ink, faint, warn] = ['#1b1f24', '#59636e', '#9a4b00']
const line = (text: string, fill = ink, bold = false, size = 13): Line => ({ text, size, fill, bold })

const linesOf = ({ report, by }: Branch): readonly Line[] => {
  const how = by === null ? [] : [line(`${lineageWords[by.kind]}${by.direction === 'unknown' ? ' (or the other way round)' : ''} · ${scoreText(by.score)} · ${by.because.join('; ')}`, warn, false, 12)]
  if (report.kind === 'unseen') return [...how, line(`${report.name}`, ink, true), line('cited, not held', faint, false, 12)]
  const { document, claims } = report
  const credits = document.agency.length === 0 ? '' : ` · from ${document.agency.join(', ')}`
  const [first] = claims
  return [
    ...how, line(document.publisher ?? 'publisher unknown', ink, true), line(`${whenText(document.published)}${document.language === null ? '' : ` · ${document.language}`}${credits} · ${document.id}`, faint, false, 12),
    ...(first === undefined ? [] : [line(`“${first.evidence.map(({ quote }) => quote).join(' … ')}”`)]),
    ...(claims.length > 1 ? [line(`and ${counted(claims.length - 1, 'claim')} more`, faint, false, 12)] : []),
  ]
}

/** From here on branches are drawn below each other: a box must keep room for its words. */
const deepest = 20

/** Where things go on, from the top down. */
type Pen = { y: number; readonly parts: string[] }

const branchAt = (pen: Pen, branch: Branch, depth: number): { readonly middle: number } => {
  const x = margin + indent * Math.min(depth, deepest)
  const lines = linesOf(branch)
  const box: Box = { x, y: pen.y, width: width - margin - x, height: 2 * padding + lineHeight * lines.length - 4, lines, fill: branch.report.kind === 'unseen' ? '#f4f1ea' : '#ffffff' }
  pen.parts.push(drawn(box))
  pen.y += box.height + gap
  const from = x + indent / 2
  let last = box.y + box.height
  for (const each of branch.branches) {
    const { middle } = branchAt(pen, each, depth + 1)
    pen.parts.push(`<path d="M${from} ${last}V${middle}H${x + indent}" fill="none" stroke="#8c959f"/>`)
    last = middle
  }
  return { middle: box.y + 18 }
}

/** The whole answer drawn: a head, the count with its reasons, a tree for each origin, and what would raise the count. `title` says what it is of. */
export const treeSvg = (title: string, { trees, independent, raise }: Why): string => {
  const pen: Pen = { y: margin, parts: [] }
  const say = (said: Line): void => { pen.parts.push(textAt(said, { x: margin, y: pen.y + 14, width: width - 2 * margin })); pen.y += lineHeight }
  say(line(title, ink, true, 16))
  pen.y += 4
  say(line(`${independentText(independent)}: ${counted(trees.length, 'origin')}`, ink, true))
  for (const reason of independent.because) say(line(`· ${reason}`, faint))
  for (const [at, { origin, roots }] of trees.entries()) {
    pen.y += gap
    say(line(`origin ${at + 1} · ${originWords[origin.kind]}${origin.because === '' ? '' : ` · because ${origin.because}`}`, '#1a6b3a', true))
    for (const root of roots) branchAt(pen, root, 0)
  }
  pen.y += gap
  say(line('What would raise the count', ink, true))
  for (const reason of raise) say(line(`· ${reason}`))
  const height = pen.y + margin
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-label="${escapedMarkup(title)}" font-family="system-ui, 'Noto Sans', 'Noto Naskh Arabic', sans-serif">
<rect width="${width}" height="${height}" fill="#fbfbfc"/>
${pen.parts.join('\n')}
</svg>
`
}
