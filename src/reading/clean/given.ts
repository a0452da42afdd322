import type { Part, PartKind } from '../../model/index.ts'
import type { Furniture } from '../../packs/furniture.ts'
import { isProse, isTitleLike } from './block.ts'
import { isCaption } from './captions.ts'
import { creditOf } from './credits.ts'
import { datelineOf } from './dateline.ts'
import type { FoundDate } from './dates.ts'

type Line = { readonly start: number; readonly end: number; readonly text: string; readonly isAlone: boolean }

/** The lines of a text that hold something, with their offsets and whether a blank line or the end follows. */
const linesOf = (text: string): readonly Line[] => {
  const lines: Line[] = []
  let at = 0
  for (const raw of text.split('\n')) {
    const lead = raw.length - raw.trimStart().length
    const line = raw.trim()
    if (line !== '') {
      const after = text.slice(at + raw.length + 1, at + raw.length + 200)
      lines.push({ start: at + lead, end: at + lead + line.length, text: line, isAlone: after === '' || /^[^\S\n]*\n/.test(after) })
    }
    at += raw.length + 1
  }
  return lines
}

/**
 * The parts of a text that is taken as it is: lines are paragraphs; a first short line without a full stop before a blank line is the headline; credit lines
 * and datelines are marked; a dateline's day comes with its offsets. Offsets count in the text as given.
 */
export const partsOfGiven = (text: string, furniture: Furniture): { readonly parts: readonly Part[]; readonly title: string | null; readonly agencies: readonly string[]; readonly date: FoundDate | null } => {
  const lines = linesOf(text)
  const parts: Part[] = []
  const agencies: string[] = []
  let title: string | null = null
  let paragraphs = 0
  let date: FoundDate | null = null
  lines.forEach((line, index) => {
    const mark = (kind: PartKind, start = line.start): void => { parts.push({ start, end: line.end, kind }) }
    if (index === 0 && lines.length > 1 && line.isAlone && line.text.length <= 200 && isTitleLike(line.text)) { title = line.text; mark('headline'); return }
    const credit = paragraphs < 2 || index === lines.length - 1 ? creditOf(line.text, furniture) : null
    if (credit !== null && lines.length > 1) { agencies.push(...credit.agencies); mark('byline'); return }
    if (isCaption(line.text, furniture) && lines.length > 1) { mark('caption'); return }
    const dateline = paragraphs === 0 ? datelineOf(line.text, furniture) : null
    if (dateline !== null) { parts.push({ start: line.start, end: line.start + dateline.end, kind: 'dateline' }); agencies.push(...dateline.agencies); if (dateline.date !== null) date = { ...dateline.date, start: line.start + dateline.date.start, end: line.start + dateline.date.end } }
    if (isProse({ text: line.text, linked: 0 })) paragraphs += 1
    mark('paragraph', line.start + (dateline?.end ?? 0))
  })
  return { parts, title, agencies: [...new Set(agencies)], date }
}
