// Events across reports, in product mode: events-ecbplus is read as it is, its claims are settled, and the events that come out are
// held against gold chains. Only what Stemma reads there is scored: a claim counts where its trigger lies on a checked gold mention of
// an action. The reports bear no dates, as the set has none.
import { foldsOn } from '../../dist/ledger/fold-all.js'
import { intake } from '../../dist/ledger/intake.js'
import { memoryShelf } from '../../dist/ledger/memory.js'
import { settle } from '../../dist/ledger/settle.js'
import { lines } from '../data.mjs'
import { reading } from '../reader.mjs'

const isAction = ({ kind, sentence_validated: checked }) => checked && kind.includes('ACTION')
const pairsOf = (units) => units.flatMap((one, at) => units.slice(at + 1).filter((other) => other.document !== one.document).map((other) => [one, other]))

const touches = (a, b) => a.start < b.end && b.start < a.end
/** The one mention that a trigger names: of several the first, which governs the rest ("arrested" in “arrested on suspicion”). */
const mentionOf = (trigger, mentions) => mentions.filter((mention) => touches(trigger, mention)).sort((a, b) => a.start - b.start)[0]

/** One unit for each gold mention that a claim was read on: its chain, and the event that the claim is in. */
export const unitsOf = (documents, eventOf) => documents.flatMap(({ gold, id, claims }) => {
  const actions = gold.mentions.filter(isAction)
  const units = new Map()
  for (const claim of claims) {
    const mention = claim.type.startsWith('figure/') || claim.trigger === null || !eventOf.has(claim.id) ? undefined : mentionOf(claim.trigger, actions)
    if (mention !== undefined && !units.has(mention)) units.set(mention, { document: id, topic: gold.topic, subtopic: gold.subtopic, chain: mention.chain, event: eventOf.get(claim.id), claim, quote: mention.quote })
  }
  return [...units.values()]
})

/** Counts over pairs of units in two documents of one topic. `worst` is handed every pair that came out wrong. */
export const measured = (units, worst = () => {}) => {
  const count = { same: 0, found: 0, right: 0, across: 0, merged: 0 }
  for (const topic of Map.groupBy?.(units, (unit) => unit.topic)?.values() ?? grouped(units)) for (const [one, other] of pairsOf(topic)) {
    const [gold, found] = [one.chain === other.chain, one.event === other.event]
    count.same += gold
    count.found += found
    count.right += gold && found
    if (one.subtopic !== other.subtopic && !gold && one.claim.type === other.claim.type) { count.across += 1; count.merged += found }
    if (gold !== found) worst({ one, other, gold })
  }
  return count
}
const grouped = (units) => { const topics = new Map(); for (const unit of units) topics.set(unit.topic, [...(topics.get(unit.topic) ?? []), unit]); return topics.values() }

export const coreference = async (data, { worst = () => {}, readAs = reading } = {}) => {
  const all = lines(data, 'events-ecbplus', 'dev.jsonl')
  if (all === null) return []
  const shelf = memoryShelf()
  const documents = []
  for (const gold of all) {
    const read = readAs({ content: { kind: 'text', text: gold.text }, url: null, id: gold.id })
    const id = `d-${gold.id}`
    documents.push({ id, gold, claims: read.claims })
    await shelf.put(intake({ id, path: gold.id, retrieved: '', captured: null, reading: { ...read, id, claims: read.claims } }))
  }
  await settle(shelf)
  const { events } = await foldsOn(shelf)
  const eventOf = new Map(events.flatMap((event) => event.claims.map((claim) => [claim, event.id])))
  const units = unitsOf(documents, eventOf)
  const { same, found, right, across, merged } = measured(units, worst)
  const share = (part, of) => (of === 0 ? 1 : part / of)
  return [
    { measure: 'pairs of mentions in two reports told as one event, and are', value: share(right, found), wanted: 0.9, of: found },
    { measure: 'pairs of mentions of one event, told as one', value: share(right, same), wanted: 0.35, of: same },
    { measure: 'pairs of one type across look-alike sub-topics kept apart', value: 1 - share(merged, across), wanted: 0.98, of: across },
    { measure: 'checked mentions of actions that a claim was read on', value: share(units.length, all.flatMap(({ mentions }) => mentions.filter(isAction)).length), wanted: null, of: units.length },
  ]
}
