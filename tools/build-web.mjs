// Builds the app: web/ into a folder of files with their compressed forms beside them, and the shapes of countries for the map.
// What it needs is only there where everything was installed; `missing()` says what is not.
import { createRequire } from 'node:module'
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const needed = ['vite', 'react', 'react-dom', 'world-atlas', 'i18n-iso-countries']

/** The packages that the app is built with and that are not installed. */
export const missing = () => needed.filter((name) => !existsSync(join(root, 'node_modules', name, 'package.json')))

const packed = new Set(['.html', '.js', '.css', '.json', '.svg'])
const least = 600
const compress = (folder) => {
  for (const entry of readdirSync(folder, { withFileTypes: true, recursive: true })) {
    const path = join(entry.parentPath ?? entry.path, entry.name)
    if (!entry.isFile() || !packed.has(extname(entry.name))) continue
    const bytes = readFileSync(path)
    if (bytes.length < least) continue
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 9, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }))
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
  }
}

/** Natural Earth's countries as rings of whole numbers, each but the first of a ring as the step from the one before: hundredths of a degree. */
const shapes = (file, codes) => {
  const require = createRequire(join(root, 'package.json'))
  const { arcs, objects, transform } = JSON.parse(readFileSync(require.resolve(`world-atlas/${file}`), 'utf8'))
  const [scale, shift] = [transform.scale, transform.translate]
  const points = arcs.map((arc) => {
    let [x, y] = [0, 0]
    return arc.map(([dx, dy]) => { x += dx; y += dy; return [Math.round((x * scale[0] + shift[0]) * 100), Math.round((y * scale[1] + shift[1]) * 100)] })
  })
  const ring = (indices) => {
    const all = indices.flatMap((index, at) => { const line = index < 0 ? [...points[~index]].reverse() : points[index]; return at === 0 ? line : line.slice(1) })
    const flat = []
    let [px, py] = [0, 0]
    for (const [x, y] of all) {
      if (flat.length > 0 && x === px && y === py) continue
      flat.push(x - px, y - py)
      px = x; py = y
    }
    return flat
  }
  return objects.countries.geometries.map(({ id, properties, type, arcs: own }) => ({ code: codes(id) ?? null, name: properties.name, rings: (type === 'Polygon' ? [own] : own).flatMap((polygon) => polygon.map(ring)).filter((flat) => flat.length >= 6) }))
}

/** Builds the app into `outDir`. Throws where the bundler does. */
export const buildWeb = async (outDir) => {
  const { build } = await import('vite')
  await build({
    root: join(root, 'web'), configFile: false, logLevel: 'warn', base: '/', publicDir: join(root, 'web', 'public'),
    build: { outDir, emptyOutDir: true, target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false }, reportCompressedSize: false, sourcemap: false },
    cacheDir: join(root, '.cache', 'vite'),
    oxc: { jsx: { runtime: 'automatic' } },
  })
  const countries = createRequire(join(root, 'package.json'))('i18n-iso-countries')
  mkdirSync(join(outDir, 'world'), { recursive: true })
  for (const [file, name] of [['countries-110m.json', 'coarse.json'], ['countries-50m.json', 'fine.json']]) writeFileSync(join(outDir, 'world', name), JSON.stringify(shapes(file, (id) => (id === undefined ? null : countries.numericToAlpha2(id)))))
  compress(outDir)
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const absent = missing()
  if (absent.length > 0) { console.error(`not installed: ${absent.join(', ')}; npm ci installs them`); process.exit(1) }
  await buildWeb(join(root, 'dist', 'web'))
}
