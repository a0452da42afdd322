import type { Block } from './block.ts'

/** The longest and shortest lines that a program wraps text at. */
const wrapped = { shortest: 50, longest: 100 }
const ending = /[.!?…:؟۔]["'”’»)\]]*\s*$/u
/** White space within a line, and controls that no text needs. Matches tabs and U+0000; not a line feed. */
const inLine = /[^\S\n]+|[\u0000-\u0008\u000B-\u001F\u007F]+/g

/** Whether the lines of a stretch were wrapped by a program: all but the last nearly as long as each other, and most not at a sentence's end. */
const isWrapped = (lines: readonly string[]): boolean => {
  if (lines.length < 3) return false
  const inner = lines.slice(0, -1)
  return inner.every((line) => line.length >= wrapped.shortest && line.length <= wrapped.longest) && inner.filter((line) => ending.test(line)).length < inner.length / 2
}

/** The lines of a page saved as text, as blocks. A stretch that a program wrapped is one block. */
export const plainBlocks = (text: string): readonly Block[] => {
  const blocks: Block[] = []
  const add = (line: string): void => {
    if (line !== '') blocks.push({ text: line, kind: 'line', level: 0, linked: 0, hint: null, core: 1, extracted: null, group: 0 })
  }
  let stretch: string[] = []
  const flush = (): void => {
    if (isWrapped(stretch)) add(stretch.join(' '))
    else for (const line of stretch) add(line)
    stretch = []
  }
  for (const raw of text.split(/\r\n?|\n|\u2028|\u2029|\f/)) {
    const line = raw.replace(inLine, ' ').trim()
    if (line === '') flush()
    else stretch.push(line)
  }
  flush()
  return blocks
}
