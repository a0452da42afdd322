import type { Command } from 'commander'
import type { Reading } from '../model/index.ts'
import { fromLines, fromPath, type Incoming, outside, readings, readsDefaults } from '../record.ts'
import { type GivenOptions, givenOf, withGiven } from './given.ts'
import { interrupted } from './interrupt.ts'
import { printReading } from './reading.ts'
import { terminal } from './terminal.ts'

type Options = GivenOptions & { readonly json?: boolean; readonly jsonl?: boolean }

async function* sources(files: readonly string[], options: Options, signal: AbortSignal): AsyncGenerator<Incoming> {
  const from = outside(process.stdin, () => new Date().toISOString(), signal)
  if (options.jsonl) yield* fromLines(process.stdin, { ...from, folder: process.cwd(), given: givenOf(options) })
  for (const file of files) yield* fromPath(file, givenOf(options), from)
}

const run = async (files: readonly string[], options: Options, command: Command): Promise<void> => {
  if (files.length === 0 && !options.jsonl) command.error('error: name files to read, or --jsonl', { exitCode: 2 })
  if (options.url !== undefined && (files.length !== 1 || options.jsonl)) command.error('error: --url is the address of one report: name one file', { exitCode: 2 })
  const out = terminal()
  const signal = interrupted()
  const asJson = options.json || options.jsonl
  for await (const result of readings<'reading'>(sources(files, options, signal), { ...readsDefaults, want: 'reading', signal })) {
    switch (result.kind) {
      case 'left-out': break
      case 'read':
        if (asJson) await out.verbatim(`${result.done.json}\n`)
        else await printReading(out, JSON.parse(result.done.json) as Reading, result.name)
        break
      case 'refused': {
        const { document, code, message } = result.failure
        if (asJson) await out.json({ id: document === '' ? null : document, error: { code, message } })
        if (!options.jsonl) await out.complain(`refused ${result.name}: ${message} [${code}]`)
        process.exitCode = 1
        break
      }
    }
  }
}

export const register = (command: Command): void => {
  withGiven(command)
    .description('Reads reports and prints what they say. Nothing is kept.')
    .option('--json', 'print readings as JSON Lines')
    .option('--jsonl', 'read documents as JSON Lines from standard input, print readings as JSON Lines in the same order')
    .addHelpText('after', `
Examples:
  stemma read story.html                           for people
  stemma read --json story.html | jq .claims
  echo '{"id": "a", "text": "…", "published": "2024-03-15"}' | stemma read --jsonl`)
    .action((files: readonly string[], options: Options, called: Command) => run(files, options, called))
}
