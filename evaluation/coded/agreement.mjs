// How far two people who coded the same reports apart from each other agree. README.md says what a second coding (second/ID.json) holds.
// usage: node evaluation/coded/agreement.mjs [--at COMMIT] [--list [ID]]
//   --at COMMIT   the first codings as they stood there: before what differed was settled
//   --list        what differs, report by report
import { execFileSync } from 'node:child_process'
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { overlap, pairs, shared } from '../matching.mjs'
import { allowed, claimsAgainst, contextOf, family, judge, kind, sameVoice, spoken, whole } from '../tasks/coded-claims.mjs'
import { readCodedSet } from './check.mjs'
import { resolved } from './quotes.mjs'

const folder = new URL('.', import.meta.url)

/** The second coder's claims as a reading prints them: so they are judged by the rules by which a program is. */
function readingOf(second, text) {
  const mentions = []
  const claims = second.claims.map((claim, first) => ({
    ...claim, evidence: [claim.evidence], trigger: null, rule: 'second coder',
    roles: claim.roles.map((role, at) => {
      const id = `r${first}-${at}`
      if (role.start !== null) mentions.push({ ...role, id })
      return { role: role.role, mention: role.start === null ? null : id, quote: role.quote, name: role.names.find((name) => name !== role.quote) ?? null, entity: null }
    }),
    chain: [...claim.chain].reverse().map((voice) => ({ voice: voice.voice, name: voice.name, quote: voice.names?.[0] ?? voice.name, entity: voice.name === null ? null : voice.name, stance: voice.stance })),
  }))
  return { text, mentions, claims }
}

const typesOf = (claim) => [claim.type, ...(claim.also ?? [])]
/** Claims of one thing: their words touch and they have a family in common. The closest words first; the same type and bounds count more. */
const together = (first, given) => {
  const spans = [first.evidence, ...first.trigger]
  const touched = Math.max(...spans.map((span) => overlap(span, given.evidence[0])))
  if (touched === 0 || kind(first.type) !== kind(given.type)) return 0
  const families = new Set(typesOf(first).map(family))
  if (!typesOf(given).some((type) => families.has(family(type)))) return 0
  const modes = typesOf(given).some((type) => typesOf(first).includes(type)) ? 2 : 0
  const bounds = first.quantity == null || given.quantity == null ? 0 : first.quantity.min === given.quantity.min && first.quantity.max === given.quantity.max ? 3 : 0
  return 0.1 + modes + bounds + (first.type === given.type ? 0.5 : 0) + 2 * Math.max(shared(first.evidence, given.evidence[0]), ...first.trigger.map((span) => shared(span, given.evidence[0])))
}
/** The same words, read as something else. */
const otherwise = (first, given) => (kind(first.type) === kind(given.type) ? Math.max(0, shared(first.evidence, given.evidence[0]) - 0.4) : 0)

/** Krippendorff's alpha of two coders for names without order (Krippendorff 2018, chapter 12), from pairs of values. */
export function alpha(values) {
  const counts = new Map()
  let apart = 0
  for (const [one, other] of values) {
    if (one !== other) apart += 2
    for (const value of [one, other]) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  const all = values.length * 2
  const squares = [...counts.values()].reduce((sum, count) => sum + count * (count - 1), 0)
  const expected = (all * (all - 1) - squares) / (all - 1)
  return values.length === 0 ? null : expected === 0 ? 1 : 1 - apart / expected
}

/** One report coded twice: pairs with what is the same in them, and what only one coder has. */
function compared(coding, second) {
  const reading = readingOf(second, coding.text)
  const context = contextOf(coding, reading.mentions)
  const voiceOf = (chain) => spoken(chain)
  const same = pairs(coding.claims, reading.claims, together).map(([claim, given]) => {
    const right = judge(given, claim, context)
    // A type in either coder's `also` is right, and so is one without its mode.
    right.type = [given.type, ...(given.also ?? [])].some((type) => judge({ ...given, type }, claim, context).type) || typesOf(given).some((type) => claim.type.startsWith(`${type}/`))
    right.reality = [given.reality, ...(given.also_reality ?? [])].some((reality) => judge({ ...given, reality }, claim, context).reality)
    const [wanted, voice] = [voiceOf(claim.chain).at(-1), voiceOf(given.chain)[0]]
    return { claim, given, right: { ...right, voice: wanted === undefined ? voice === undefined : sameVoice(wanted, voice, context) } }
  })
  const [firsts, seconds] = [new Set(same.map(({ claim }) => claim)), new Set(same.map(({ given }) => given))]
  const [onlyFirst, onlySecond] = [coding.claims.filter((claim) => !firsts.has(claim)), reading.claims.filter((given) => !seconds.has(given))]
  const read = pairs(onlyFirst, onlySecond, otherwise)
  // What one coder has and the other leaves free.
  const free = new Set([...onlyFirst.filter((claim) => allowed({ ...claim, trigger: null, evidence: [claim.evidence] }, second.may)), ...onlySecond.filter((given) => allowed(given, coding.may))])
  return {
    same, read, onlyFirst, onlySecond, claims: [coding.claims.length, reading.claims.length],
    free,
    program: claimsAgainst(coding, reading),
  }
}

const share = (right, all) => (all === 0 ? '–' : `${Math.round((1000 * right) / all) / 1000}`)
const sum = (list, count) => list.reduce((all, one) => all + count(one), 0)
const F1 = (reports, right, free) => share(2 * sum(reports, ({ same }) => same.filter((pair) => right(pair.right)).length), sum(reports, ({ claims, free: left }) => claims[0] + claims[1] - (free ? left.size : 0)))
const agreedOn = (reports, part, asked = () => true) => {
  const all = reports.flatMap(({ same }) => same).filter(asked)
  return share(all.filter(({ right }) => right[part]).length, all.length)
}
const alphaOf = (reports, value, asked = () => true, others = false) => {
  const values = reports.flatMap(({ same, read }) => [...same.map(({ claim, given }) => [claim, given]), ...(others ? read : [])]).filter(([claim]) => asked(claim)).map(([claim, given]) => [value(claim), value(given)])
  const found = alpha(values)
  return found === null ? '–' : found.toFixed(3)
}
const isEvent = (claim) => kind(claim.type) === 'event'
const rows = [
  ['claims of the first, of the second, in both', (reports) => `${sum(reports, ({ claims }) => claims[0])}, ${sum(reports, ({ claims }) => claims[1])}, ${sum(reports, ({ same }) => same.length)}`],
  ['found by both, F1', (reports) => F1(reports, () => true, false)],
  ['the same, by the family that each names first', (reports) => share(2 * sum(reports, ({ same }) => same.filter(({ claim, given }) => family(claim.type) === family(given.type)).length), sum(reports, ({ claims }) => claims[0] + claims[1]))],
  ['found, without what the other left free (`may`)', (reports) => F1(reports, () => true, true)],
  ['found, and type right, F1 (so below, all without `may`)', (reports) => F1(reports, ({ type }) => type, true)],
  ['+ actor and recipient', (reports) => F1(reports, ({ type, actor, recipient }) => type && actor && recipient, true)],
  ['+ reality and chain', (reports) => F1(reports, (right) => whole(right), true)],
  ['family, alpha (with passages read as another family)', (reports) => alphaOf(reports, ({ type }) => (isEvent({ type }) ? family(type) : type), () => true, true)],
  ['type with mode to the letter, alpha', (reports) => alphaOf(reports, ({ type }) => type)],
  ['type, same or allowed', (reports) => agreedOn(reports, 'type')],
  ['reality of events to the letter, alpha', (reports) => alphaOf(reports, ({ reality }) => reality, isEvent)],
  ['reality, same or allowed', (reports) => agreedOn(reports, 'reality')],
  ['actor of events', (reports) => agreedOn(reports, 'actor', ({ claim }) => isEvent(claim))],
  ['recipient of events', (reports) => agreedOn(reports, 'recipient', ({ claim }) => isEvent(claim))],
  ['nearest voice', (reports) => agreedOn(reports, 'voice')],
  ['whole chain', (reports) => agreedOn(reports, 'chain')],
  ['bounds of figures', (reports) => agreedOn(reports, 'bounds', ({ claim }) => claim.quantity !== null)],
  ['time of events', (reports) => {
    const all = reports.flatMap(({ same }) => same).filter(({ claim }) => isEvent(claim))
    return share(all.filter(({ claim, given }) => (claim.time?.value ?? null) === given.time).length, all.length)
  }],
  ['the second coder scored as a program: precision, recall', (reports) => {
    const right = sum(reports, ({ program }) => program.matched.filter((pair) => whole(pair.right)).length)
    return `${share(right, sum(reports, ({ program }) => program.matched.length + program.beside.length))}, ${share(right, sum(reports, ({ claims }) => claims[0]))}`
  }],
]

const told = ({ type, reality, roles, chain, quantity }) => `${type} ${reality} [${roles.filter(({ role }) => role === 'actor' || role === 'recipient').map(({ role, quote, names, name }) => `${role[0]}: ${quote ?? names?.[0] ?? name}`).join('; ')}]${quantity == null ? '' : ` ${quantity.min}..${quantity.max}`} {${chain.map(({ name, voice }) => name ?? voice).join(' < ')}}`
const words = (claim) => (Array.isArray(claim.evidence) ? claim.evidence[0] : claim.evidence).quote
function list({ id, same, onlyFirst, onlySecond, free }) {
  console.log(`\n== ${id}`)
  for (const claim of onlyFirst) console.log(`first only${free.has(claim) ? ' (free)' : ''}   ${claim.id} ${told(claim)}: ${words(claim)}`)
  for (const claim of onlySecond) console.log(`second only${free.has(claim) ? ' (free)' : ''}  ${told(claim)}: ${words(claim)}`)
  for (const { claim, given, right } of same) {
    const wrong = Object.keys(right).filter((part) => !right[part])
    if (isEvent(claim) && (claim.time?.value ?? null) !== given.time) wrong.push(`time(${claim.time?.value ?? null}, ${given.time})`)
    if (wrong.length > 0) console.log(`${wrong.join('+')}  ${claim.id} ${told(claim)}\n    second: ${told(given)}: ${words(given)}`)
  }
}

function main(given) {
  const at = given.includes('--at') ? given[given.indexOf('--at') + 1] : null
  const earlier = (path) => JSON.parse(execFileSync('git', ['show', `${at}:evaluation/coded/${path}`], { cwd: folder, encoding: 'utf8', maxBuffer: 1 << 26 }))
  const there = new Set(existsSync(new URL('second', folder)) ? readdirSync(new URL('second', folder)) : [])
  const reports = []
  let faulty = false
  for (const { entry, text, coding } of readCodedSet().filter(({ entry: { id } }) => there.has(`${id}.json`))) {
    const second = resolved(JSON.parse(readFileSync(new URL(`second/${entry.id}.json`, folder), 'utf8')), text)
    for (const fault of second.faults) console.error(fault)
    faulty ||= second.faults.length > 0
    reports.push({ id: entry.id, language: entry.language, ...compared({ ...(at === null ? coding : earlier(entry.coding)), text }, second.coding) })
  }
  const wanted = given.includes('--list') ? given[given.indexOf('--list') + 1] : undefined
  if (given.includes('--list')) for (const report of reports) if (wanted === undefined || wanted === report.id) list(report)
  const languages = [...new Set(reports.map(({ language }) => language))]
  const columns = [...languages, ...(languages.length > 1 ? ['all'] : [])].map((language) => reports.filter((report) => language === 'all' || report.language === language))
  console.log(`\n| | ${[...languages, ...(languages.length > 1 ? ['all'] : [])].join(' | ')} |\n|---${'|---'.repeat(columns.length)}|`)
  console.log(`| reports | ${columns.map((column) => column.length).join(' | ')} |`)
  for (const [name, value] of rows) console.log(`| ${name} | ${columns.map(value).join(' | ')} |`)
  process.exitCode = faulty ? 1 : 0
}

if (process.argv[1] === new URL(import.meta.url).pathname) main(process.argv.slice(2))
