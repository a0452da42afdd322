import type { Command } from 'commander'
import { limited } from '../query/lists.ts'
import { everything, type Hit } from '../query/view.ts'
import { ask, type Asking, calling } from './answer.ts'
import { outletText } from './documents.ts'
import { wholeNumber, WrongCall } from './filtering.ts'
import { markedParts } from './marked.ts'
import { faint, strong } from './terminal.ts'
import { whenText } from '../query/when.ts'
import { withMoment } from './moment.ts'

const mostPassages = 3
/** Hits closer than this are shown as one passage. */
const near = 160

const printHit = async ({ terminal, view }: Asking, hit: Hit): Promise<void> => {
  const reading = await view.reading(hit.document)
  if (reading === null) return
  for await (const { text: _, ...document } of view.documents({ ...everything, ids: [hit.document] })) {
    if (document.id !== hit.document) continue
    await terminal.print([strong(document.title ?? document.path ?? 'untitled'), ' · ', outletText(document), ` · ${whenText(document.published)}`, faint(`  ${document.id}`)], { indent: 0, hang: 2 })
  }
  // A headline and the paragraph after it are two texts.
  const parted = (end: number, start: number): boolean => reading.parts.some((part) => part.start >= end && part.start <= start)
  const shown: Hit['passages'][number][][] = []
  for (const passage of hit.passages) {
    const last = shown.at(-1)
    const before = last?.at(-1)
    if (last !== undefined && before !== undefined && passage.start - before.end < near && !parted(before.end, passage.start)) last.push(passage)
    else shown.push([passage])
  }
  for (const passages of shown.slice(0, mostPassages)) await terminal.print(markedParts(reading.text, passages, null, reading.parts), { indent: 4, hang: 4 })
  if (shown.length > mostPassages) await terminal.print(faint(`and ${shown.length - mostPassages} more passages`), { indent: 4, hang: 4 })
}

/** Reports that hold the words, best first, each with the words in their sentences. */
export const printSearch = async (asking: Asking, words: string, { limit, json }: { readonly limit: number; readonly json: boolean }): Promise<void> => {
  let any = false
  for await (const hit of limited(asking.view.search(words, everything), limit)) {
    any = true
    await (json ? asking.terminal.json(hit) : printHit(asking, hit))
  }
  if (!any) await asking.terminal.complain(`no report holds “${words}”`)
}

const usualLimit = 20

export const register = (command: Command): void => {
  withMoment(command)
    .description('Lists reports that hold all the words, in any inflected form that the language packs know, best first.')
    .option('--limit <n>', `at most so many (default ${usualLimit})`)
    .option('--json', 'JSON Lines: document, score and passages')
    .action((words: readonly string[], options: { readonly limit?: string; readonly json?: boolean }, called: Command) =>
      calling(async () => {
        const text = words.join(' ').trim()
        if (text === '') throw new WrongCall('search: no words were given')
        const limit = wholeNumber('limit', options.limit) ?? usualLimit
        await ask(called, (asking) => printSearch(asking, text, { limit, json: options.json === true }))
      }),
    )
    .addHelpText('after', `
Examples:
  stemma search ceasefire talks                    both words, in any form
  stemma search اشتباكات --limit 5                  in any script`)
}
