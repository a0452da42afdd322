import type { Command } from 'commander'
import { interrupted } from './interrupt.ts'
import { withRecord } from './record.ts'
import { terminal } from './terminal.ts'

const run = async (command: Command): Promise<void> => {
  const out = terminal()
  const signal = interrupted()
  await withRecord(command, async (record) => {
    let done = 0
    for await (const result of record.reread({ signal })) {
      if (result.kind === 'refused') {
        await out.complain(`not read again: ${result.name}: ${result.failure.message} [${result.failure.code}]`)
        process.exitCode = 1
      } else done += 1
      out.progress(`${done} read again`)
    }
    out.progress(null)
    await out.line(done === 0 ? 'Everything is read by the reader that is installed.' : `${done} read again; decisions are as they were.`)
  })
}

export const register = (command: Command): void => {
  command
    .description('Reads every document of the record again with the reader that is installed, from what was kept of it. Decisions stay.\nStopped in the middle, it goes on where it stopped when run again.')
    .action((_options: unknown, called: Command) => run(called))
    .addHelpText('after', `
Examples:
  stemma reread && stemma events                   with what the new reader finds`)
}
