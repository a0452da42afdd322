import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll } from 'vitest'

/** The built program, as people run it. `npm test` builds it first. */
export const root = fileURLToPath(new URL('../../', import.meta.url))
const main = join(root, 'dist', 'cli', 'main.js')

export type Ran = { readonly status: number | null; readonly out: string; readonly error: string }

/** Runs the program to its end. */
export const stemma = (args: readonly string[], { input = '', cwd = root, limits = '' } = {}): Ran => {
  // `limits` is a shell's ulimit, for what the system may take from a program.
  const [command, ...rest] = limits === '' ? [process.execPath, main, ...args] : ['/bin/bash', '-c', `${limits}; exec "$0" "$@"`, process.execPath, main, ...args]
  const { status, stdout, stderr } = spawnSync(command as string, rest, { input, cwd, encoding: 'utf8', maxBuffer: 1 << 28, env: { ...process.env, STEMMA_RECORD: '' } })
  return { status, out: stdout, error: stderr }
}

/** Starts the program and leaves it running. */
export const started = (args: readonly string[]): ChildProcess => spawn(process.execPath, [main, ...args], { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] })

export const jsonLines = (text: string): readonly Record<string, unknown>[] => text.split('\n').filter((line) => line !== '').map((line) => JSON.parse(line) as Record<string, unknown>)

/** A folder that goes when the file's tests are done. */
export const scratch = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  return folder
}

const subjects = ['The harbour office', 'A convoy of lorries', 'The council of elders', 'Two patrol boats', 'The provincial governor']
const deeds = ['reached the northern bridge', 'met the delegation', 'left the old airfield', 'closed the coastal road', 'opened the water station']
/** A small report of its own words, made up by number. */
export const report = (number: number): string =>
  Array.from({ length: 6 }, (_, line) => `${subjects[(number + line) % 5]} ${deeds[(number * 3 + line) % 5]} on day ${number} of the exercise, part ${line + 1}.`).join('\n')
