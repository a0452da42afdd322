import type { Command } from 'commander'
import { counted } from '../query/amount.ts'
import { type Added, fromLines, fromManifest, fromPath, type Incoming, outside } from '../record.ts'
import { type GivenOptions, givenOf, withGiven } from './given.ts'
import { interrupted } from './interrupt.ts'
import { withRecord } from './record.ts'
import { faint, good, named, type Part, terminal, warning } from './terminal.ts'

type Options = GivenOptions & { readonly manifest?: string; readonly jsonl?: boolean; readonly quiet?: boolean; readonly json?: boolean }

const now = (): string => new Date().toISOString()

async function* sources(paths: readonly string[], options: Options, signal: AbortSignal): AsyncGenerator<Incoming> {
  const from = outside(process.stdin, now, signal)
  for (const path of paths) yield* fromPath(path, givenOf(options), from)
  if (options.manifest !== undefined) yield* fromManifest(options.manifest, givenOf(options), from)
  if (options.jsonl) yield* fromLines(process.stdin, { ...from, folder: process.cwd(), given: givenOf(options) })
}

/** How a reading went, for people. */
const detail = (added: Extract<Added, { kind: 'added' }>): string => {
  const language = added.language ?? 'language not known'
  return added.read === 'whole' ? `${language}, ${counted(added.claims, 'claim')}` : `${language}, kept and searchable, but no pack reads this language`
}

const lineOf = (added: Exclude<Added, { kind: 'refused' | 'left-out' }>): Part =>
  added.kind === 'added'
    ? [good('added  '), ` ${added.id}  `, named(added.name), ...(added.title === null ? [] : [`  ${added.title}`]), faint(`  (${detail(added)})`)]
    : [faint('known  '), ` ${added.id}  `, named(added.name)]

/** Files left out that are named in the summary; of more than these only their number is said. */
const mostNamed = 3

const summary = (counts: ReadonlyMap<Added['kind'], number>, leftOut: readonly string[] = []): string => {
  const [added, known, refused, left] = (['added', 'known', 'refused', 'left-out'] as const).map((kind) => counts.get(kind) ?? 0)
  const which = leftOut.length === 0 || leftOut.length > mostNamed ? '' : ` (${leftOut.join(', ')})`
  return [`${added} added`, `${known} known already`, `${refused} refused`, ...(left === 0 ? [] : [`${left} of other kinds left out${which}`])].join(', ')
}

const run = async (paths: readonly string[], options: Options, command: Command): Promise<void> => {
  if (paths.length === 0 && options.manifest === undefined && !options.jsonl) command.error('error: name files, folders, URLs, or - for standard input', { exitCode: 2 })
  if (options.url !== undefined && (paths.length !== 1 || options.manifest !== undefined || options.jsonl)) command.error('error: --url is the address of one report: name one file', { exitCode: 2 })
  const out = terminal()
  const signal = interrupted()
  await withRecord(command, async (record) => {
    const counts = new Map<Added['kind'], number>()
    const leftOut: string[] = []
    for await (const added of record.add(sources(paths, options, signal), { signal })) {
      counts.set(added.kind, (counts.get(added.kind) ?? 0) + 1)
      if (added.kind === 'left-out' && leftOut.length <= mostNamed) leftOut.push(added.name)
      if (added.kind === 'refused') {
        out.progress(null)
        await out.complain(`refused ${added.name}: ${added.failure.message} [${added.failure.code}]`)
        process.exitCode = 1
      }
      if (options.json) await out.json(added)
      else if (added.kind !== 'refused' && added.kind !== 'left-out' && !options.quiet) await out.line(lineOf(added))
      out.progress(summary(counts))
    }
    out.progress(null)
    if (!options.json) await out.line([(counts.get('refused') ?? 0) > 0 ? warning(summary(counts, leftOut)) : summary(counts, leftOut), faint(`  in ${record.path}`)])
  }, { create: true })
}

export const register = (command: Command): void => {
  withGiven(command)
    .description('Reads reports and keeps them in the record: files, folders (with all in them), http(s) URLs, or - for standard input.\nOf a folder it takes files named .html, .htm, .xhtml, .shtml, .txt, .text or without an ending, and leaves the others out; a file that is named itself is always tried.\nWhat is known already is not read again: run it again to go on where it stopped.')
    .option('--manifest <file>', 'JSON Lines: a document a line, with "path", "url", "text", "plain" or "html", and what is known of it')
    .option('--jsonl', 'the same from standard input')
    .option('--json', 'print what became of each document as JSON Lines')
    .option('-q, --quiet', 'only the summary and what was refused')
    .addHelpText('after', `
Examples:
  stemma add reports/                              a folder and all in it
  stemma add story.html --publisher "Le Monde" --published 2023-10-11
  stemma add https://example.org/news/story        a page from the web
  stemma add --manifest reports.jsonl              {"path": "a.html", "publisher": "Reuters", "published": "2024-03-15"}`)
    .action((paths: readonly string[], options: Options, called: Command) => run(paths, options, called))
}
