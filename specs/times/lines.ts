import { readdirSync, readFileSync } from 'node:fs'
import { describe } from 'vitest'

/** Declares the tests of a folder of cases: for each language's file a group, for each line `said → wanted` what `declare` makes of it. Lines that begin with "#" are remarks. */
export const eachLine = (folder: URL, declare: (code: string, line: string) => void): void => {
  for (const file of readdirSync(folder)) {
    const code = file.replace('.txt', '')
    describe(code, () => {
      for (const line of readFileSync(new URL(file, folder), 'utf8').split('\n')) if (line.trim() !== '' && !line.startsWith('#')) declare(code, line)
    })
  }
}

/** The two sides of a line. */
export const sides = (line: string): { readonly said: string; readonly wanted: string } => {
  const [said = '', wanted = ''] = line.split(' → ', 2)
  return { said, wanted: wanted.trim() }
}

/** A line that is known to fail begins with "! ": its test then fails when it is repaired, so that the mark goes. */
export const marking = (line: string): { readonly fails: boolean; readonly rest: string } => line.startsWith('! ') ? { fails: true, rest: line.slice(2) } : { fails: false, rest: line }

/** The words of a line, and the day that " @2024-03-15" at their end has them read on. */
export const dated = (said: string): { readonly words: string; readonly on: string | null } => {
  // Matches " @2024-03-15" at the end; not "a@b".
  const found = / @(\S+)$/.exec(said)
  return found === null ? { words: said, on: null } : { words: said.slice(0, found.index), on: found[1] ?? null }
}
