// Entities across languages and scripts, gold mentions given: entities-slavicner through the ledger itself.
// The set names six languages of which most have no pack, so what reading would do within a document is done here, plainly:
// one form is one thing, and a word alone is the one fuller name of the document that ends in it.
import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { intake } from '../../dist/ledger/intake.js'
import { memoryShelf } from '../../dist/ledger/memory.js'
import { settle } from '../../dist/ledger/settle.js'
import { foldsOn } from '../../dist/ledger/fold-all.js'
import { personName, wordLikeness } from '../../dist/ledger/compare/names.js'
import { fold } from '../../dist/text/normalise.js'

const kinds = { PER: 'person', LOC: 'place', ORG: 'organisation', PRO: 'other', EVT: 'event' }
const peoples = /^(?!PER-)/u

/** A document as reading would hand it on: its names, and which of them are one thing there. */
const readingOf = (document, formOf) => {
  const entities = new Map()
  const kindOf = (mention) => (mention.type === 'PER' && peoples.test(mention.entity) ? 'group' : kinds[mention.type])
  const full = document.mentions.filter((mention) => kindOf(mention) === 'person').map((mention) => fold(formOf(mention))).filter((form) => personName(form).words.length > 1)
  const ownerOf = (kind, form) => {
    if (kind !== 'person' || personName(form).words.length > 1) return form
    const [word] = personName(form).words
    const owners = [...new Set(full.filter((other) => wordLikeness(personName(other).words.at(-1).fold, word?.fold ?? '') >= 0.8))].sort()
    return owners[0] ?? form
  }
  const mentions = document.mentions.map((mention, at) => {
    const kind = kindOf(mention)
    const key = `${kind} ${ownerOf(kind, fold(formOf(mention)))}`
    if (!entities.has(key)) entities.set(key, { id: `e${entities.size + 1}`, kind, name: formOf(mention), known: null, mentions: [] })
    entities.get(key).mentions.push(`m${at}`)
    const place = kind === 'place' ? { place: null, rivals: [] } : {}
    return { id: `m${at}`, kind, start: mention.start, end: mention.end, quote: formOf(mention), naming: 'named', entity: entities.get(key).id, known: null, rule: 'gold', score: 1, ...place }
  })
  return { id: `d-${document.id}`, language: document.language, read: 'whole', title: null, url: null, publisher: null, agency: [], via: [], published: null, not_before: null, not_after: null, complete: true, incomplete_because: null, text: document.text, parts: [], dropped: [], mentions, entities: [...entities.values()], attributions: [], claims: [] }
}

/** Pairs of mentions, counted by cells of (gold, found). */
const pairwise = (cells) => {
  const [gold, found, both] = [new Map(), new Map(), new Map()]
  for (const [a, b] of cells) { gold.set(a, (gold.get(a) ?? 0) + 1); found.set(b, (found.get(b) ?? 0) + 1); both.set(`${a}\u0000${b}`, (both.get(`${a}\u0000${b}`) ?? 0) + 1) }
  const pairs = (counts) => [...counts.values()].reduce((sum, n) => sum + (n * (n - 1)) / 2, 0)
  let [precision, recall] = [0, 0]
  for (const [a, b] of cells) { const n = both.get(`${a}\u0000${b}`); precision += n / found.get(b); recall += n / gold.get(a) }
  const [p, r] = [precision / cells.length, recall / cells.length]
  return { precision: pairs(both) / pairs(found), recall: pairs(both) / pairs(gold), bcubed: { precision: p, recall: r, f1: (2 * p * r) / (p + r) }, both }
}

/** Settles the set and holds its entities against gold. `formOf` says which words name a thing: those of the text, or its base form. */
export const identity = async (data, { formOf = (mention) => mention.quote, worst = () => {}, most = Infinity } = {}) => {
  const file = join(data, 'entities-slavicner', 'dev.jsonl')
  if (!existsSync(file)) return []
  const documents = readFileSync(file, 'utf8').trim().split('\n').map((line) => JSON.parse(line)).filter((_, at) => at < most)
  const shelf = memoryShelf()
  for (const document of documents) await shelf.put(intake({ id: `d-${document.id}`, path: document.id, retrieved: '', captured: null, reading: readingOf(document, formOf) }))
  await settle(shelf)
  const { entities } = await foldsOn(shelf)
  const found = new Map(entities.flatMap((entity) => entity.mentions.map((mention) => [`${mention.document} ${mention.start}`, entity.id])))
  const cells = documents.flatMap((document) => document.mentions.flatMap((mention) => { const id = found.get(`d-${document.id} ${mention.start}`); return id === undefined ? [] : [{ mention, cell: [mention.entity, id] }] }))
  const people = cells.filter(({ mention }) => mention.type === 'PER' && !peoples.test(mention.entity)).map(({ cell }) => cell)
  const [persons, all] = [pairwise(people), pairwise(cells.map(({ cell }) => cell))]
  worst({ cells, entities, persons, all })
  return [
    { measure: 'persons: pairwise precision', value: persons.precision, wanted: 0.97, of: people.length },
    { measure: 'persons: pairwise recall', value: persons.recall, wanted: 0.8, of: people.length },
    { measure: 'all: B³ F1', value: all.bcubed.f1, wanted: 0.82, of: cells.length },
    { measure: 'all: B³ precision', value: all.bcubed.precision, wanted: null, of: cells.length },
    { measure: 'all: B³ recall', value: all.bcubed.recall, wanted: null, of: cells.length },
  ]
}
