// Checks the coded set: every span says what stands at its offsets, every word of the vocabulary is known, every reference has its end.
// usage: node evaluation/coded/check.mjs [--mend]   --mend moves a span to the nearest place where its quote stands, for use after a text was edited
import { readFileSync, writeFileSync } from 'node:fs'

const folder = new URL('.', import.meta.url)
const splits = new Set(['open', 'sealed'])
const realities = new Set(['happened', 'ongoing', 'planned', 'possible', 'requested', 'did-not-happen'])
const stances = new Set(['stated', 'alleged', 'denied', 'confirmed', 'estimated', 'relayed'])
const entityKinds = new Set(['person', 'organisation', 'group', 'facility'])
const namings = new Set(['named', 'described', 'pronoun'])
const precisions = new Set(['site', 'settlement', 'district', 'region', 'country'])
const hedges = new Set(['exact', 'about', 'vague'])
const scopes = new Set(['stock', 'arrivals', 'departures', 'cumulative', 'new', 'change', 'target'])
const roleNames = new Set(['actor', 'recipient', 'place', 'instrument', 'topic', 'office', 'origin', 'destination'])
// Matches 2024, 2024-11, 2024-W45, 2024-11-12, and intervals of two of them with one side open: ..2024-12-31; not 12/11/2024.
const timeValue = /^(?:\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?)?(?:(?:\/|\.\.)(?:\d{4}(?:-\d{2}(?:-\d{2})?|-W\d{2})?)?)?$/

/** The types of the ontology as `type` and `type/mode`. */
function ontologyTypes() {
  const rows = readFileSync(new URL('../../ontologies/plover/types.tsv', folder), 'utf8').split('\n').filter((row) => row !== '' && !row.startsWith('#'))
  return new Set(rows.flatMap((row) => [row.split('\t')[0], row.split('\t').slice(0, 2).filter((part) => part !== '').join('/')]))
}

/** Where `quote` stands in `text` nearest to `start`, -1 if nowhere. */
function nearest(text, quote, start) {
  const after = text.indexOf(quote, start)
  const before = text.lastIndexOf(quote, start)
  if (after === -1 || before === -1) return Math.max(after, before)
  return after - start < start - before ? after : before
}

function* spansOf(value) {
  if (Array.isArray(value)) for (const item of value) yield* spansOf(item)
  else if (value !== null && typeof value === 'object') {
    if (typeof value.start === 'number' && typeof value.quote === 'string') yield value
    for (const inner of Object.values(value)) yield* spansOf(inner)
  }
}

/** The faults of one coding, as sentences. */
export function faultsOf(coding, text, types) {
  const faults = []
  const say = (fault) => faults.push(`${coding.id}: ${fault}`)
  for (const span of spansOf(coding)) if (text.slice(span.start, span.end) !== span.quote) say(`not at ${span.start}-${span.end}: ${span.quote}`)
  const known = new Set([...coding.entities, ...coding.places].map((thing) => thing.id))
  const claims = new Set(coding.claims.map((claim) => claim.id))
  const attributions = new Map(coding.attributions.map((attribution) => [attribution.id, attribution]))
  const among = (set, value, what) => {
    if (!set.has(value)) say(`unknown ${what}: ${value}`)
  }
  for (const [what, list] of Object.entries({ thing: [...coding.entities, ...coding.places], attribution: coding.attributions, claim: coding.claims })) {
    const ids = list.map(({ id }) => id)
    for (const id of ids) if (!/^[a-z]\d+[a-z]?$/.test(id) || ids.indexOf(id) !== ids.lastIndexOf(id)) say(`${what} ${id}`)
  }
  for (const entity of coding.entities) {
    among(entityKinds, entity.kind, 'kind')
    for (const mention of entity.mentions) among(namings, mention.naming, 'naming')
  }
  for (const place of coding.places) {
    among(precisions, place.precision, 'precision')
    for (const mention of place.mentions) among(namings, mention.naming, 'naming')
  }
  for (const attribution of coding.attributions) {
    among(stances, attribution.stance, 'stance')
    if (attribution.content.length === 0) say(`no content: ${attribution.id}`)
    if (attribution.inside !== null) among(attributions, attribution.inside, 'attribution')
  }
  for (const claim of coding.claims) {
    for (const type of [claim.type, ...claim.also]) among(types, type, 'type')
    for (const reality of [claim.reality, ...(claim.also_reality ?? [])]) among(realities, reality, 'reality')
    for (const role of claim.roles) {
      among(roleNames, role.role, 'role')
      if (role.entity !== null) among(known, role.entity, 'entity')
      if (role.names.length === 0) say(`a role without a name in ${claim.id}`)
    }
    for (const voice of claim.chain) {
      among(stances, voice.stance, 'stance')
      if (voice.attribution != null) among(attributions, voice.attribution, 'attribution')
    }
    if (claim.chain[0]?.voice !== 'publisher') say(`no publisher outermost in ${claim.id}`)
    for (const id of claim.content) among(claims, id, 'claim')
    if (claim.attribution !== null) among(attributions, claim.attribution, 'attribution')
    if (claim.time !== null && !timeValue.test(claim.time.value)) say(`time ${claim.time.value}`)
    if (claim.quantity !== null) {
      among(hedges, claim.quantity.hedge, 'hedge')
      if (claim.quantity.scope !== null) among(scopes, claim.quantity.scope, 'scope')
    } else if (claim.type.startsWith('figure/')) say(`a figure without a quantity: ${claim.id}`)
  }
  for (const passage of coding.may) for (const type of passage.types ?? []) among(types, type, 'type')
  return faults
}

/** Every coding with its text, in the order of the index. */
export function readCodedSet() {
  const index = JSON.parse(readFileSync(new URL('index.json', folder), 'utf8'))
  return index.map((entry) => ({
    entry,
    text: readFileSync(new URL(entry.text, folder), 'utf8'),
    coding: JSON.parse(readFileSync(new URL(entry.coding, folder), 'utf8')),
  }))
}

/** The faults of the whole set. */
export function faultsOfSet() {
  const types = ontologyTypes()
  const faults = []
  for (const { entry, text, coding } of readCodedSet()) {
    if (!splits.has(entry.split) || !entry.text.startsWith(`${entry.split}/`)) faults.push(`${entry.id}: split`)
    if (entry.id !== coding.id || entry.language !== coding.language) faults.push(`${entry.id}: index and coding differ`)
    faults.push(...faultsOf(coding, text, types))
  }
  return faults
}

function mend() {
  for (const { entry, text, coding } of readCodedSet()) {
    for (const span of spansOf(coding)) {
      if (text.slice(span.start, span.end) === span.quote) continue
      const start = nearest(text, span.quote, span.start)
      if (start !== -1) Object.assign(span, { start, end: start + span.quote.length })
    }
    writeFileSync(new URL(entry.coding, folder), `${JSON.stringify(coding, null, 1)}\n`)
  }
}

if (process.argv[1] === new URL(import.meta.url).pathname) {
  if (process.argv.includes('--mend')) mend()
  const faults = faultsOfSet()
  for (const fault of faults) console.error(fault)
  const set = readCodedSet()
  const claims = set.reduce((sum, { coding }) => sum + coding.claims.length, 0)
  console.log(`${set.length} reports, ${claims} claims, ${faults.length} faults`)
  process.exitCode = faults.length === 0 ? 0 : 1
}
