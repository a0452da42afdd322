import { type Command, InvalidArgumentError } from 'commander'
import { type Given, isGivenTime, languageOfTag, nothingGiven } from '../record.ts'

const time = (value: string): string => {
  if (!isGivenTime(value)) throw new InvalidArgumentError('an ISO 8601 date or date-time, such as 2024-03-15')
  return value
}

const language = (value: string): string => {
  const code = languageOfTag(value)
  if (code === null) throw new InvalidArgumentError('a language code, such as en or ar')
  return code
}

/** Options for what a file does not say of itself. */
export const withGiven = (command: Command): Command =>
  command
    .option('--publisher <name>', 'who published it')
    .option('--url <url>', 'where it was published: for one report')
    .option('--published <date>', 'when it was published (ISO 8601)', time)
    .option('--language <code>', 'the language it is in (ISO 639-1)', language)

export type GivenOptions = { readonly publisher?: string; readonly url?: string; readonly published?: string; readonly language?: string }
/** What those options say. */
export const givenOf = ({ publisher, url, published, language }: GivenOptions): Given =>
  ({ ...nothingGiven, publisher: publisher ?? null, url: url ?? null, published: published ?? null, language: language ?? null })
