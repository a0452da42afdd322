import { record } from './0001-record.ts'
import { known } from './0002-known.ts'

/** Each brings a record from the version before it to its own, which is its place in this list, counted from 1. */
export const migrations: readonly string[] = [record, known]
