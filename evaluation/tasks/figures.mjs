// How many were killed and injured (records-gvdb/dev: a record of one shooting for each article).
import { lines } from '../data.mjs'

/** People who filled in the record knew injured and hospitalised; who was killed as well was killed. */
const outcomes = { killed: (outcome) => outcome.includes('killed'), injured: (outcome) => !outcome.includes('killed') && (outcome.includes('injured') || outcome.includes('hospitalized')) }
const types = { killed: ['figure/killed', 'figure/died'], injured: ['figure/injured'] }

/** The number that a reader of the record would take from one report: the highest exact number that its claims give as having happened; 0 without any. */
const numberOf = (claims, measure) => Math.max(0, ...claims.flatMap((claim) => (types[measure].includes(claim.type) && claim.reality === 'happened' && claim.quantity !== null && claim.quantity.min !== null && claim.quantity.min === claim.quantity.max ? [claim.quantity.min] : [])))

export const figures = {
  name: 'figures',
  measures: { 'number killed exact': 'accuracy', 'number injured exact': 'accuracy', 'killed exact where some were': 'accuracy', 'injured exact where some were': 'accuracy' },
  sets: (data) => [{ name: 'records-gvdb/dev', language: 'en', items: lines(data, 'records-gvdb', 'dev.jsonl') }],
  input: (item) => ({ content: { kind: 'text', text: item.text }, url: item.url, language: 'en' }),
  score: (item, reading) => {
    const counts = {}
    const errors = []
    for (const measure of ['killed', 'injured']) {
      const wanted = item.record.victims.filter(({ outcome }) => outcome != null && outcomes[measure](outcome)).length
      const found = numberOf(reading.claims, measure)
      const count = { right: found === wanted ? 1 : 0, claimed: 1, wanted: 1 }
      counts[`number ${measure} exact`] = count
      if (wanted > 0) counts[`${measure} exact where some were`] = count
      if (found !== wanted) errors.push({ kind: `${measure}: ${found === 0 ? 'none found' : wanted === 0 ? 'found where none' : found > wanted ? 'too many' : 'too few'}`, says: `wanted ${wanted} got ${found}: ${item.title}` })
    }
    return { counts, errors }
  },
}
