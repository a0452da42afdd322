// Checks the types of the app, where what it is built with is installed.
import { spawnSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { missing } from './build-web.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const absent = [...missing(), ...['@types/react', '@types/react-dom'].filter((name) => !existsSync(join(root, 'node_modules', name)))]
if (absent.length > 0) console.error(`the types of the web app were not checked: ${absent.join(', ')} not installed (npm ci installs what the lock file names)`)
else process.exitCode = spawnSync(process.execPath, [join(root, 'node_modules', 'typescript', 'bin', 'tsc'), '-p', join(root, 'web')], { stdio: 'inherit' }).status ?? 1
