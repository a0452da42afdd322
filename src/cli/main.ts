#!/usr/bin/env node
import { Command, CommanderError } from 'commander'
import { RecordRefused, version } from '../stemma.ts'
import { register as add } from './add.ts'
import { register as claims } from './claims.ts'
import { register as disputes } from './disputes.ts'
import { register as doctor } from './doctor.ts'
import { register as documents } from './documents.ts'
import { register as entities } from './entities.ts'
import { register as events } from './events.ts'
import { register as exportKind } from './export.ts'
import { register as figures } from './figures.ts'
import { Interrupted } from './interrupt.ts'
import { register as lineage } from './lineage.ts'
import { register as read } from './read.ts'
import { register as reread } from './reread.ts'
import { register as review } from './review.ts'
import { register as search } from './search.ts'
import { register as show } from './show.ts'
import { terminal } from './terminal.ts'
import { register as why } from './why.ts'

/** Every command registers itself; they are listed in the order of the help. */
const commands: readonly ((program: Command) => void)[] = [add, read, events, figures, claims, entities, documents, lineage, disputes, show, why, search, exportKind, review, reread, doctor]

/** 0 done; 1 some inputs were refused; 2 the call itself is wrong; 3 the record can't be opened; 130 stopped by the user. */
const statusOf = async (error: unknown): Promise<number> => {
  // Commander has said what is wrong by itself; help and version are no errors.
  if (error instanceof CommanderError) return error.exitCode === 0 ? 0 : 2
  if (error instanceof RecordRefused) {
    await terminal().complain(error.message)
    return 3
  }
  if (error instanceof Interrupted) {
    await terminal().complain('stopped; what was said to be added is kept')
    return 130
  }
  throw error
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
  stemma read story.html         read one report and keep nothing`)
for (const register of commands) register(program)

try {
  await program.parseAsync()
} catch (error) {
  process.exitCode = await statusOf(error)
}
