// One reading against what was written by hand for its sample: facts, false alarms, silence, what must never be said, the page.
import { breaks, claimsAt, folded, lacks, names, place, typeFits } from './matching.mjs'

const words = (text) => String(text ?? '').split(/\s+/).length
const day = (value) => String(value ?? '').slice(0, 10)
const cut = (text) => (text.length > 80 ? `${text.slice(0, 79)}…` : text)
// a claim that quotes half the page, or a dozen claims on one clause, say everything and nothing
const modest = (claim) => claim.evidence.every((span) => span.end - span.start <= 400) && (claim.roles ?? []).every((role) => words(role.quote) <= 20)
const crowd = 8

const factLine = (reading, fact) => {
  const at = place(reading.text, fact.anchor)
  const near = claimsAt(reading, at).filter(modest)
  const nearest = near.map((claim) => ({ claim, missing: lacks(reading, claim, fact.want) })).sort((a, b) => a.missing.length - b.missing.length)[0]
  if (nearest?.missing.length === 0 && near.length <= crowd) return null
  const why = !at ? 'the passage was not kept' : near.length > crowd ? `${near.length} claims on one passage` : !nearest ? 'no claim there' : `nearest (${nearest.claim.type}, ${nearest.claim.reality}) lacks ${nearest.missing.join(', ')}`
  return `missed ${fact.id}: ${why} — “${cut(fact.anchor)}”`
}

/** A claim is a false alarm where no coded passage touches it, and of the wrong kind where the passages it touches were coded as other things. */
const alarms = (reading, spec) => {
  const coded = [...spec.facts, ...spec.may].map((fact) => ({ at: place(reading.text, fact.anchor), want: fact.want })).filter((fact) => fact.at)
  const touched = (claim) => coded.filter((fact) => claimsAt({ claims: [claim] }, fact.at).length > 0)
  const told = (claim, label) => `${label} ${spec.sample}: ${claim.type}, ${claim.reality} — “${cut((claim.trigger ?? claim.evidence[0]).quote)}” in “${cut(claim.evidence[0].quote)}”`
  const rows = reading.claims.map((claim) => ({ claim, facts: touched(claim) }))
  return {
    off: rows.filter((row) => row.facts.length === 0).map((row) => told(row.claim, 'false alarm')),
    kind: rows.filter((row) => row.facts.length > 0 && !row.facts.some(({ want }) => typeFits(row.claim.type, want.type) && (!want.reality || want.reality.includes(row.claim.reality)))).map((row) => told(row.claim, 'wrong kind')),
  }
}

const pageChecks = (reading, spec) => {
  const checks = []
  const check = (label, holds) => checks.push({ label, holds: Boolean(holds) })
  check(`language ${spec.language}, not ${reading.language}`, reading.language === spec.language)
  check(`published ${spec.published}, not ${day(reading.published?.from) || null}`, spec.published ? day(reading.published?.from) === spec.published : (reading.published ?? null) === null)
  if (spec.publisher) check(`publisher ${spec.publisher[0]}, not ${reading.publisher}`, names(reading.publisher, spec.publisher))
  if (spec.title) check(`title “${cut(spec.title)}”, not “${cut(reading.title ?? '')}”`, folded(reading.title) === folded(spec.title))
  if (spec.via) check(`via ${spec.via[0]}, not ${reading.via}`, names((reading.via ?? []).join(' | '), spec.via))
  if (spec.agency) check(`agency ${spec.agency[0]}, not ${reading.agency}`, names([...(reading.agency ?? []), ...reading.claims.flatMap((claim) => claim.chain.map((voice) => voice.name))].join(' | '), spec.agency))
  check(`complete ${!spec.incomplete}, not ${reading.complete}`, reading.complete === !spec.incomplete && (reading.incomplete_because ?? null) === (spec.incomplete ?? null))
  for (const quote of spec.kept) check(`“${cut(quote)}” should be kept`, place(reading.text, quote))
  for (const quote of spec.absent) check(`“${cut(quote)}” should be dropped`, !place(reading.text, quote))
  check(`${reading.claims.length} claims in ${words(reading.text)} words`, reading.claims.length <= words(reading.text) / 4)
  check('every chain ends with the publisher', reading.claims.every((claim) => claim.chain.at(-1)?.voice === 'publisher'))
  check('every quote stands where it is said to', [...reading.mentions, ...reading.claims.flatMap((claim) => claim.evidence)].every((span) => reading.text.slice(span.start, span.end) === span.quote))
  return checks
}

const unread = { language: null, published: null, publisher: null, title: null, text: '', mentions: [], entities: [], claims: [], complete: null, incomplete_because: null }

/** Counts and lines for one sample. `reading` is null, or an error, where the command gave none. */
export const measureReading = (reading, spec) => {
  const read = { ...unread, ...(reading && !reading.error ? reading : {}) }
  const missed = spec.facts.map((fact) => factLine(read, fact)).filter(Boolean)
  const broken = spec.never.flatMap((rule) => {
    const at = place(read.text, rule.anchor)
    if (!at) return [`broken ${rule.id}: the passage was not kept`]
    const found = claimsAt(read, at).find((claim) => breaks(read, claim, rule.never))
    return found ? [`broken ${rule.id}: ${found.type}, ${found.reality} — “${cut(rule.anchor)}”`] : []
  })
  const loud = spec.no_claim.flatMap((quote) => {
    const at = place(read.text, quote)
    if (!at) return [`not silent ${spec.sample}: the passage was not kept — “${cut(quote)}”`]
    // a claim's evidence may be the whole sentence; where a coded passage shares it, the claim may be that one's
    const found = claimsAt(read, at).find((claim) => ![...spec.facts, ...spec.may].some((fact) => claimsAt({ claims: [claim] }, place(read.text, fact.anchor) ?? { start: -1, end: -1 }).length > 0))
    return found ? [`not silent ${spec.sample}: ${found.type} — “${cut(quote)}”`] : []
  })
  const pages = pageChecks(read, spec)
  const { off, kind } = alarms(read, spec)
  return {
    language: spec.language,
    facts: [spec.facts.length - missed.length, spec.facts.length],
    precision: [read.claims.length - off.length, read.claims.length],
    kinds: [read.claims.length - off.length - kind.length, read.claims.length],
    never: [spec.never.length - broken.length, spec.never.length],
    silence: [spec.no_claim.length - loud.length, spec.no_claim.length],
    pages: [pages.filter((one) => one.holds).length, pages.length],
    lines: [
      ...(reading && !reading.error ? [] : [`unread ${spec.sample}: ${reading?.error?.message ?? 'no reading came'}`]),
      ...missed, ...off, ...kind, ...broken, ...loud,
      ...pages.filter((one) => !one.holds).map((one) => `missed page ${spec.sample}: ${one.label}`),
    ],
  }
}
