import { head, width } from './width.ts'

export type Style = 'plain' | 'strong' | 'faint' | 'marked' | 'good' | 'warning' | 'bad' | 'name'
/** A stretch of output in one style. Its text is never trusted: whoever prints it escapes it. */
export type Piece = {
  readonly text: string
  readonly style: Style
  /** True for what goes on the text of the piece before it: both are one run to whoever reads from right to left. */
  readonly continues: boolean
}

/** A word of a piece, or the space between two words; `piece` tells which stretch it came from. */
type Word = Piece & { readonly piece: number; readonly space: boolean }

/** Words and the spaces between them. Matches "Abéché " in two; not a no-break space, which holds words together. */
const wordOrSpace = / +|[^ ]+/gu

const words = (pieces: readonly Piece[]): readonly Word[] =>
  pieces.flatMap((piece, index) =>
    [...piece.text.matchAll(wordOrSpace)].map(([text]) => ({ ...piece, text, piece: index, space: text.startsWith(' ') })),
  )

/** Words that stand together without a space, across pieces, break together. */
const clusters = (all: readonly Word[]): readonly (readonly Word[])[] => {
  const made: Word[][] = []
  for (const word of all) {
    const last = made.at(-1)
    if (last === undefined || last.at(-1)?.space !== word.space) made.push([word])
    else last.push(word)
  }
  return made
}

/** A cluster wider than a line is cut into pieces that fit. */
const fitting = (cluster: readonly Word[], room: number): readonly (readonly Word[])[] => {
  const total = cluster.reduce((sum, word) => sum + width(word.text), 0)
  if (total <= room) return [cluster]
  return cluster.flatMap((word) => {
    const cuts: Word[][] = []
    for (let rest = word.text; rest !== ''; ) {
      const first = head(rest, room)
      cuts.push([{ ...word, text: first }])
      rest = rest.slice(first.length)
    }
    return cuts
  })
}

/** Puts neighbours from one piece together again, so that a right-to-left run is isolated once a line. */
const joined = (line: readonly Word[]): readonly Piece[] => {
  const made: (Piece & { piece: number })[] = []
  for (const word of line) {
    const last = made.at(-1)
    if (last !== undefined && last.piece === word.piece) made[made.length - 1] = { ...last, text: last.text + word.text }
    else made.push({ text: word.text, style: word.style, continues: word.continues, piece: word.piece })
  }
  return made
}

/** Breaks pieces into lines of at most `rest` cells, `first` for the first line, between words where it can. Linear in the text. */
export const wrap = (pieces: readonly Piece[], rest: number, first = rest): readonly (readonly Piece[])[] => {
  const lines: (readonly Piece[])[] = []
  let line: Word[] = []
  let used = 0
  const end = (): void => {
    while (line.at(-1)?.space === true) line.pop()
    lines.push(joined(line))
    line = []
    used = 0
  }
  for (const whole of clusters(words(pieces))) {
    for (const cluster of fitting(whole, Math.max(Math.min(first, rest), 1))) {
      const wide = cluster.reduce((sum, word) => sum + width(word.text), 0)
      if (used + wide > (lines.length === 0 ? first : rest) && used > 0) end()
      if (cluster[0]?.space === true && used === 0 && lines.length > 0) continue
      line.push(...cluster)
      used += wide
    }
  }
  end()
  return lines
}
