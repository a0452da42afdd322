// Codings whose offsets are found by their quotes: second codings and those of `further/`. README.md says what they hold.
import { kind } from '../tasks/coded-claims.mjs'

/** All places where `quote` stands in `text`. */
const everyPlace = (text, quote) => {
  const found = []
  for (let start = text.indexOf(quote); start !== -1; start = text.indexOf(quote, start + 1)) found.push({ start, end: start + quote.length, quote })
  return found
}
const between = (a, b) => Math.max(0, Math.max(a.start, b.start) - Math.min(a.end, b.end))

const nearestTo = (text, quote, evidence) => everyPlace(text, quote).sort((a, b) => between(a, evidence) - between(b, evidence))[0] ?? null

/** A coding by quotes with its quotes as spans, and the faults in it. */
export function resolved(second, text) {
  const faults = []
  const alone = (given, what) => {
    const { quote, nth } = typeof given === 'string' ? { quote: given } : given
    const found = everyPlace(text, quote)
    if (found.length === 0) faults.push(`${second.id}: no such words (${what}): ${quote}`)
    else if (nth === undefined && found.length > 1) faults.push(`${second.id}: ${found.length} times, say which with nth (${what}): ${quote}`)
    return found[(nth ?? 1) - 1] ?? { start: 0, end: 0, quote }
  }
  const claims = second.claims.map((claim) => {
    const evidence = alone(claim.evidence, claim.type)
    const roles = claim.roles.map((role) => {
      if (role.quote === null) return { ...role, start: null, end: null, names: role.names ?? [] }
      const found = role.nth === undefined ? nearestTo(text, role.quote, evidence) : everyPlace(text, role.quote)[role.nth - 1]
      if (found == null) faults.push(`${second.id}: no such words (${role.role}): ${role.quote}`)
      const span = found ?? { start: 0, end: 0, quote: role.quote }
      return { ...role, ...span, names: [role.quote, ...(role.names ?? [])] }
    })
    if (claim.chain[0]?.voice !== 'publisher') faults.push(`${second.id}: no publisher outermost: ${evidence.quote}`)
    if (kind(claim.type) === 'figure' && claim.quantity == null) faults.push(`${second.id}: a figure without a quantity: ${evidence.quote}`)
    const of = claim.quantity?.of ?? null
    const counted = of === null ? null : nearestTo(text, of, evidence)
    // A voice is met by its name: without `names` whoever scores takes it for one that the report leaves unnamed.
    const chain = claim.chain.map((voice) => ({ ...voice, names: voice.names ?? (voice.name == null ? [] : [voice.name]) }))
    return { ...claim, chain, also: claim.also ?? [], quantity: claim.quantity == null ? null : { ...claim.quantity, of: counted }, evidence, roles }
  })
  const passages = (given) => (given ?? []).map((passage) => ({ ...passage, ...alone(passage.nth === undefined ? passage.quote : passage, 'passage') }))
  return { coding: { ...second, claims, may: passages(second.may), no_claim: passages(second.no_claim) }, faults }
}
