import type { Command } from 'commander'
import { briefing } from '../reports/briefing.ts'
import { html } from '../reports/html.ts'
import { markdown } from '../reports/markdown.ts'
import { askFor, calling } from './answer.ts'
import { withMoment } from './moment.ts'
import { type FilterOptions, filtered, WrongCall } from './filtering.ts'

const formats = { md: markdown, html } as const
const isFormat = (format: string): format is keyof typeof formats => Object.hasOwn(formats, format)

export const register = (command: Command): void => {
  withMoment(filtered(command))
    .option('--format <format>', `one of ${Object.keys(formats).join(', ')}`, 'md')
    .action((options: FilterOptions & { readonly format: string }, called: Command) =>
      calling(async () => {
        const { format } = options
        if (!isFormat(format)) throw new WrongCall(`--format ${format}: it is one of ${Object.keys(formats).join(', ')}`)
        await askFor(called, options, async ({ view, terminal, namer }, sought) => terminal.verbatim(formats[format](await briefing(view, sought, namer))))
      }),
    )
    .addHelpText('after', `
Examples:
  stemma report > briefing.md                      Markdown
  stemma report --format html --about Mukalla > briefing.html
  stemma report --from 2025-03 --until 2025-03`)
}
