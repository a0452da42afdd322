// How one claim is held against one fact that was written by hand. Knows the contract, not the program.

const escaped = (text) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')

/** Case, accents, vowel signs and the shape of apostrophes and white space do not tell names apart. */
export const folded = (text) => String(text ?? '').normalize('NFKD').replace(/\p{M}/gu, '').replace(/[’‘ʼ]/g, "'").replace(/\s+/g, ' ').toLowerCase()

// a Cyrillic word declines: "мангаза" also stands as "мангазы", but "ман" is not "манбидж"
const declined = (word) => (/^\p{Script=Cyrillic}{5,}$/u.test(word) ? `${escaped(word.replace(/[аеёийоуыьэюя]+$/u, ''))}\\p{L}{0,3}` : escaped(word))

/** Whether one of the forms stands in the text as whole words; an Arabic word may carry its proclitics. */
export const names = (text, forms) => {
  const within = folded(text)
  return forms.some((form) => new RegExp(`(?<![\\p{L}\\p{N}])(?:[وفبلك]{0,2}(?:ال)?)?${folded(form).split(' ').map(declined).join(' ')}(?![\\p{L}\\p{N}])`, 'u').test(within))
}

/** Where the anchor lies in the kept text; white space may differ. Null where it was not kept. */
export const place = (text, anchor) => {
  const found = new RegExp(anchor.trim().split(/\s+/).map(escaped).join('\\s+'), 'u').exec(text ?? '')
  return found && { start: found.index, end: found.index + found[0].length }
}

const touching = (claim, at) => (claim.evidence ?? []).some((span) => span.start < at.end && span.end > at.start)
/** The claims whose words share something with the passage. */
export const claimsAt = (reading, at) => (at ? (reading.claims ?? []).filter((claim) => touching(claim, at)) : [])

const said = (thing) => [thing?.name, thing?.quote].filter(Boolean).join(' | ')
const entityForms = (reading, id) => {
  const entity = (reading.entities ?? []).find((one) => one.id === id)
  if (!entity) return ''
  const quotes = (entity.mentions ?? []).map((id) => (reading.mentions ?? []).find((mention) => mention.id === id)?.quote)
  return [entity.name, ...quotes].filter(Boolean).join(' | ')
}
const allForms = (reading, thing) => [said(thing), entityForms(reading, thing?.entity)].join(' | ')
const day = (value) => String(value ?? '').slice(0, 10)

export const typeFits = (type, wanted) => !wanted || wanted.some((one) => type === one || type.startsWith(`${one}/`))
const people = (claim) => (claim.roles ?? []).filter((role) => !['time', 'quantity'].includes(role.role))
const actorFits = (reading, claim, forms) => people(claim).some((role) => role.role === 'actor' && names(allForms(reading, role), forms))

/** Whether the wanted voices stand in the chain in this order, nearest first; others may stand between them. */
const chainFits = (reading, chain, wanted) => {
  let at = 0
  for (const voice of chain) if (at < wanted.length && names(allForms(reading, voice), wanted[at])) at += 1
  return at === wanted.length
}

const quantityLacks = (quantity, want) => {
  if (!quantity) return ['quantity']
  return ['min', 'max', 'hedge'].filter((key) => key in want && quantity[key] !== want[key]).map((key) => `${key} ${quantity[key]}`)
}
const nextDay = (date) => new Date(Date.parse(`${date}T00:00Z`) + 86_400_000).toISOString().slice(0, 10)
// "before dawn on Monday" ends on Monday, "Monday night" on Tuesday morning: both are within a day of the day that was coded
const untilFits = (until, wanted) => {
  if (!/T/.test(until ?? '')) return day(until) === wanted
  const date = day(until)
  return date === wanted || nextDay(date) === wanted || nextDay(wanted) === date
}
const timeLacks = (time, want) => {
  const from = day(time?.from)
  if (want.year && from.slice(0, 4) !== String(want.year)) return [`year ${from}`]
  if (want.when && (from !== want.when.from || !untilFits(time?.until, want.when.until))) return [`time ${time?.from}..${time?.until}`]
  return []
}

/** What the claim lacks of the fact, in words; empty where it says the fact. */
export const lacks = (reading, claim, want) => {
  const missing = []
  if (!typeFits(claim.type, want.type)) missing.push(`type ${claim.type}`)
  if (want.reality && !want.reality.includes(claim.reality)) missing.push(`reality ${claim.reality}`)
  if (want.actor && !actorFits(reading, claim, want.actor)) missing.push(`actor ${want.actor[0]}`)
  for (const forms of want.participants ?? []) if (!people(claim).some((role) => names(allForms(reading, role), forms))) missing.push(`participant ${forms[0]}`)
  if (want.place && !names(said(claim.place), want.place) && !people(claim).some((role) => names(allForms(reading, role), want.place))) missing.push(`place ${want.place[0]}`)
  if (want.speaker && !(claim.chain ?? []).some((voice) => voice.voice !== 'publisher' && names(allForms(reading, voice), want.speaker))) missing.push(`speaker ${want.speaker[0]}`)
  if (want.chain && !chainFits(reading, claim.chain ?? [], want.chain)) missing.push(`chain ${want.chain.map((forms) => forms[0]).join(' ← ')}`)
  if (want.quantity) missing.push(...quantityLacks(claim.quantity, want.quantity))
  if (want.of && !names([claim.quantity?.of?.quote, claim.quantity?.of?.head, entityForms(reading, claim.quantity?.of?.entity)].join(' | '), want.of)) missing.push(`of ${want.of[0]}`)
  if (want.scope && !want.scope.includes(claim.quantity?.scope?.kind)) missing.push(`scope ${claim.quantity?.scope?.kind}`)
  missing.push(...timeLacks(claim.time, want))
  return missing
}

/** Whether the claim says what nobody said. */
export const breaks = (reading, claim, never) =>
  typeFits(claim.type, never.type) &&
  (!never.reality || never.reality.includes(claim.reality)) &&
  (never.minimum === undefined || claim.quantity?.min === never.minimum) &&
  (never.maximum === undefined || claim.quantity?.max === never.maximum) &&
  (!never.trigger || names(claim.trigger?.quote, never.trigger)) &&
  (!never.actor || actorFits(reading, claim, never.actor))
