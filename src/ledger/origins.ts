import type { Independent, Origin } from '../model/fold.ts'
import { fold } from '../text/normalise.ts'
import { acronymsOf, compareNames, joinsAt } from './compare/names.ts'
import type { NameProfile } from './compare/names.ts'
import { nameUnit } from './keys.ts'
import type { ClaimUse, Witness } from './rows.ts'

/** A claim with its document, as origins are counted from it. */
export type Testimony = ClaimUse & { readonly document: string }
/** What is known of how documents derive from one another. `root`: at the root of its copies and translations; `family`: retellings too. */
export type Descent = { readonly root: (document: string) => string; readonly family: (document: string) => string }

type Root = { readonly kind: Origin['kind']; readonly root: string; readonly because: string; readonly unnamed: boolean }
type Speaker = { readonly root: string; readonly profile: NameProfile }

/** The voice that a claim goes back to: the nearest that can be told from others. Unnamed voices are passed over, and said to have been. */
const nearest = (chain: readonly Witness[]): { readonly witness: Witness | null; readonly unnamed: boolean } => {
  let unnamed = false
  for (const witness of chain) {
    if (witness.last) return { witness, unnamed }
    if (witness.voice === 'described') { unnamed = true; continue }
    if (witness.name === null && witness.profile === null) continue
    return { witness, unnamed }
  }
  return { witness: null, unnamed }
}

/** Speakers under one name, or names that are one across scripts, are one speaker: compared within what is being folded, and nowhere else. */
const speakersOf = (testimonies: readonly Testimony[]): ReadonlyMap<string, Speaker> => {
  const keys = new Map<string, NameProfile>()
  for (const { chain } of testimonies) {
    const { witness } = nearest(chain)
    if (witness !== null && !witness.last) keys.set(speakerKey(witness), witness.profile ?? { class: 'thing', form: fold(witness.name ?? ''), known: null })
  }
  const blocks = new Map<string, Speaker[]>()
  const result = new Map<string, Speaker>()
  for (const [key, profile] of [...keys].sort((a, b) => (a[0] < b[0] ? -1 : 1))) {
    const block = blocks.get(nameUnit(profile)) ?? []
    const same = block.find((speaker) => { const verdict = compareNames(speaker.profile, profile); return verdict.score >= joinsAt && !verdict.conflict })
    const speaker = same ?? { root: key, profile }
    if (same === undefined) blocks.set(nameUnit(profile), [...block, speaker])
    result.set(key, speaker)
  }
  return result
}
const speakerKey = (witness: Witness): string => witness.node ?? `${witness.voice} ${fold(witness.name ?? witness.profile?.form ?? '')}`

const rootOf = (testimony: Testimony, speakers: ReadonlyMap<string, Speaker>, { descent, passages, agencies }: { readonly descent: Descent; readonly passages: ReadonlyMap<string, string>; readonly agencies: ReadonlyMap<string, string> }): Root => {
  const { witness, unnamed } = nearest(testimony.chain)
  if (witness !== null && !witness.last) {
    const speaker = speakers.get(speakerKey(witness)) as Speaker
    const name = witness.name ?? speaker.profile.form
    switch (witness.voice) {
      case 'agency': return { kind: 'agency', root: agencyRoot(name, agencies), because: `it comes from ${name}`, unnamed }
      case 'publisher': return { kind: 'unseen', root: `unseen:${fold(name)}`, because: `it is told as ${name}'s report`, unnamed }
      case 'named': case 'described': return { kind: 'speaker', root: speaker.root, because: `${name} says so`, unnamed }
    }
  }
  const [agency] = testimony.agency
  if (agency !== undefined) return { kind: 'agency', root: agencyRoot(agency, agencies), because: `the report credits ${agency}`, unnamed }
  const root = descent.root(passages.get(testimony.passage) ?? testimony.document)
  return { kind: 'document', root, because: unnamed ? 'it names no source' : root === testimony.document ? 'it says so itself' : `its words derive from ${root}`, unnamed }
}
const agencyRoot = (name: string, agencies: ReadonlyMap<string, string>): string => `agency:${fold(agencies.get(name) ?? name)}`

/** A name and its initials are one agency: each name with the first of those that share its letters. Words in small letters before it only say what it is. */
const agenciesOf = (testimonies: readonly Testimony[]): ReadonlyMap<string, string> => {
  const names = new Set(testimonies.flatMap(({ agency, chain }) => [...agency, ...chain.flatMap((witness) => (witness.voice === 'agency' && witness.name !== null ? [witness.name] : []))]))
  const lettersOf = (name: string): readonly string[] => acronymsOf(name.split(' ').filter((word, _, words) => /^\p{Lu}/u.test(word) || !words.some((other) => /^\p{Lu}/u.test(other))).join(' '))
  const sorted = [...names].sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
  return new Map(sorted.map((name) => [name, sorted.find((other) => lettersOf(other).some((letters) => letters.length > 1 && lettersOf(name).includes(letters))) ?? name]))
}

/** Who says so, one name for a speaker whose names are one across scripts; the document where it says so itself or names nobody. */
export const voicesOf = (testimonies: readonly Testimony[]): ((testimony: Testimony) => string) => {
  const speakers = speakersOf(testimonies)
  return ({ chain, document }) => {
    const [first] = chain
    return first === undefined || first.last || first.voice === 'described' ? document : (speakers.get(speakerKey(first))?.root ?? first.node ?? first.name ?? document)
  }
}

/** Whether a claim says that it is not so: it is no witness to it. */
export const isDenial = ({ reality, chain }: Testimony): boolean => reality === 'did-not-happen' || chain[0]?.stance === 'denied'
/** Those who say that it is so; everybody where nobody does. */
export const witnessesAmong = (testimonies: readonly Testimony[]): readonly Testimony[] => {
  const saying = testimonies.filter((testimony) => !isDenial(testimony))
  return saying.length > 0 ? saying : testimonies
}

export type Counted = { readonly origins: readonly Origin[]; readonly independent: Independent }

/**
 * The independent origins behind some claims, counted claim by claim. Copies and translations of a passage, reports of one speaker and
 * copies of one agency share an origin. Retellings, and unnamed voices beside others, lower only what is at least independent.
 */
export const countOrigins = (testimonies: readonly Testimony[], descent: Descent): Counted => {
  if (testimonies.length === 0) return { origins: [], independent: { at_least: 0, at_most: 0, because: ['no claim counts'] } }
  const speakers = speakersOf(testimonies)
  const agencies = agenciesOf(testimonies)
  const passages = new Map<string, string>()
  for (const { passage, document } of testimonies) { const before = passages.get(passage); if (before === undefined || document < before) passages.set(passage, document) }
  const roots = new Map<string, Root & { readonly documents: Set<string>; readonly families: Set<string>; named: boolean }>()
  for (const testimony of testimonies) {
    const root = rootOf(testimony, speakers, { descent, passages, agencies })
    const key = `${root.kind} ${root.root} ${root.unnamed ? 'unnamed' : ''}`
    const entry = roots.get(key) ?? { ...root, documents: new Set<string>(), families: new Set<string>(), named: !root.unnamed }
    entry.documents.add(testimony.document)
    entry.families.add(descent.family(testimony.document))
    roots.set(key, entry)
  }
  const entries = [...roots].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, entry]) => entry)
  const origins = merged(entries)
  // What a report says itself may go back to whoever else the reports of its family name.
  const speakerRoots = entries.filter((entry) => entry.kind === 'speaker' && !entry.unnamed)
  const spokenFamilies = new Set(speakerRoots.flatMap((entry) => [...entry.families]))
  const others = entries.filter((entry) => entry.kind !== 'speaker' && !entry.unnamed && ![...entry.families].some((family) => spokenFamilies.has(family)))
  const taken = new Set<string>()
  let alone = 0
  for (const entry of others) {
    // One count a family: retellings may all go back to the one report.
    if (![...entry.families].some((family) => taken.has(family))) alone += 1
    for (const family of entry.families) taken.add(family)
  }
  const atLeast = new Set(speakerRoots.map((entry) => entry.root)).size + alone
  const unnamed = entries.filter((entry) => entry.unnamed).length
  const documents = new Set(testimonies.map((testimony) => testimony.document)).size
  return {
    origins,
    independent: {
      at_least: Math.max(1, Math.min(atLeast, origins.length)), at_most: origins.length,
      because: [
        `${documents} ${documents === 1 ? 'report goes' : 'reports go'} back to ${origins.length} ${origins.length === 1 ? 'origin' : 'origins'}`,
        ...(unnamed > 0 ? ['voices without a name count for nothing beside others'] : []),
        ...(Math.max(1, atLeast) < origins.length - unnamed ? ['reports of one family may share a source'] : []),
      ],
    },
  }
}

const merged = (entries: readonly (Root & { readonly documents: ReadonlySet<string> })[]): readonly Origin[] => {
  const byRoot = new Map<string, { readonly root: Root; readonly documents: Set<string> }>()
  for (const entry of entries) {
    const held = byRoot.get(`${entry.kind} ${entry.root}`)
    if (held === undefined) byRoot.set(`${entry.kind} ${entry.root}`, { root: entry, documents: new Set(entry.documents) })
    else for (const document of entry.documents) held.documents.add(document)
  }
  return [...byRoot.values()].map(({ root, documents }) => ({ root: root.root, kind: root.kind, documents: [...documents].sort(), because: root.because }))
}
