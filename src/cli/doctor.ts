import type { Command } from 'commander'
import { statfs } from 'node:fs/promises'
import { dirname, resolve } from 'node:path'
import { gazetteerBytes, readerFingerprint, RecordRefused, shipped, version } from '../record.ts'
import { recordPath, withRecord } from './record.ts'
import { bad, good, type Part, terminal } from './terminal.ts'

const megabytes = (bytes: number): string => `${(bytes / 1_000_000).toFixed(1)} MB`
const said = (error: unknown): string => (error as Error).message

type Check = { readonly about: string; readonly well: boolean; readonly detail: string }

const packs = (): Check => {
  try {
    const names = shipped.list('languages').filter((name) => shipped.list(`languages/${name}`).includes('pack.json'))
    return { about: 'languages', well: names.length > 0, detail: `${names.join(', ')}; gazetteer ${megabytes(gazetteerBytes().length)}; reader ${readerFingerprint()}` }
  } catch (error) {
    return { about: 'languages', well: false, detail: said(error) }
  }
}

const disk = async (path: string): Promise<Check> => {
  try {
    const { bavail, bsize } = await statfs(dirname(resolve(path)))
    const free = bavail * bsize
    return { about: 'disk', well: free > 100_000_000, detail: `${megabytes(free)} free beside the record` }
  } catch (error) {
    return { about: 'disk', well: false, detail: `the folder of the record can't be looked at: ${said(error)}` }
  }
}

const record = async (command: Command): Promise<readonly Check[]> => {
  const path = recordPath(command)
  const checked = await withRecord(command, (opened) => opened.check()).catch((error: unknown) => {
    if (error instanceof RecordRefused && error.code === 'missing') return null
    throw error
  })
  if (checked === null) return [{ about: 'record', well: true, detail: `none at ${path} yet: “stemma add” makes one` }]
  const { sound, problems, version: schema, waiting, documents, bytes, readers } = checked
  const current = readers.every((reader) => reader === readerFingerprint())
  return [
    { about: 'record', well: sound, detail: `${path}, version ${schema}, ${megabytes(bytes)}: ${sound ? 'sound' : problems.join('; ')}` },
    { about: 'documents', well: true, detail: `${documents}; ${waiting === 0 ? 'all settled' : `${waiting} things to settle at the next question`}` },
    { about: 'readings', well: current, detail: current ? 'by the reader that is installed' : 'by another version of the reader: run “stemma reread”' },
  ]
}

const run = async (options: { readonly json?: boolean }, command: Command): Promise<void> => {
  const out = terminal()
  const tell = async (check: Check): Promise<void> => {
    const parts: Part = [check.well ? good('well   ') : bad('not well'), ` ${check.about}: ${check.detail}`]
    if (options.json) await out.json(check)
    else await out.print(parts, { indent: 0, hang: 9 })
    if (!check.well) process.exitCode = 1
  }
  // One by one: a record that can't be opened ends the run, and what is known by then has been told.
  await tell({ about: 'stemma', well: true, detail: `${version}, Node ${process.versions.node}, ${process.platform} ${process.arch}` })
  await tell(packs())
  await tell(await disk(recordPath(command)))
  for (const check of await record(command)) await tell(check)
}

export const register = (command: Command): void => {
  command
    .description('Checks versions, languages, disk and the record, and says what is wrong and what to do.')
    .option('--json', 'one JSON object a line')
    .action((options: { readonly json?: boolean }, called: Command) => run(options, called))
    .addHelpText('after', `
Examples:
  stemma doctor                                    versions, languages, disk, and ./stemma.db
  stemma --record other.db doctor                  the same for another record`)
}
