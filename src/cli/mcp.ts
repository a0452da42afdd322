import type { Command } from 'commander'
import { serveMcp } from '../mcp/serve.ts'
import { calling } from './answer.ts'
import { withRecord } from './record.ts'
import { terminal } from './terminal.ts'

export const register = (command: Command): void => {
  command
    .description('Answers an assistant over standard input and output (Model Context Protocol): search, events, figures, why, passages, check_quote.')
    .action((_: unknown, called: Command) =>
      calling(() => withRecord(called, (record) => {
        const out = terminal()
        return serveMcp({ record, input: process.stdin, write: out.verbatim, complain: (text) => { void out.complain(text) } })
      })),
    )
    .addHelpText('after', `
Examples:
  stemma --record my.db mcp                        as an assistant's configuration starts it`)
}
