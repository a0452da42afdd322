import { createHash } from 'node:crypto'
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { fingerprint } from '../model/index.ts'
import type { Files } from '../packs/files.ts'

/** What ships beside the program: languages, ontologies, the gazetteer's file. Seen from src/ and from dist/ it lies at the same distance. */
export const root = join(dirname(fileURLToPath(import.meta.url)), '..', '..')

/** The packs' files, as they lie on the disk. */
export const shipped: Files = {
  list: (folder) => {
    const path = join(root, folder)
    return statSync(path, { throwIfNoEntry: false })?.isDirectory() ? readdirSync(path).sort() : []
  },
  read: (path) => readFileSync(join(root, path), 'utf8'),
  bytes: (path) => readFileSync(join(root, path)),
}

const gazetteer = (name: string): string => join(root, 'dist', 'gazetteer', name)
/** The built gazetteer. Throws where it was not built. */
export const gazetteerBytes = (): Uint8Array => readFileSync(gazetteer('places.bin'))

export const version = (JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { readonly version: string }).version

const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true, recursive: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath ?? entry.path, entry.name))
    .sort()

let known: string | null = null
/** The reader's fingerprint: Stemma's version and every file of the packs. Two readers with the same one read the same. */
export const readerFingerprint = (): string => {
  if (known !== null) return known
  const hash = createHash('sha256')
  for (const path of ['languages', 'ontologies'].flatMap(filesUnder)) hash.update(path.slice(root.length)).update(readFileSync(path))
  const places = existsSync(gazetteer('places.json')) ? readFileSync(gazetteer('places.json'), 'utf8') : ''
  known = fingerprint([version, hash.digest('hex'), places])
  return known
}
