import { harmless, harmlessJson } from '../text/harmless.ts'
import { width } from './width.ts'
import { type Piece, type Style, wrap } from './wrap.ts'

/** The only printer. Texts go in as pieces and come out escaped; nobody else writes to standard output or error. */

export type Part = Piece | string | readonly Part[]
export type Layout = {
  /** Cells before the first line, and before those that follow it. */
  readonly indent: number
  readonly hang: number
}

export type Terminal = {
  /** Cells in a line. */
  readonly width: number
  /** Whether a person is looking: standard output is a terminal. */
  readonly watched: boolean
  /** Prints parts as one paragraph, wrapped. Resolves when there is room for more. */
  readonly print: (parts: Part, layout?: Partial<Layout>) => Promise<void>
  /** Prints parts as a paragraph with one drawing before its first line and another before the rest. */
  readonly tree: (parts: Part, first: string, rest: string) => Promise<void>
  /** Prints parts on one line, never wrapped: for what aligns. */
  readonly line: (parts: Part) => Promise<void>
  readonly json: (value: unknown) => Promise<void>
  /** A finished format (CSV, Markdown, HTML), as it is: its writer has made it harmless. */
  readonly verbatim: (text: string) => Promise<void>
  /** One line on standard error. */
  readonly complain: (message: string) => Promise<void>
  /** A line on standard error that the next one replaces, only where someone watches; null clears it. */
  readonly progress: (message: string | null) => void
}

export type Output = {
  readonly write: (text: string, done: (error?: Error | null) => void) => boolean
  readonly isTTY?: boolean | undefined
  readonly columns?: number | undefined
}

export const styled = (style: Style) => (text: string): Piece => ({ text, style, continues: false })
/** The pieces as one text: what is marked in a right-to-left sentence stays inside it. */
export const oneText = (pieces: readonly Piece[]): readonly Piece[] => pieces.map((piece, index) => ({ ...piece, continues: index > 0 }))
export const strong = styled('strong')
export const faint = styled('faint')
export const marked = styled('marked')
export const good = styled('good')
export const warning = styled('warning')
export const bad = styled('bad')
export const named = styled('name')

const codes: Readonly<Record<Style, string>> = { plain: '', strong: '1', faint: '2', marked: '1;33', good: '32', warning: '33', bad: '31', name: '36' }

/** A letter that is read from right to left. Matches "ع" and "א"; not "я". */
const rightToLeft = /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u
const [isolate, isolated] = ['\u2068', '\u2069']

/** Right-to-left runs are isolated, so that the numbers and brackets around them stay where they are. */
const separate = (run: readonly Piece[], shown: string): string => (run.some(({ text }) => rightToLeft.test(text)) ? isolate + shown + isolated : shown)

/** Pieces with those that continue them. */
const runs = (line: readonly Piece[]): readonly (readonly Piece[])[] => {
  const made: Piece[][] = []
  for (const piece of line) {
    if (piece.continues && made.length > 0) made.at(-1)?.push(piece)
    else made.push([piece])
  }
  return made
}

const flat = (part: Part): readonly Piece[] =>
  typeof part === 'string' ? [{ text: part, style: 'plain', continues: false }] : 'style' in part ? [part] : part.flatMap(flat)

const narrowest = 40
const widest = 120
const unwatchedWidth = 100

/** Where lines end: the window's width within what reads well; `COLUMNS` or 100 where nobody watches. */
const widthOf = (output: Output, environment: Readonly<Record<string, string | undefined>>): number => {
  const told = output.columns ?? Number(environment['COLUMNS'])
  return Number.isInteger(told) && told > 0 ? Math.min(Math.max(told, narrowest), widest) : unwatchedWidth
}

/** A terminal on two outputs. Colours only where someone watches and `NO_COLOR` is not set (no-color.org). */
export const terminalOn = (standard: Output, error: Output, environment: Readonly<Record<string, string | undefined>>): Terminal => {
  const watched = standard.isTTY === true
  const colours = watched && (environment['NO_COLOR'] ?? '') === '' && environment['TERM'] !== 'dumb'
  const columns = widthOf(standard, environment)

  const write = (output: Output, text: string): Promise<void> =>
    new Promise((resolve, reject) => {
      // A reader that has seen enough (`| head`) is no error: what is left is not written.
      const room = output.write(text, (failed) => {
        if (failed && (failed as { code?: unknown }).code !== 'EPIPE') reject(failed)
        else resolve()
      })
      if (room) resolve()
    })

  const paint = ({ text, style }: Piece): string => (colours && codes[style] !== '' && text.trim() !== '' ? `\u001b[${codes[style]}m${text}\u001b[0m` : text)
  const painted = (line: readonly Piece[]): string => runs(line).map((run) => separate(run, run.map(paint).join(''))).join('')
  const safe = (parts: Part): readonly Piece[] => flat(parts).map((piece) => ({ ...piece, text: harmless(piece.text) }))

  let progressing = false
  const progress = (message: string | null): void => {
    if (error.isTTY !== true || (message === null && !progressing)) return
    const text = message === null ? '' : (wrap(safe(message), columns - 1)[0] ?? []).map(({ text: shown }) => shown).join('')
    progressing = message !== null
    error.write(`\r\u001b[K${text}`, () => {})
  }

  return {
    width: columns,
    watched,
    print: (parts, layout = {}) => {
      const indent = layout.indent ?? 0
      const hang = layout.hang ?? indent
      const lines = wrap(safe(parts), columns - hang, columns - indent)
      const text = lines.map((line, index) => ' '.repeat(index === 0 ? indent : hang) + painted(line)).join('\n')
      return write(standard, `${text}\n`)
    },
    tree: (parts, first, rest) => {
      const lines = wrap(safe(parts), Math.max(columns - Math.max(width(first), width(rest)), narrowest / 2))
      return write(standard, lines.map((line, index) => `${paint(faint(index === 0 ? first : rest))}${painted(line)}\n`).join(''))
    },
    line: (parts) => write(standard, `${painted(safe(parts))}\n`),
    json: (value) => write(standard, `${harmlessJson(value)}\n`),
    verbatim: (text) => write(standard, text),
    complain: (message) => {
      progress(null)
      return write(error, `stemma: ${safe(message).map(({ text }) => text).join('')}\n`)
    },
    progress,
  }
}

/** `text` with spaces up to `cells`; as it is where it is wider. */
export const padded = (text: string, cells: number): string => text + ' '.repeat(Math.max(cells - width(harmless(text)), 0))

/** A reader that went away (`stemma events | head`) ends the run quietly. */
const quietly = (failed: Error): void => {
  if ((failed as { code?: unknown }).code === 'EPIPE') process.exit(0)
  throw failed
}

let shared: Terminal | null = null
/** The terminal of this process. */
export const terminal = (): Terminal => {
  if (shared !== null) return shared
  for (const output of [process.stdout, process.stderr]) output.on('error', quietly)
  shared = terminalOn(process.stdout, process.stderr, process.env)
  return shared
}
