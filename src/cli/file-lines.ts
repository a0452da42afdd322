import { createReadStream } from 'node:fs'
import { linesOf } from '../record.ts'
import { WrongCall } from './filtering.ts'

/** The lines of a file, without the byte order mark that some programs write; null for one that is too long. Throws `WrongCall` where it can't be read. */
export async function* linesOfFile(file: string): AsyncGenerator<string | null> {
  let first = true
  try {
    for await (const line of linesOf(createReadStream(file))) {
      yield first && line !== null && line.startsWith('\uFEFF') ? line.slice(1) : line
      first = false
    }
  } catch (error) {
    throw new WrongCall(`the file ${file} can't be read: ${(error as Error).message}`)
  }
}
