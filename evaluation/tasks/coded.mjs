// The coded set of our own (evaluation/coded): claims, voices and places in reports that no rule was made for.
// `coded` reads the open part; `coded-sealed` the rest, only where it is asked for by name, for the final figure.
// `coded-further` reads reports coded once, for their claims alone, `coded-further-held` those of them that no rule was made by.
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { resolved } from '../coded/quotes.mjs'
import { overlap } from '../matching.mjs'
import { attributionsAgainst } from './attribution.mjs'
import { claimsAgainst, parts, whole } from './coded-claims.mjs'
import { placesAgainst } from './places.mjs'

const folder = fileURLToPath(new URL('../coded', import.meta.url))
const codings = (split) => {
  const index = join(folder, 'index.json')
  if (!existsSync(index)) return null
  return JSON.parse(readFileSync(index, 'utf8')).filter((one) => one.split === split)
    .map((one) => ({ ...JSON.parse(readFileSync(join(folder, one.coding), 'utf8')), text: readFileSync(join(folder, one.text), 'utf8') }))
}

/** A voice that the grammar leaves out has no span: whoever is named must then be it. */
const rightVoice = (coding) => (wanted, given, words) => {
  const spans = [...wanted.source, ...(wanted.entity === null ? [] : ([...coding.entities, ...coding.places].find(({ id }) => id === wanted.entity)?.mentions ?? []))]
  const [real, said] = [words(spans), words(given.source)]
  if (real.size === 0 || said.size === 0) return wanted.source.length === 0 || real.size === said.size
  let both = 0
  for (const one of said) if (real.has(one)) both += 1
  return both * 2 >= said.size || both === words(wanted.source).size
}

/** What stands within another name, and schools and ships, are no places that were asked for. */
const aside = (coding) => [...coding.places.flatMap(({ within_names }) => within_names ?? []), ...coding.entities.filter(({ kind }) => kind === 'facility').flatMap(({ mentions }) => mentions)]

const share = (right, claimed, wanted) => ({ right, claimed, wanted })
const scoreClaims = (coding, reading) => {
  const { matched, beside, broken, missed } = claimsAgainst(coding, reading)
  const right = matched.filter(({ right: judged }) => whole(judged)).length
  const claimed = matched.length + beside.length
  const wanted = coding.claims.length
  const wrong = (judged) => parts.filter((part) => !judged[part]).join('+')
  return {
    counts: {
      'claims precision': share(right, claimed, wanted), 'claims recall': share(right, claimed, wanted), 'something claimed there': share(matched.length, claimed, wanted),
      ...Object.fromEntries(parts.map((part) => [`${part} right`, share(matched.filter(({ claim, right: judged }) => judged[part] && (part !== 'bounds' || claim.quantity !== null)).length, matched.length, part === 'bounds' ? matched.filter(({ claim }) => claim.quantity !== null).length : matched.length)])),
      // Who says nothing at all keeps every silence: that is no merit.
      'silence kept': share(reading.claims.length === 0 ? 0 : coding.no_claim.length - broken.length, coding.no_claim.length, coding.no_claim.length),
    },
    errors: [
      ...missed.map((claim) => ({ kind: `missed ${claim.type.split('/')[0]}`, says: `${claim.type} ${claim.reality}: ${claim.evidence.quote.slice(0, 160)}` })),
      ...broken.map((passage) => ({ kind: 'silence broken', says: `${passage.why}: ${passage.quote.slice(0, 160)}` })),
      ...beside.map((given) => ({ kind: `nobody said ${given.type.split('/')[0]}`, says: `${given.type} ${given.reality} ${given.rule}: ${given.evidence[0]?.quote.slice(0, 160)}` })),
      ...matched.filter(({ right: judged }) => !whole(judged)).map(({ claim, given, right: judged }) => ({ kind: `wrong ${wrong(judged)}`, says: `${told(claim)} | got ${told(given)}: ${claim.evidence.quote.slice(0, 160)}` })),
    ],
  }
}
const score = (coding, reading) => {
  const claims = scoreClaims(coding, reading)
  const voices = attributionsAgainst({ text: coding.text, wanted: coding.attributions, claimed: reading.attributions, rightSource: rightVoice(coding) })
  const besides = aside(coding)
  const places = placesAgainst({ text: coding.text, wanted: coding.places.flatMap(({ mentions, ...place }) => mentions.filter(({ naming }) => naming === 'named').map((mention) => ({ ...place, ...mention }))), claimed: reading.mentions.filter((mention) => !besides.some((name) => overlap(name, mention) > 0)) })
  return {
    counts: {
      ...claims.counts,
      'voices F1': voices.counts['content F1'], 'voice right': voices.counts['source right among matched'],
      'places F1': places.counts['finding F1'], 'places within 161 km': places.counts['within 161 km of those found'], 'places in country': places.counts['right country of those found'],
    },
    errors: [
      ...claims.errors,
      ...voices.errors.map(({ kind, says }) => ({ kind: `voices ${kind}`, says })),
      ...places.errors.map(({ kind, says }) => ({ kind: `places ${kind}`, says })),
    ],
  }
}
const told = ({ type, reality, roles, chain }) => `${type} ${reality} (${roles.filter(({ role }) => role === 'actor' || role === 'recipient').map(({ role, quote, names }) => `${role} ${quote ?? names?.[0]}`).join(', ')}) by ${chain.map(({ name, voice }) => name ?? voice).join(' < ')}`

const claimMeasures = {
  'claims precision': 'precision', 'claims recall': 'recall', 'something claimed there': 'recall', ...Object.fromEntries(parts.map((part) => [`${part} right`, 'accuracy'])),
  'silence kept': 'accuracy',
}
const measures = { ...claimMeasures, 'voices F1': 'F1', 'voice right': 'accuracy', 'places F1': 'F1', 'places within 161 km': 'accuracy', 'places in country': 'accuracy' }
const languages = ['en', 'ar', 'fr', 'ru']
const task = (name, split) => ({
  name, measures,
  sets: () => {
    const items = codings(split)
    if (items === null) return [{ name: 'coded', language: 'all', items, missing: 'the coded set is not there' }]
    return languages.map((language) => ({ name: 'coded', language, items: items.filter((item) => item.language === language) }))
  },
  input: (item) => ({ content: { kind: 'text', text: item.text }, published: item.published, publisher: item.publisher }),
  score,
})
export const coded = task('coded', 'open')
export const codedSealed = { ...task('coded-sealed', 'sealed'), onlyWhenNamed: true }

/** Reports coded once, by quotes; a coding with faults is not measured by. */
const further = (part) => readdirSync(join(folder, 'further', part)).filter((name) => name.endsWith('.json')).sort().map((name) => {
  const path = join(folder, 'further', part, name)
  const text = readFileSync(path.replace(/\.json$/u, '.txt'), 'utf8')
  const { coding, faults } = resolved(JSON.parse(readFileSync(path, 'utf8')), text)
  if (faults.length > 0) throw new Error(faults.join('\n'))
  const claims = coding.claims.map((claim) => ({ ...claim, trigger: [] }))
  return { ...coding, text, claims, entities: [], places: [] }
})
const furtherTask = (name, part) => ({
  ...task(name, part), measures: claimMeasures, score: scoreClaims,
  sets: () => {
    const items = further(part)
    return languages.map((language) => ({ name, language, items: items.filter((item) => item.language === language) }))
  },
})
export const codedFurther = furtherTask('coded-further', 'open')
export const codedFurtherHeld = { ...furtherTask('coded-further-held', 'held'), onlyWhenNamed: true }
