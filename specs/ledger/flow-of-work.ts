import { intake } from '../../src/ledger/intake.ts'
import { memoryShelf } from '../../src/ledger/memory.ts'
import { settle } from '../../src/ledger/settle.ts'
import { layers } from '../../src/ledger/shelf.ts'
import type { Counts } from '../../src/ledger/settle.ts'
import type { Layer } from '../../src/ledger/shelf.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

/** A generated press: names by Zipf, one person in a tenth of all reports, a story in every `period` reports that a fifth of them copy, vague dates. */
const random = (seed: number): (() => number) => { let state = seed >>> 0; return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32 } }
const given = ['Tarek', 'Nadia', 'Viktor', 'Moussa', 'Leila', 'Samir', 'Oumar', 'Pavel', 'Irina', 'Fatou', 'Karim', 'Jonas', 'Amina', 'Boris', 'Celine', 'Daoud', 'Elena', 'Farid', 'Goran', 'Hawa']
const syllables = ['ba', 'ko', 'ri', 'mu', 'te', 'sa', 'lo', 'ni', 'du', 'ge', 'fa', 'zi', 'pe', 'ho', 'va', 'ma']
const surname = (index: number): string => { let name = ''; for (let rest = index * 7 + 3; name.length < 6 || rest > 0; rest = Math.floor(rest / 16)) name += syllables[rest % 16]; return name[0]?.toUpperCase() + name.slice(1) }
const towns = ['Adrar', 'Oran', 'Zinder', 'Lviv', 'Algeria', 'Niger', 'Ukraine']

export function* press(reports: number, period: number): Generator<Report> {
  const next = random(7)
  const zipf = (size: number): number => Math.min(size - 1, Math.floor(size ** next()) - 1)
  const person = (): string => { if (next() < 0.03) return 'Tarek Selmani'; const index = zipf(reports); return `${given[index % 20]} ${surname(index)}` }
  const day = (at: number): string => new Date(Date.UTC(2023, 0, 1) + Math.floor(at / 10) * 86_400_000).toISOString().slice(0, 10)
  const sentence = (date: string): string => {
    const [a, b, town] = [person(), person(), towns[Math.floor(next() * 7)] as string]
    if (a === b) return sentence(date)
    const time = next() < 0.1 ? '' : ` | time ${date}`
    const kind = next()
    const filler = `${surname(Math.floor(next() * 500)).toLowerCase()} ${surname(Math.floor(next() * 500)).toLowerCase()} ${surname(Math.floor(next() * 500)).toLowerCase()}`
    if (kind < 0.4) return `<person ${a}> arrived in <place ${town}> for ${filler} with <person ${b}> on the matter.\nconsult/visit | actor ${a} | recipient ${b} | place ${town}${time}`
    if (kind < 0.7) return `<person ${a}> said that ${filler} shells fell on <place ${town}> and blamed <person ${b}>.\nassault/heavy-weapons | actor ${b} | place ${town}${time} | said-by ${a}`
    const count = 1 + zipf(400)
    return `<person ${a}> counted ${count} dead in <place ${town}> after ${filler} and <person ${b}> agreed.\nfigure/killed | count ${count} | of civilians | place ${town}${time} | said-by ${a}`
  }
  for (let at = 0; at < reports; ) {
    if (at % period === 0) {
      const story = [0, 1, 2, 3, 4].map(() => sentence(day(at)))
      for (let copy = 0; copy < period / 5; copy += 1) yield { publisher: `Outlet ${copy}`, published: day(at), says: [...story, ...(copy % 2 === 0 ? [] : [sentence(day(at))])].join('\n') }
      at += period / 5
    } else {
      yield { publisher: `Outlet ${Math.floor(next() * 60)}`, published: day(at), says: [0, 1, 2, 3, 4].map(() => sentence(day(at))).join('\n') }
      at += 1
    }
  }
}

export type Work = Readonly<Record<Layer, Counts>> & { readonly reports: number; readonly keys: number }
/** Adds so many reports, settling every so many, and counts the work. */
export const workOf = async (reports: number, between: number, period = 1000): Promise<Work> => {
  const shelf = memoryShelf()
  const sum = Object.fromEntries(layers.map((layer) => [layer, { nodes: 0, pairs: 0, links: 0, folds: 0, members: 0, walked: 0, largest: 0 }])) as Record<Layer, Counts>
  let at = 0
  for (const report of press(reports, period)) {
    await shelf.put(intake(build(report)))
    at += 1
    if (at % between !== 0 && at !== reports) continue
    const done = await settle(shelf)
    for (const layer of layers) {
      const [before, now] = [sum[layer], done.layers[layer]]
      sum[layer] = { nodes: before.nodes + now.nodes, pairs: before.pairs + now.pairs, links: before.links + now.links, folds: before.folds + now.folds, members: before.members + now.members, walked: before.walked + now.walked, largest: Math.max(before.largest, now.largest) }
    }
  }
  return { ...sum, reports: at, keys: layers.reduce((all, layer) => all + shelf.rows(layer), 0) }
}
