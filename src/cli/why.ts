import type { Command } from 'commander'
import type { EventFold, FigureFold, Origin } from '../model/index.ts'
import { counted, independentText, scoreText, typeText } from '../query/amount.ts'
import { onceAVoice } from '../query/voices.ts'
import { everything } from '../query/view.ts'
import { whenText } from '../query/when.ts'
import { type Branch, why, type Why } from '../query/why.ts'
import { lineageWords, originWords, treeSvg } from '../reports/tree-svg.ts'
import { ask, type Asking, calling } from './answer.ts'
import { documentNotes, outletText } from './documents.ts'
import { printEvent } from './events.ts'
import { printFigure } from './figures.ts'
import { WrongCall } from './filtering.ts'
import { theOne } from './found.ts'
import { chainParts, nameParts } from './said.ts'
import { faint, good, type Part, strong, warning } from './terminal.ts'
import { withMoment } from './moment.ts'

const mostClaims = 2

const reportHead = ({ report, by }: Branch): Part => {
  const how = by === null ? '' : [warning(lineageWords[by.kind]), by.direction === 'unknown' ? faint(' (or the other way round)') : '', ': ']
  if (report.kind === 'unseen') return [how, strong(report.name), faint(' · cited, not held')]
  const { document } = report
  return [how, strong(outletText(document)), ` · ${whenText(document.published)}`, document.language === null ? '' : faint(` · ${document.language}`), documentNotes({ ...document, origin: null }), faint(`  ${document.id}`)]
}

/** Draws a branch and all beneath it. `stem` is what stands before its lines. */
const draw = async (asking: Asking, branch: Branch, stem: string, last: boolean): Promise<void> => {
  const { terminal, namer } = asking
  const below = stem + (last ? '   ' : '│  ')
  const inner = below + (branch.branches.length > 0 ? '│  ' : '   ')
  await terminal.tree(reportHead(branch), stem + (last ? '└─ ' : '├─ '), inner)
  if (branch.by !== null && branch.by.because.length > 0) await terminal.tree(faint(`because ${branch.by.because.join('; ')} (${scoreText(branch.by.score)})`), inner, inner)
  if (branch.report.kind === 'document') {
    const claims = onceAVoice(branch.report.claims)
    for (const claim of claims.slice(0, mostClaims)) {
      await terminal.tree(['“', claim.evidence.map(({ quote }) => quote).join(' … '), '”', faint(`  ${claim.id}`)], inner, inner)
      await terminal.tree([faint('said by '), await chainParts(claim.chain, namer), claim.reality === 'happened' ? '' : warning(` · ${claim.reality.replaceAll('-', ' ')}`)], inner, inner)
    }
    if (claims.length > mostClaims) await terminal.tree(faint(`and ${counted(claims.length - mostClaims, 'claim')} through other voices`), inner, inner)
  }
  for (const [index, each] of branch.branches.entries()) await draw(asking, each, below, index === branch.branches.length - 1)
}

const rootName = async ({ namer }: Asking, { origin, roots }: Why['trees'][number]): Promise<Part> => {
  const held = roots.find(({ report }) => report.kind === 'document' && report.document.id === origin.root)?.report
  if (held?.kind === 'document') return strong(outletText(held.document))
  return nameParts(await namer.name(origin.root, origin.root))
}

/** The whole answer: the count, each origin with its tree, and what would raise the count. */
export const printWhy = async (asking: Asking, answer: Why): Promise<void> => {
  const { terminal } = asking
  await terminal.line('')
  await terminal.print([strong(independentText(answer.independent)), ': ', counted(answer.trees.length, 'origin')])
  for (const reason of answer.independent.because) await terminal.print(['· ', reason], { indent: 2, hang: 4 })
  for (const [index, tree] of answer.trees.entries()) {
    await terminal.line('')
    await terminal.print([good(`origin ${index + 1}`), ' · ', await rootName(asking, tree), faint(` · ${originWords[tree.origin.kind]}`)], { indent: 0, hang: 4 })
    if (tree.origin.because !== '') await terminal.print(faint(`because ${tree.origin.because}`), { indent: 2, hang: 4 })
    for (const [at, root] of tree.roots.entries()) await draw(asking, root, ' ', at === tree.roots.length - 1)
  }
  await terminal.line('')
  await terminal.print(strong('What would raise the count'))
  for (const reason of answer.raise) await terminal.print(['· ', reason], { indent: 2, hang: 4 })
}

const eventWith = async ({ view }: Asking, id: string): Promise<EventFold | null> => {
  for await (const event of view.events({ ...everything, ids: [id] })) if (event.id === id) return event
  return null
}
const figureWith = async ({ view }: Asking, id: string): Promise<FigureFold | null> => {
  for await (const figure of view.figures({ ...everything, ids: [id] })) if (figure.id === id) return figure
  return null
}

/** An origin stands behind several observations of a figure: it is drawn once, with all its documents. */
const originsOf = (figure: FigureFold): readonly Origin[] => {
  const byRoot = new Map<string, Origin>()
  for (const origin of figure.observations.flatMap(({ origins }) => origins)) {
    const key = `${origin.kind} ${origin.root}`
    const before = byRoot.get(key)
    byRoot.set(key, before === undefined ? origin : { ...before, documents: [...new Set([...before.documents, ...origin.documents])].sort() })
  }
  return [...byRoot.values()]
}

type Form = 'text' | 'json' | 'svg'

export const printWhyOf = async (asking: Asking, id: string, form: Form): Promise<void> => {
  const { view, terminal, namer } = asking
  const found = await theOne(asking, id, ['event', 'figure'])
  const event = found.kind === 'event' ? await eventWith(asking, found.id) : null
  const figure = found.kind === 'figure' ? await figureWith(asking, found.id) : null
  if (event !== null) {
    const answer = await why(view, event)
    if (form === 'json') return terminal.json({ id: event.id, ...answer })
    if (form === 'svg') return terminal.verbatim(treeSvg(await eventTitle(event, namer), answer))
    await printEvent(asking, event)
    return printWhy(asking, answer)
  }
  if (figure === null) throw new Error(`the record found ${found.id} and does not hold it`)
  const answer = await why(view, { claims: figure.observations.flatMap(({ claims }) => claims), origins: originsOf(figure), independent: figure.independent })
  if (form === 'json') return terminal.json({ id: figure.id, ...answer })
  if (form === 'svg') return terminal.verbatim(treeSvg(`${typeText(`figure/${figure.measure}`)} · ${figure.of}${figure.place === null ? '' : ` · ${figure.place}`}  ${figure.id}`, answer))
  await printFigure(asking, figure)
  await printWhy(asking, answer)
}

const eventTitle = async ({ id, type, place, time, participants }: EventFold, namer: Asking['namer']): Promise<string> => {
  const names = await Promise.all(participants.map(async ({ entity, name }) => (await namer.name(entity, name)).shown))
  return [typeText(type), whenText(time), ...(place === null ? [] : [place.name]), ...names].join(' · ') + `  ${id}`
}

const isForm = (form: string): form is Form => form === 'text' || form === 'json' || form === 'svg'

export const register = (command: Command): void => {
  withMoment(command)
    .description('Shows the tree of reports behind an event or a figure: originals, copies, translations, citations, why they count as they do, and what would raise the count.')
    .option('--json', 'JSON: the same tree')
    .option('--format <format>', 'text, json, or svg: the tree drawn, for a page or a paper', 'text')
    .action((id: string, options: { readonly json?: boolean; readonly format: string }, called: Command) =>
      calling(async () => {
        const { format } = options
        if (!isForm(format)) throw new WrongCall(`--format ${format}: it is one of text, json, svg`)
        await ask(called, (asking) => printWhyOf(asking, id, options.json === true ? 'json' : format))
      }),
    )
    .addHelpText('after', `
Examples:
  stemma why v-1a2b3c4d                            who says so, and how do they know
  stemma why v-1a2b3c4d --format svg > tree.svg    the tree drawn
  stemma why f-5e6f --json`)
}
