// Makes a clone ready to run: installs and builds what is missing or out of date, and nothing else. Node built-ins only.
// Safe to run twice at once and again at any time; quick when there is nothing to do.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build, isBuilt } from './build.mjs'
import { locked } from './lock.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const floor = [20, 11]
const stampFile = join(root, 'node_modules', '.stemma-installed')

const [major, minor] = process.versions.node.split('.').map(Number)
if (major < floor[0] || (major === floor[0] && minor < floor[1])) {
  console.error(`Stemma needs Node ${floor.join('.')} or newer; this is ${process.versions.node}. See https://nodejs.org/`)
  process.exit(1)
}

const lockText = readFileSync(join(root, 'package-lock.json'), 'utf8')
const wanted = createHash('sha256').update(lockText).update(`${process.platform} ${process.arch} ${process.versions.modules}`).digest('hex')
const isInstalled = () => existsSync(stampFile) && readFileSync(stampFile, 'utf8') === wanted

/** Whether npm itself has already installed exactly these packages (someone ran `npm ci` or `npm install` by hand). */
const installedByHand = () => {
  const record = join(root, 'node_modules', '.package-lock.json')
  if (existsSync(stampFile) || !existsSync(record)) return false
  const there = JSON.parse(readFileSync(record, 'utf8')).packages
  const asked = Object.entries(JSON.parse(lockText).packages).filter(([path]) => path !== '')
  return asked.every(([path, { version, optional, dev, devOptional, peer }]) =>
    there[path] === undefined ? Boolean(optional || (devOptional && !dev) || peer) : there[path].version === version)
}

const install = () => {
  console.error('installing what Stemma needs (npm ci) …')
  // NODE_ENV=production would leave the compiler out: --include=dev asks for it by name.
  const done = spawnSync(process.platform === 'win32' ? 'npm.cmd' : 'npm', ['ci', '--include=dev', '--ignore-scripts', '--no-fund', '--no-audit'], {
    cwd: root, stdio: ['ignore', 'ignore', 'inherit'], shell: process.platform === 'win32',
  })
  if (done.status !== 0) {
    console.error('npm ci failed; what it said is above')
    process.exit(1)
  }
}

if (!isInstalled() || !isBuilt()) {
  await locked(join(root, '.cache', 'prepare.lock'), async () => {
    if (!isInstalled()) {
      if (!installedByHand()) install()
      writeFileSync(stampFile, wanted)
    }
    if (!isBuilt()) await build()
  })
}
