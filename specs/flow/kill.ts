import { mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as wait } from 'node:timers/promises'
import { jsonLines, report, started, stemma } from './program.ts'

export type Killed = { readonly said: readonly string[]; readonly kept: ReadonlySet<string>; readonly doctor: { readonly status: number | null; readonly out: string } }

/** A folder of `count` small reports. */
export const reports = (folder: string, count: number): string => {
  mkdirSync(folder, { recursive: true })
  for (let number = 0; number < count; number += 1) writeFileSync(join(folder, `${String(number).padStart(5, '0')}.txt`), report(number))
  return folder
}

/** Starts `stemma add` on a folder and kills it `after` milliseconds from its first word, or from its start where `after` is negative. */
export const addAndKill = async (record: string, folder: string, after: number): Promise<readonly string[]> => {
  const child = started(['--record', record, 'add', '--json', folder])
  let out = ''
  const first = new Promise<void>((resolve) => {
    child.stdout?.on('data', (chunk: Buffer) => { out += chunk.toString('utf8'); resolve() })
    child.on('exit', () => resolve())
  })
  const ended = new Promise<void>((resolve) => child.on('close', () => resolve()))
  if (after >= 0) await first
  await wait(Math.abs(after))
  child.kill('SIGKILL')
  await ended
  // What was cut off in the middle of a line was not said.
  return jsonLines(out.slice(0, out.lastIndexOf('\n') + 1)).filter((line) => line['kind'] === 'added').map((line) => line['id'] as string)
}

/** What the record holds after that: it must open, settle and be sound. */
export const lookAfter = (record: string): { readonly kept: ReadonlySet<string>; readonly problems: readonly string[] } => {
  const listed = stemma(['--record', record, 'export', 'documents', '--format', 'jsonl'])
  const doctor = stemma(['--record', record, 'doctor'])
  return {
    kept: new Set(jsonLines(listed.out).map((line) => line['id'] as string)),
    problems: [listed, doctor].filter(({ status }) => status !== 0).map(({ out, error }) => out + error),
  }
}
