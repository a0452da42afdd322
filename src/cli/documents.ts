import type { Command } from 'commander'
import { documentShape } from '../exports/shapes.ts'
import type { RecordDocument } from '../model/index.ts'
import { documents } from '../query/lists.ts'
import { type Asking, listing } from './answer.ts'
import { dateColumn, printDated } from './dated.ts'
import { printEach } from './each.ts'
import { faint, type Part, strong, warning } from './terminal.ts'

type Told = Omit<RecordDocument, 'text'>

/** `Le Monde via The Carrier, from AFP`; the path or address where nobody knows who published it. */
export const outletText = (document: Told): string => {
  const publisher = document.publisher ?? 'publisher unknown'
  const via = document.via.length === 0 ? '' : `, via ${document.via.join(', ')}`
  const agency = document.agency.length === 0 ? '' : `, from ${document.agency.join(', ')}`
  return publisher + via + agency
}

/** What limits a report: cut off, another's copy, or an older version. */
export const documentNotes = (document: Told): Part => [
  document.complete ? '' : warning(` · incomplete: ${document.incomplete_because ?? 'cut off'}`),
  document.origin !== null && document.origin !== document.id ? faint(` · derives from ${document.origin}`) : '',
  document.version_of === null ? '' : faint(` · a version of ${document.version_of}`),
]

export const printDocument = async ({ terminal }: Asking, document: Told): Promise<void> => {
  const hang = { indent: dateColumn, hang: dateColumn }
  const title = strong(document.title ?? document.path ?? document.url ?? 'untitled')
  await printDated(terminal, document.published, title)
  await terminal.print([outletText(document), faint(` · ${document.language ?? 'language unknown'}`), documentNotes(document), faint(`  ${document.id}`)], hang)
}

const examples = `  stemma documents --outlet "Le Monde"             what one outlet published
  stemma documents --language ar --json`

export const register = (command: Command): void =>
  listing(command, examples, (asking, sought, asked) =>
    printEach(asking, asked, { name: 'documents', found: documents(asking.view, sought), shape: documentShape, print: (document) => printDocument(asking, document) }),
  )
