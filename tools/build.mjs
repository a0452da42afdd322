// Builds dist/: the program from src/, and the gazetteer file. Built aside and swapped in, so that a run in progress keeps its files.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const dist = join(root, 'dist')
const stampFile = join(dist, '.built-from')
/** What dist/ is made of. Languages and ontologies are read where they lie. */
const sources = ['src', 'web', 'gazetteer', 'tools/build.mjs', 'tools/build-gazetteer.mjs', 'tools/build-web.mjs', 'tsconfig.json', 'package-lock.json']
/** What the app is made of: of the program only the paths and the client. */
const webSources = ['web', 'src/server/client.ts', 'src/server/paths.ts', 'tools/build-web.mjs', 'package-lock.json']

const filesOf = (path) => {
  if (!existsSync(path)) return []
  const status = statSync(path)
  if (!status.isDirectory()) return [`${path} ${status.size} ${status.mtimeMs}`]
  return readdirSync(path).sort().flatMap((name) => filesOf(join(path, name)))
}
const fingerprint = (of = sources) => createHash('sha256').update(of.flatMap((source) => filesOf(join(root, source))).join('\n')).digest('hex')

/** Whether dist/ was built from the sources as they are now. */
export const isBuilt = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === fingerprint()

const run = (what, args) => {
  const done = spawnSync(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'] })
  if (done.status !== 0) throw new Error(`${what} failed; what it said is above`)
}

/** The app, where what it is built with is installed; as it is where nothing of it has changed. */
const web = async (staged) => {
  const stamp = join('web', '.built-from')
  const builtFrom = fingerprint(webSources)
  if (existsSync(join(dist, stamp)) && readFileSync(join(dist, stamp), 'utf8') === builtFrom) {
    cpSync(join(dist, 'web'), join(staged, 'web'), { recursive: true })
    return
  }
  const { buildWeb, missing } = await import('./build-web.mjs')
  const absent = missing()
  if (absent.length > 0) {
    console.error(`the web app was left out: ${absent.join(', ')} ${absent.length === 1 ? 'is' : 'are'} not installed (npm ci installs what the lock file names)`)
    return
  }
  await buildWeb(join(staged, 'web'))
  writeFileSync(join(staged, stamp), builtFrom)
}

/** Builds everything. Throws where a step fails, and then leaves dist/ as it was. */
export const build = async () => {
  console.error('building …')
  const builtFrom = fingerprint()
  // A project of its own beside this one: what is built and what builds it stand there as they stand here.
  const stage = join(root, '.cache', `build-${process.pid}`)
  const staged = join(stage, 'dist')
  rmSync(stage, { recursive: true, force: true })
  mkdirSync(staged, { recursive: true })
  try {
    // Types are checked by `npm run check`; a build only takes them off.
    run('the compiler', [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', root, '--outDir', staged, '--noCheck'])
    if (existsSync(join(root, 'tools', 'build-gazetteer.mjs'))) {
      for (const folder of ['tools', 'gazetteer']) cpSync(join(root, folder), join(stage, folder), { recursive: true })
      cpSync(join(root, 'package.json'), join(stage, 'package.json'))
      run('the gazetteer', [join(stage, 'tools', 'build-gazetteer.mjs')])
    }
    await web(staged)
    writeFileSync(join(staged, '.built-from'), builtFrom)
    const old = join(stage, 'old')
    if (existsSync(dist)) renameSync(dist, old)
    renameSync(staged, dist)
  } finally {
    rmSync(stage, { recursive: true, force: true })
  }
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) {
  const { locked } = await import('./lock.mjs')
  await locked(join(root, '.cache', 'prepare.lock'), build)
}
