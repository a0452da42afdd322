import type { Command } from 'commander'
import type { KnownEntity } from '../model/index.ts'
import { counted } from '../query/amount.ts'
import type { Record } from '../record.ts'
import { calling } from './answer.ts'
import { linesOfFile } from './file-lines.ts'
import { WrongCall } from './filtering.ts'
import { knownLine } from './known-lines.ts'
import { withRecord } from './record.ts'
import { faint, strong, type Terminal, terminal } from './terminal.ts'

type Options = { readonly json?: boolean; readonly forget?: string }

const officeText = ({ title, from, until }: KnownEntity['offices'][number]): string => `${title}${from === null && until === null ? '' : ` (${from ?? ''}–${until ?? ''})`}`

export const printKnown = async (to: Terminal, { id, kind, names, wikidata, offices }: KnownEntity): Promise<void> => {
  await to.print([strong(names.map(({ form }) => form).join(' · ')), faint(`  ${kind}${wikidata === null ? '' : `, ${wikidata}`}  ${id}`)], { indent: 0, hang: 4 })
  if (offices.length > 0) await to.print(offices.map(officeText).join(' · '), { indent: 4, hang: 6 })
}

/** Keeps what a file says; a line that says otherwise than one before of the same id takes its place. */
const load = async (record: Record, file: string): Promise<void> => {
  const out = terminal()
  const before = new Map((await record.known()).map((known) => [known.id, known]))
  let [number, added, replaced, same] = [0, 0, 0, 0]
  for await (const line of linesOfFile(file)) {
    number += 1
    if (line?.trim() === '') continue
    const read = line === null ? ({ kind: 'refused', message: 'it is too long' } as const) : knownLine(line)
    if (read.kind === 'refused') {
      await out.complain(`${file} line ${number}: ${read.message}`)
      process.exitCode = 1
      continue
    }
    const old = before.get(read.known.id)
    if (old !== undefined && JSON.stringify(old) === JSON.stringify(read.known)) { same += 1; continue }
    if (old !== undefined) await record.forget([old])
    await record.know([read.known])
    before.set(read.known.id, read.known)
    if (old === undefined) added += 1
    else replaced += 1
  }
  await out.line(`${added} added, ${replaced} replaced, ${same} known already`)
}

const forgetThose = async (record: Record, asked: string): Promise<void> => {
  const all = await record.known()
  const gone = asked === 'all' ? all : all.filter(({ id, wikidata }) => id === asked || wikidata === asked)
  if (gone.length === 0) throw new WrongCall(`--forget ${asked}: the record knows none of this id`)
  await record.forget(gone)
  await terminal().line(`${counted(gone.length, 'known entity', 'known entities')} forgotten`)
}

const list = async (record: Record, json: boolean): Promise<void> => {
  const out = terminal()
  const all = await record.known()
  for (const known of all) await (json ? out.json(known) : printKnown(out, known))
  if (all.length === 0) await out.complain('no known entities have been loaded')
}

export const register = (command: Command): void => {
  command
    .description('Known entities from outside the reports, as evidence of who is who and never as a must: loads a file of them, or lists what was loaded.')
    .option('--forget <id>', 'take out what was loaded: an id, an id of Wikidata, or all')
    .option('--json', 'JSON Lines, which `known FILE` takes')
    .action((file: string | undefined, options: Options, called: Command) => calling(() => withRecord(called, (record) =>
      options.forget !== undefined ? forgetThose(record, options.forget) : file === undefined ? list(record, options.json === true) : load(record, file))))
    .addHelpText('after', `
A line of the file:
  {"kind": "person", "names": ["Tarek Selmani", {"form": "طارق السلماني", "language": "ar"}, "Abu Zaid"], "wikidata": "Q42",
   "offices": [{"title": "Minister of Water", "from": "2019-05", "until": null}]}

Examples:
  stemma known people.jsonl             loads it; again, changed lines take the place of old ones
  stemma known --json > people.jsonl
  stemma known --forget Q42`)
}
