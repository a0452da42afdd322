import type { Command } from 'commander'
import { lineageShape } from '../exports/shapes.ts'
import type { Lineage, LineageEnd } from '../model/index.ts'
import { scoreText } from '../query/amount.ts'
import { lineage } from '../query/lists.ts'
import { everything, type View } from '../query/view.ts'
import { type Asking, listing } from './answer.ts'
import { printEach } from './each.ts'
import { faint, type Part, strong } from './terminal.ts'

const endParts = async (view: View, end: LineageEnd): Promise<Part> => {
  if (typeof end !== 'string') return [strong(end.unseen), faint(' (not held)')]
  for await (const { id, publisher, title } of view.documents({ ...everything, ids: [end] })) {
    if (id === end) return [strong(publisher ?? 'publisher unknown'), title === null ? '' : [': ', title], faint(`  ${end}`)]
  }
  return end
}

export const printLineage = async ({ view, terminal }: Asking, link: Lineage): Promise<void> => {
  const arrow = link.direction === 'known' ? ' derives from ' : ' is akin to '
  await terminal.print([await endParts(view, link.to), faint(arrow), await endParts(view, link.from)], { indent: 0, hang: 4 })
  await terminal.print([`${link.kind}, ${scoreText(link.score)}`, link.direction === 'known' ? '' : ', which came first is not known', link.because.length === 0 ? '' : faint(`: ${link.because.join('; ')}`)], { indent: 4, hang: 4 })
}

const examples = `  stemma lineage                                   every link
  stemma lineage --type translation`

export const register = (command: Command): void =>
  listing(command, examples, (asking, sought, asked) =>
    printEach(asking, asked, { name: 'lineage links', found: lineage(asking.view, sought), shape: lineageShape, print: (link) => printLineage(asking, link) }),
  )
