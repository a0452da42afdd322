#!/usr/bin/env node
import { createRequire } from 'node:module'
import { Command, CommanderError } from 'commander'
import { commands } from './commands.ts'
import { terminal } from './terminal.ts'

const { version } = createRequire(import.meta.url)('../../package.json') as { readonly version: string }

/** 0 done; 1 some inputs were refused; 2 the call itself is wrong; 3 the record can't be opened; 130 stopped by the user. */
const statusOf = async (error: unknown): Promise<number> => {
  // Commander has said what is wrong by itself; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  // By name: their classes come with the library, which is not loaded for help.
  const { name, message } = error as Error
  switch (name) {
    case 'RecordRefused':
      await terminal().complain(message)
      return 3
    case 'Interrupted':
      await terminal().complain('stopped; what was said to be added is kept')
      return 130
    default:
      throw error
  }
}

const program = new Command('stemma')
  .description('Reads news reports and makes a sourced record of what they say: who did what to whom, where, when, how many, and who says so.')
  .version(version)
  .option('--record <file>', 'the record (default: STEMMA_RECORD, else ./stemma.db)')
  .showHelpAfterError('(--help says how)')
  .exitOverride()
  .addHelpText('after', `
Examples:
  stemma add reports/            read and keep everything in a folder
  stemma events                  what happened, in order, and how many independent origins say so
  stemma why EVENT               the tree of reports behind an event or figure
  stemma read story.html         read one report and keep nothing

Exit status: 0 done; 1 some inputs were refused; 2 the call is wrong; 3 the record can't be opened.`)

try {
  const words = new Set(process.argv.slice(2))
  for (const { call, summary, load } of commands) {
    const command = program.command(call).summary(summary).description(summary)
    // The whole library takes a second to load: only what is named is. A word that happens to name a command costs that second, no more.
    if (words.has(command.name())) (await load()).register(command)
  }
  await program.parseAsync()
} catch (error) {
  process.exitCode = await statusOf(error)
}
