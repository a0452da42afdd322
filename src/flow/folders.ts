import { readdir, realpath, stat } from 'node:fs/promises'
import { extname, join } from 'node:path'
import { failure, type Failure } from '../model/index.ts'

/** What in a folder is taken for a report. Files named on the command line are always tried. */
const taken = new Set(['', '.html', '.htm', '.xhtml', '.shtml', '.txt', '.text'])

export type Walked = { readonly kind: 'file'; readonly path: string } | { readonly kind: 'left-out'; readonly path: string } | Failure

/** Why the system would not let a file or folder be read, in words. */
export const unreadable = (path: string, error: unknown): Failure => {
  const { code, message } = error as NodeJS.ErrnoException
  switch (code) {
    case 'ENOENT': case 'ENOTDIR': return failure(path, 'receive', 'not-found', `${path}: there is no such file.`)
    case 'EACCES': case 'EPERM': return failure(path, 'receive', 'unreadable', `${path} may not be read: permission denied.`)
    case 'ELOOP': return failure(path, 'receive', 'loop', `${path} is a link that leads to itself.`)
    default: return failure(path, 'receive', 'unreadable', `${path} can't be read: ${message}.`)
  }
}

const byCodeUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)

/**
 * The files of a folder and of those in it, in the order of their names. Hidden ones are passed over; files of other kinds are named as left out.
 * A link back to a folder that we stand in is a loop, and said to be one.
 */
export async function* walk(folder: string, within: readonly string[] = []): AsyncGenerator<Walked> {
  let names: readonly string[]
  let real: string
  try {
    real = await realpath(folder)
    if (within.includes(real)) {
      yield failure(folder, 'receive', 'loop', `${folder} leads back to a folder that holds it.`)
      return
    }
    names = (await readdir(folder)).filter((name) => !name.startsWith('.')).sort(byCodeUnits)
  } catch (error) {
    yield unreadable(folder, error)
    return
  }
  for (const name of names) {
    const path = join(folder, name)
    try {
      const status = await stat(path)
      if (status.isDirectory()) yield* walk(path, [...within, real])
      else yield { kind: status.isFile() && taken.has(extname(name).toLowerCase()) ? 'file' : 'left-out', path }
    } catch (error) {
      yield unreadable(path, error)
    }
  }
}
