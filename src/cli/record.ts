import type { Command } from 'commander'
import { open, type Record } from '../record.ts'

/** The record that a command is about: --record, else STEMMA_RECORD, else ./stemma.db. */
export const recordPath = (command: Command): string => {
  const { record } = command.optsWithGlobals<{ readonly record?: string }>()
  return record ?? (process.env['STEMMA_RECORD'] || 'stemma.db')
}

/** Opens the record of a command, runs `work` on it, and closes it whatever happens. Only `stemma add` makes a record where there is none. */
export const withRecord = async <T>(command: Command, work: (record: Record) => Promise<T>, { create } = { create: false }): Promise<T> => {
  const record = await open(recordPath(command), { create })
  try {
    return await work(record)
  } finally {
    await record.close()
  }
}
