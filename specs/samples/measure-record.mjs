// The record of all samples against what was written by hand for the set, and the same set added in other orders.
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { folded, names, place, typeFits } from './matching.mjs'

const kinds = ['documents', 'claims', 'entities', 'events', 'figures', 'lineage']
const lines = (text) => text.split('\n').filter(Boolean).map((line) => JSON.parse(line))
// when a document was fetched or added is the one thing that may differ
const timeless = (text) => lines(text).map((row) => JSON.stringify(row, (key, value) => (['retrieved', 'added'].includes(key) ? null : value))).sort().join('\n')
const within = (value, wanted) => (Array.isArray(wanted) ? value >= wanted[0] && value <= wanted[1] : value === wanted)

const exported = (stemma, record, batches) => {
  for (const batch of batches) stemma(['add', '--record', record, ...batch])
  return Object.fromEntries(kinds.map((kind) => [kind, stemma(['export', kind, '--format', 'jsonl', '--record', record])]))
}

/** Adds the sample files in three orders and holds the exports against `gold`. `stemma(args)` runs the command and gives its standard output. */
export const measureRecord = (stemma, files, gold) => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-samples-'))
  const checks = []
  const check = (label, holds) => checks.push({ label, holds: Boolean(holds) })
  try {
    const middle = Math.floor(files.length / 2)
    const one = exported(stemma, join(folder, 'one.db'), [files])
    const other = exported(stemma, join(folder, 'other.db'), [[...files].reverse().slice(0, middle), files, files.slice(0, 3)])
    for (const kind of kinds) check(`${kind}: the same in whatever order they are added`, one[kind].trim() !== '' && timeless(one[kind]) === timeless(other[kind]))
    hold(Object.fromEntries(kinds.map((kind) => [kind, lines(one[kind])])), gold, check)
  } finally {
    rmSync(folder, { recursive: true, force: true })
  }
  return { record: [checks.filter((one) => one.holds).length, checks.length], lines: checks.filter((one) => !one.holds).map((one) => `missed record ${one.label}`) }
}

const hold = ({ documents, claims, entities, events, figures, lineage }, gold, check) => {
  const fileOf = new Map(documents.map((document) => [document.id, basename(document.path ?? '')]))
  const idOf = new Map([...fileOf].map(([id, file]) => [file, id]))
  const inFiles = (ids, files) => files.every((file) => (ids ?? []).some((id) => fileOf.get(id) === file))
  const forms = (entity) => [entity.name, ...(entity.names ?? []).map((name) => name.form)]
  const holding = (form) => entities.filter((entity) => forms(entity).some((one) => folded(one) === folded(form))).map((entity) => entity.id)
  const shown = new Map(entities.map((entity) => [entity.id, forms(entity).join(' | ')]))
  const involved = (event) => [event.place?.name, ...(event.participants ?? []).map((one) => `${one.name} | ${shown.get(one.entity) ?? ''}`)].join(' | ')

  for (const { id, forms: wanted } of gold.same) check(`same ${id}: ${wanted.join(' = ')}`, holding(wanted[0]).some((entity) => wanted.every((form) => holding(form).includes(entity))))
  for (const [a, b] of gold.different) {
    const left = holding(a)
    const right = holding(b)
    check(`different ${a} / ${b}`, left.length > 0 && right.length > 0 && !left.some((id) => right.includes(id)))
  }
  for (const want of gold.events) {
    const found = events.filter((event) => typeFits(event.type, want.type) && inFiles(event.documents, want.documents) && want.participants.every((one) => names(involved(event), one)))
    check(`event ${want.id}: one event in ${want.documents.join(', ')}`, found.length > 0)
    if (want.at_least !== undefined) check(`event ${want.id}: at least ${JSON.stringify(want.at_least)} independent, not ${found[0]?.independent?.at_least}`, found.some((event) => within(event.independent?.at_least, want.at_least)))
  }
  const textOf = new Map(documents.map((document) => [document.id, document.text]))
  const eventsAt = ({ document, anchor }) => {
    const id = idOf.get(document)
    const at = place(textOf.get(id), anchor)
    const there = claims.filter((claim) => claim.document === id && at && claim.evidence.some((span) => span.start < at.end && span.end > at.start))
    return new Set(there.filter((claim) => !/^(figure|relation)\//.test(claim.type)).map((claim) => claim.event).filter(Boolean))
  }
  for (const pair of gold.apart) {
    const left = eventsAt(pair.left)
    const right = eventsAt(pair.right)
    check(`apart ${pair.id}`, left.size > 0 && right.size > 0 && ![...left].some((id) => right.has(id)))
  }
  const documentOf = new Map(claims.map((claim) => [claim.id, claim.document]))
  const observed = (figure, [min, max]) => (figure.observations ?? []).filter((one) => one.min === min && one.max === max)
  const observedIn = (seen) => seen.flatMap((one) => one.claims.map((claim) => documentOf.get(claim)))
  for (const want of gold.figures) {
    const seen = figures.map((figure) => observed(figure, [want.min, want.max])).filter((hits) => inFiles(observedIn(hits), want.documents))
    check(`figure ${want.id}: one observation in ${want.documents.join(', ')}`, seen.length > 0)
    if (want.independent !== undefined) check(`figure ${want.id}: ${want.independent} origin`, seen.some((hits) => new Set(hits.flatMap((one) => (one.origins ?? []).map((origin) => JSON.stringify(origin.root)))).size === want.independent))
  }
  for (const want of gold.series) check(`series ${want.id}`, figures.some((figure) => figure.measure === want.measure && want.observations.every((bounds) => inFiles(observedIn(observed(figure, bounds)), [want.document]))))

  const ends = (link) => [fileOf.get(link.from), fileOf.get(link.to)]
  const between = (link, [a, b]) => link.from !== link.to && ends(link).includes(a) && ends(link).includes(b)
  for (const want of gold.lineage) {
    const found = lineage.filter((link) => between(link, want.between))
    check(`lineage ${want.between.join(' ~ ')} as ${want.kind?.join('|') ?? 'anything'}, not ${found.map((link) => link.kind).join('|') || 'none'}`, found.some((link) => !want.kind || want.kind.includes(link.kind)))
  }
  for (const want of gold.unseen) check(`unseen source ${want.source[0]} of ${want.document}`, lineage.some((link) => fileOf.get(link.to) === want.document && names(link.from?.unseen, want.source) || fileOf.get(link.from) === want.document && names(link.to?.unseen, want.source)))
  for (const pair of gold.unrelated) check(`no lineage ${pair.join(' ~ ')}`, lineage.length > 0 && pair.every((file) => idOf.has(file)) && !lineage.some((link) => link.kind !== 'citation' && between(link, pair)))
}
