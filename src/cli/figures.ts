import type { Command } from 'commander'
import type { FigureFold, Observation } from '../model/index.ts'
import { figureShape } from '../exports/shapes.ts'
import { amountText, counted, independentText, typeText, unitText } from '../query/amount.ts'
import { nounFor } from '../query/counted.ts'
import { byWeight, figures } from '../query/lists.ts'
import { sideText } from '../query/sides.ts'
import { chainText } from '../query/voices.ts'
import { everything, type RecordClaim, type View } from '../query/view.ts'
import { earlier, whenText } from '../query/when.ts'
import { type Asking, listing } from './answer.ts'
import { printEach } from './each.ts'
import { placeText, realityParts } from './events.ts'
import { chainParts, nameParts } from './said.ts'
import { faint, padded, type Part, strong, warning } from './terminal.ts'

/** The claims with these ids, by id. */
export const claimsById = async (view: View, ids: readonly string[]): Promise<ReadonlyMap<string, RecordClaim>> => {
  const found = new Map<string, RecordClaim>()
  if (ids.length > 0) for await (const claim of view.claims({ ...everything, ids })) found.set(claim.id, claim)
  return found
}

/** An id that a fold or a name has. Matches "e-0123456789abcdef"; not "e-mail". */
const idForm = /^[a-z]-[0-9a-f]{16}$/u

/** What a figure counts, and where: in words, through its claims. */
export const figureTitle = async ({ namer }: Asking, figure: FigureFold, claims: Iterable<RecordClaim>): Promise<Part> => {
  const all = [...claims]
  const place = all.map((claim) => claim.place).find((one) => one !== null && (one.id === figure.place || one.name === figure.place)) ?? null
  const told = all.map((claim) => claim.quantity?.of).find((of) => of?.entity === figure.of)?.quote
  // A noun of a report in another language tells this reader nothing: the unit does.
  const name = figure.nouns == null ? await namer.name(idForm.test(figure.of) ? figure.of : null, told ?? figure.of) : { shown: nounFor(figure, all, namer.language) ?? unitText(figure.unit), original: null }
  const unit = figure.unit === 'person' || figure.unit === figure.of || name.shown === unitText(figure.unit) ? '' : ` (${figure.unit})`
  const scope = figure.scope.kind === 'stock' ? '' : ` · ${figure.scope.kind}`
  return [realityParts(figure.reality), strong(typeText(figure.measure)), ' · ', nameParts(name), unit, scope, figure.place === null ? '' : ` · ${place === null ? figure.place : placeText(place)}`]
}

const mostVoices = 3

type Row = { readonly amount: string; readonly day: string; readonly voices: readonly (readonly RecordClaim[])[]; readonly observation: Observation }

/** Claims that come through the same voices are told once. */
const voicesOf = (observation: Observation, claims: ReadonlyMap<string, RecordClaim>): readonly (readonly RecordClaim[])[] => {
  const byChain = new Map<string, RecordClaim[]>()
  for (const claim of observation.claims.map((id) => claims.get(id)).filter((one) => one !== undefined)) {
    const chain = chainText(claim.chain)
    byChain.set(chain, [...(byChain.get(chain) ?? []), claim])
  }
  return [...byChain.entries()].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, said]) => said)
}

/** One figure: what is counted, then each number with who says it, side by side. */
export const printFigure = async (asking: Asking, figure: FigureFold): Promise<void> => {
  const { view, terminal, namer } = asking
  const claims = await claimsById(view, figure.observations.flatMap((one) => one.claims))
  await terminal.print([await figureTitle(asking, figure, claims.values()), faint(`  ${figure.id}`)], { indent: 0, hang: 4 })
  const rows: readonly Row[] = [...figure.observations]
    .sort((a, b) => earlier(a.as_of, b.as_of) || (a.min ?? a.max ?? 0) - (b.min ?? b.max ?? 0))
    .map((observation) => ({ amount: amountText(observation), day: whenText(observation.as_of), voices: voicesOf(observation, claims), observation }))
  const [amounts, days] = [Math.max(...rows.map(({ amount }) => amount.length), 0), Math.max(...rows.map(({ day }) => day.length), 0)]
  for (const { amount, day, voices, observation } of rows) {
    const hang = 4 + amounts + 2 + days + 2
    const behind = `${counted(observation.claims.length, 'claim')}, ${counted(observation.origins.length, 'origin')}`
    const beginning: Part = [strong(padded(amount, amounts + 2)), faint(padded(day, days + 2))]
    const [first, ...rest] = voices.slice(0, mostVoices)
    await terminal.print([beginning, first?.[0] === undefined ? '' : await chainParts(first[0].chain, namer), faint(`  ${behind}`)], { indent: 4, hang })
    for (const said of rest) if (said[0] !== undefined) await terminal.print(await chainParts(said[0].chain, namer), { indent: hang, hang })
    if (voices.length > mostVoices) await terminal.print(faint(`and ${voices.length - mostVoices} more`), { indent: hang, hang })
  }
  await terminal.print(faint(`${independentText(figure.independent)}`), { indent: 4, hang: 4 })
  for (const { about, sides } of figure.disputes) await terminal.print([warning(`reports differ on ${about}: `), sides.map(({ value }) => sideText(about, value)).join(' | ')], { indent: 4, hang: 4 })
  const { derived } = figure
  // One number with one value needs no rule to choose.
  if (derived !== null && derived.lowest !== null && (figure.observations.length > 1 || derived.lowest !== derived.high)) {
    const bounds = (['lowest', 'low', 'best', 'high'] as const).flatMap((name) => (derived[name] === null ? [] : [`${name} ${derived[name]}`])).join(', ')
    await terminal.print([bounds, faint(`  derived by ${derived.rule}`)], { indent: 4, hang: 4 })
  }
}

const examples = `  stemma figures --disputed                        only numbers that reports differ on
  stemma figures --type figure/killed --place Mukalla`

export const register = (command: Command): void =>
  listing(command, examples, async (asking, sought, asked) =>
    printEach(asking, asked, { name: 'figures', found: await byWeight(figures(asking.view, sought)), shape: figureShape, print: (figure) => printFigure(asking, figure) }),
  )
