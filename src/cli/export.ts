import type { Command } from 'commander'
import { csv } from '../exports/csv.ts'
import { geojson, type Mappable, mappable } from '../exports/geojson.ts'
import { jsonl } from '../exports/jsonl.ts'
import { type Exported, type Kind, kinds } from '../exports/kinds.ts'
import type { Sought } from '../query/sought.ts'
import type { View } from '../query/view.ts'
import { askFor, calling } from './answer.ts'
import { withMoment } from './moment.ts'
import { type FilterOptions, filtered, notAppliedNotes, WrongCall } from './filtering.ts'

const formats = ['jsonl', 'csv', 'geojson'] as const
type Format = (typeof formats)[number]

const isMappable = (kind: Kind): kind is Mappable & Kind => (mappable as readonly string[]).includes(kind)

const exported = (view: View, sought: Sought, { kind, format }: { readonly kind: Kind; readonly format: Format }): Exported => {
  switch (format) {
    case 'jsonl':
      return jsonl(view, kind, sought)
    case 'csv':
      return csv(view, kind, sought)
    case 'geojson':
      if (!isMappable(kind)) throw new WrongCall(`--format geojson: ${kind} have no place of their own; it takes ${mappable.join(' or ')}`)
      return geojson(view, kind, sought)
  }
}

const chosen = (kind: string, format: string): { readonly kind: Kind; readonly format: Format } => {
  const known = kinds.find((each) => each === kind)
  if (known === undefined) throw new WrongCall(`export ${kind}: it is one of ${kinds.join(', ')}`)
  const form = formats.find((each) => each === format)
  if (form === undefined) throw new WrongCall(`--format ${format}: it is one of ${formats.join(', ')}`)
  if (form === 'geojson' && !isMappable(known)) throw new WrongCall(`--format geojson: ${kind} have no place of their own; it takes ${mappable.join(' or ')}`)
  return { kind: known, format: form }
}

export const register = (command: Command): void => {
  withMoment(filtered(command.description(`Writes everything of one kind, sorted, for other programs: ${kinds.join(', ')}.`)))
    .option('--format <format>', `one of ${formats.join(', ')}`, 'jsonl')
    .action((kind: string, options: FilterOptions & { readonly format: string }, called: Command) =>
      calling(async () => {
        const what = chosen(kind, options.format)
        await askFor(called, options, async ({ view, terminal }, sought) => {
          for (const note of notAppliedNotes(what.kind, sought.filter)) await terminal.complain(note)
          const { pieces, lost } = exported(view, sought, what)
          for await (const piece of pieces) await terminal.verbatim(piece)
          for (const sentence of lost()) await terminal.complain(`${what.format}: ${sentence}`)
        })
      }),
    )
    .addHelpText('after', `
Examples:
  stemma export events > events.jsonl
  stemma export figures --format csv > figures.csv
  stemma export events --format geojson > map.geojson`)
}
