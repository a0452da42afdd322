// Lineage on reports that others wrote: what the ledger calls a copy, a near-copy or an excerpt, against an exhaustive comparison
// of five-word runs. A pair shares half where more than half of the runs of the shorter report stand in the other.
import { intake } from '../../dist/ledger/intake.js'
import { memoryShelf } from '../../dist/ledger/memory.js'
import { settle } from '../../dist/ledger/settle.js'
import { wordsOf } from '../../dist/ledger/words.js'
import { lines } from '../data.mjs'
import { reading } from '../reader.mjs'
import { perturbed } from './perturbed.mjs'

const runOf = 5
/** Runs are numbered as they are met, so that a set of them costs as little as a set can. */
const runsOf = (texts) => {
  const numbers = new Map()
  return [...texts].map(([id, text]) => {
    const words = wordsOf(text)
    const own = new Set()
    for (let at = 0; at + runOf <= words.length; at += 1) {
      const run = words.slice(at, at + runOf).join(' ')
      if (!numbers.has(run)) numbers.set(run, numbers.size)
      own.add(numbers.get(run))
    }
    return [id, own]
  })
}
const keyOf = (a, b) => (a < b ? `${a} ${b}` : `${b} ${a}`)

/** The share of the shorter's runs that stand in the other, for every pair where it is over a hundredth: every pair is compared, nothing is estimated. */
export const exhaustive = (texts) => {
  const runs = runsOf(texts)
  const shares = new Map()
  for (const [at, [a, left]] of runs.entries()) {
    for (let next = at + 1; next < runs.length; next += 1) {
      const [b, right] = runs[next]
      const [few, many] = left.size <= right.size ? [left, right] : [right, left]
      let shared = 0
      for (const run of few) if (many.has(run)) shared += 1
      if (shared > 0.01 * few.size) shares.set(keyOf(a, b), shared / few.size)
    }
  }
  return shares
}

/** What lineage is found from: names, events and figures have layers of their own, and nothing of them is asked. */
export const textOnly = ({ document, ...rows }) => ({ document, ...Object.fromEntries(Object.entries(rows).map(([name, all]) => [name, all.filter((row) => row.layer === 'text')])) })

const verbatim = new Set(['copy', 'near-copy', 'excerpt'])
/** A link says that half is shared by its kind, or by its score: an excerpt's grows with what it shares and passes this at half. */
const scoreOfHalf = 0.85
const saysHalf = (link) => link.kind === 'copy' || link.kind === 'near-copy' || (link.kind === 'excerpt' && link.score >= scoreOfHalf)
const share = (part, of) => (of.length === 0 ? 1 : of.filter(part).length / of.length)

const readAsKept = (report, readAs) => ({ id: `d-${report.id}`, path: report.id, retrieved: '', captured: null, reading: readAs({ content: { kind: 'text', text: report.text }, publisher: report.outlet, published: report.date, id: report.id }) })
const rows = (links, shares) => {
  const linkOf = new Map(links.map((link) => [keyOf(link.from, link.to), link]))
  const shareOf = (link) => shares.get(keyOf(link.from, link.to)) ?? 0
  const asked = [...shares].filter(([, value]) => value > 0.5).map(([key]) => key)
  const said = links.filter(saysHalf)
  return [
    { measure: 'pairs that share half, told as copy, near-copy or excerpt', value: share((key) => verbatim.has(linkOf.get(key)?.kind), asked), wanted: 0.98, of: asked.length },
    { measure: 'pairs of which a link says that they share half, and do', value: share((link) => shareOf(link) > 0.5, said), wanted: 0.95, of: said.length },
  ]
}

/** Lineage among the reports as the ledger settles it. `worst` is handed every pair with its share and its link. */
export const copies = async (data, { worst = () => {}, readAs = reading } = {}) => {
  const reports = lines(data, 'reports-fakes', 'reports.jsonl')
  if (reports === null) return []
  const documents = reports.map((report) => readAsKept(report, readAs))
  const { links } = await settled(documents.map((document) => textOnly(intake(document))))
  const shares = exhaustive(new Map(documents.map(({ id, reading }) => [id, reading.text])))
  worst({ shares, links, documents })
  const excerpts = links.filter((link) => link.kind === 'excerpt')
  return [
    ...rows(links, shares),
    { measure: 'pairs told as excerpt that share a twentieth', value: share((link) => (shares.get(keyOf(link.from, link.to)) ?? 0) > 0.05, excerpts), wanted: null, of: excerpts.length },
  ]
}

const settled = async (intakes) => {
  const shelf = memoryShelf()
  for (const one of intakes) await shelf.put(one)
  const report = await settle(shelf)
  const ids = intakes.map(({ document }) => document.id)
  const links = (await shelf.links('text', ids)).map(({ score, body }) => ({ ...body, score }))
  return { links, pairs: report.layers.text.pairs }
}

/**
 * The same on `count` reports made from these, and how long it takes beside the exhaustive comparison. What is timed is all that lineage
 * asks of a reading: its sketch, its sentences, its details, its keys, and settling; and, on the other side, the runs and their comparison.
 * Slow: minutes. Both times are taken in one process, one after the other.
 */
export const manyCopies = async (data, { count = 10_000, say = () => {} } = {}) => {
  const reports = lines(data, 'reports-fakes', 'reports.jsonl')
  if (reports === null) return []
  const texts = new Map()
  const intakes = []
  let ledger = 0
  for (const [at, report] of perturbed(reports, count).filter(({ text }) => text.length > 40).entries()) {
    if (at % 1000 === 0) say(`read ${at}`)
    const document = readAsKept(report, reading)
    const asked = { ...document, reading: { ...document.reading, claims: [], parts: [], dropped: [] } }
    const start = performance.now()
    intakes.push(textOnly(intake(asked)))
    ledger += performance.now() - start
    intakes[intakes.length - 1].document = { id: document.id }
    texts.set(document.id, report.text)
  }
  say(`rows made in ${Math.round(ledger)} ms`)
  const start = performance.now()
  const { links, pairs } = await settled(intakes)
  ledger += performance.now() - start
  say(`settled in ${Math.round(ledger)} ms, ${pairs} pairs compared, ${links.length} links`)
  const from = performance.now()
  const shares = exhaustive(texts)
  const all = performance.now() - from
  say(`compared exhaustively in ${Math.round(all)} ms`)
  return [...rows(links, shares), { measure: `times as fast as the exhaustive comparison (${Math.round(ledger)} ms, ${Math.round(all)} ms)`, value: all / ledger, wanted: 100, of: texts.size }]
}
