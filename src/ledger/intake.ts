import type { Claim } from '../model/claim.ts'
import { nameId, signatureId } from '../model/ids.ts'
import type { DocumentEntity, Mention, NameKind, NameMention, Place, PlaceMention } from '../model/mention.ts'
import { fold } from '../text/normalise.ts'
import { isVagueEvent } from './compare/events.ts'
import { isVague } from './compare/names.ts'
import type { NameClass, NameProfile } from './compare/names.ts'
import { putBeside } from './beside.ts'
import { contextsOf, isPart } from './context.ts'
import type { Context } from './context.ts'
import type { Draft } from './draft.ts'
import { put } from './draft.ts'
import { isPrecise } from './days.ts'
import { eventLadders, eventUnits, figureLadders, nameLadders, nameUnit, sceneLadders, sceneOf, textLadders, togetherLadder, versionLadders } from './keys.ts'
import type { ClaimUse, EventBody, FigureBody, NameBody, NameUse, Principal, VersionBody, Witness } from './rows.ts'
import type { Intake, KeptDocument } from './shelf.ts'
import { textBody } from './texts.ts'
import { hashOf, wordsOf } from './words.ts'

/** What a kind of name may be one with. */
export const classOf = (kind: NameKind): NameClass => {
  switch (kind) {
    case 'person': return 'person'
    case 'organisation': case 'group': return 'body'
    case 'place': case 'facility': return 'place'
    case 'weapon': case 'vehicle': case 'event': case 'other': return 'thing'
  }
}
const isName = (mention: Mention): mention is NameMention | PlaceMention => mention.kind !== 'time' && mention.kind !== 'quantity'
const isPlace = (mention: Mention): mention is PlaceMention => mention.kind === 'place' || mention.kind === 'facility'
const tidy = (form: string): string => form.replace(/\s+/gu, ' ').trim()

/** A name node's id, from what makes it one. */
export const nameNode = (profile: NameProfile): string => nameId(profile.class, profile.known === null ? profile.form : `${profile.form}\u0000${profile.known}`)

/** Packs know countries by their two letters where people and adjectives name them; the gazetteer by the same letters with their source. Matches "ly"; not "lna". */
const countryKey = /^[a-z]{2}$/
const canonical = (known: string | null): string | null => (known !== null && countryKey.test(known) ? `iso:${known.toUpperCase()}` : known)

/** One thing of a document with the forms that name it, the fullest first; null where it is only described. */
type Named = {
  readonly entity: DocumentEntity
  readonly profiles: readonly NameProfile[]
  /** The forms that are nodes of their own: where one of one word stands beside fuller ones it is a mention of the fullest. */
  readonly specific: readonly NameProfile[]
  /** The fullest in a word that holds across scripts; null where it has no name. */
  readonly unit: string | null
  readonly place: Place | null
  readonly country: boolean
}

const namedEntity = (entity: DocumentEntity, mentions: ReadonlyMap<string, Mention>): Named => {
  const own = entity.mentions.flatMap((id) => { const mention = mentions.get(id); return mention !== undefined && isName(mention) ? [mention] : [] })
  const place = own.filter(isPlace).find((mention) => mention.place !== null)?.place ?? null
  const kindClass = classOf(entity.kind)
  const profiles = new Map<string, NameProfile>()
  for (const mention of own) {
    if (mention.naming !== 'named') continue
    const known = (isPlace(mention) ? mention.place?.id : null) ?? canonical(mention.known) ?? canonical(entity.known) ?? (kindClass === 'place' ? place?.id : null) ?? null
    const profile: NameProfile = { class: kindClass, form: tidy(mention.quote), known }
    profiles.set(`${profile.form}\u0000${known ?? ''}`, profile)
  }
  const sorted = fullestFirst([...profiles.values()])
  const full = sorted.filter((profile) => !isVague(profile))
  const forms = full.length > 0 ? full : sorted.slice(0, 1)
  const [main] = forms
  return {
    entity, profiles: sorted, specific: forms, unit: main === undefined ? null : nameUnit(main), place,
    country: own.some((mention) => isPlace(mention) && mention.place !== null && (mention.place.precision === 'country' || mention.place.precision === 'region')),
  }
}
const fullestFirst = (profiles: readonly NameProfile[]): readonly NameProfile[] => {
  if (profiles.length < 2) return profiles
  const fullness = new Map(profiles.map((profile) => [profile, wordsOf(profile.form).length * 100 + profile.form.length]))
  const fullnessOf = (profile: NameProfile): number => fullness.get(profile) ?? 0
  return [...profiles].sort((a, b) => Number(isVague(a)) - Number(isVague(b)) || fullnessOf(b) - fullnessOf(a) || (a.form < b.form ? -1 : 1))
}

/** No claim is corrected. */
const asRead: ReadonlyMap<string, readonly string[]> = new Map()

/** All rows that one document adds to the record: its nodes, their keys, and where they occur. `edits` names the decisions that corrected a claim. Pure. */
export const intake = (document: KeptDocument, edits = asRead): Intake => {
  const { reading, id } = document
  const mentions = new Map(reading.mentions.map((mention) => [mention.id, mention]))
  const entities = new Map(reading.entities.map((entity) => [entity.id, namedEntity(entity, mentions)]))
  const draft: Draft = { nodes: [], keys: [], uses: [] }

  if (reading.url !== null) {
    const body: VersionBody = { published: reading.published?.from ?? null, captured: document.captured }
    put(draft, { layer: 'version', id, body }, versionLadders(reading.url))
    draft.uses.push({ layer: 'version', node: id, document: id, item: id, body: null })
  }
  const text = textBody(reading, [...entities.values()].flatMap((named) => named.specific.slice(0, 1).map((profile) => ({ profile, unit: named.unit ?? '', mentions: named.entity.mentions, wide: isWide(named) }))))
  put(draft, { layer: 'text', id, body: text }, textLadders(text, id))
  draft.uses.push({ layer: 'text', node: id, document: id, item: id, body: null })

  for (const named of entities.values()) putNames(draft, document, { named, mentions, all: entities })
  const contextOf = contextsOf(reading)
  const scene = sceneOf(text)
  for (const claim of reading.claims) putClaim(draft, document, { claim, mentions, entities, context: contextOf(claim), scene, edits: edits.get(claim.id) ?? [] })
  return { document, ...draft }
}

const putNames = (draft: Draft, document: KeptDocument, { named, mentions, all }: { readonly named: Named; readonly mentions: ReadonlyMap<string, Mention>; readonly all: ReadonlyMap<string, Named> }): void => {
  const profiles = named.specific
  const [main] = profiles
  if (main === undefined) return
  const nodes = profiles.map(nameNode)
  const used = new Map<string, { start: number; end: number; form: string; named: boolean }[]>(nodes.map((node) => [node, []]))
  for (const mentionId of named.entity.mentions) {
    const mention = mentions.get(mentionId)
    if (mention === undefined || !isName(mention) || mention.naming === 'pronoun') continue
    const at = profiles.findIndex((profile) => profile.form === tidy(mention.quote))
    used.get(nodes[Math.max(0, at)] as string)?.push({ start: mention.start, end: mention.end, form: tidy(mention.quote), named: mention.naming === 'named' })
  }
  const company = kindOfCompany(named) ? companyOf(named, all) : []
  for (const [at, profile] of profiles.entries()) {
    const node = nodes[at] as string
    const together = profiles.length < 2 ? [] : nodes.filter((other) => other !== node).map((other) => togetherLadder(node, other))
    const body: NameBody = profile
    put(draft, { layer: 'name', id: node, body }, [...nameLadders(profile), ...together])
    const use: NameUse = { kind: named.entity.kind, language: document.reading.language, mentions: used.get(node) ?? [] }
    draft.uses.push({ layer: 'name', node, document: document.id, item: named.entity.id, body: use })
    putBeside(draft, { document: document.id, item: named.entity.id, profile, use, company, node })
  }
}
const kindOfCompany = (named: Named): boolean => classOf(named.entity.kind) === 'person'
/** Who and what is named beside somebody, in words that hold across scripts; countries are beside everyone. */
const companyOf = (named: Named, all: ReadonlyMap<string, Named>): readonly string[] => [...all.values()].flatMap((other) => {
  const [profile] = other.specific
  return other === named || profile === undefined || other.unit === null || profile.class === 'thing' || isVague(profile) || isCountry(other) ? [] : [other.unit]
})
/** Whether a name is on everybody's lips: a country, a region, or a body that packs know. */
const isWide = (named: Named): boolean => isCountry(named) || (named.place === null && named.profiles.some((profile) => profile.known !== null))
const isCountry = (named: Named): boolean => named.country

type Around = { readonly claim: Claim; readonly mentions: ReadonlyMap<string, Mention>; readonly entities: ReadonlyMap<string, Named>; readonly context: Context | null; readonly scene: readonly string[]; readonly edits: readonly string[] }

/** Whom an entity or, failing that, a bare name of a claim stands for. */
const profileOf = (entity: string | null, name: string | null, { entities }: Pick<Around, 'entities'>): { readonly profile: NameProfile; readonly node: string | null; readonly named: boolean; readonly place: Place | null } | null => {
  const known = entity === null ? undefined : entities.get(entity)
  const [profile] = known === undefined ? [] : known.specific
  if (known !== undefined && profile !== undefined) return { profile, node: nameNode(profile), named: true, place: known.place }
  if (name === null) return null
  return { profile: { class: known === undefined ? 'thing' : classOf(known.entity.kind), form: fold(tidy(name)), known: known?.entity.known ?? null }, node: null, named: false, place: known?.place ?? null }
}

/** The words that carry a claim, hashed: the same in every copy of its sentence. */
export const passageOf = (quotes: readonly string[]): string => hashOf(quotes.map((quote) => wordsOf(quote).join(' ')).join(' / '))
/** Fewer words than this may be the same in two reports by chance. */
const leastWordsOfPassage = 7
/** What ties a claim to its passage: the words where they are many enough, else its document too. */
const scopeOf = (claim: Claim, document: string): string => {
  const words = claim.evidence.reduce((sum, span) => sum + wordsOf(span.quote).length, 0)
  const passage = passageOf(claim.evidence.map(({ quote }) => quote))
  return words >= leastWordsOfPassage ? passage : `${document} ${passage}`
}

const putClaim = (draft: Draft, document: KeptDocument, around: Around): void => {
  const { claim } = around
  const { reading } = document
  const use: ClaimUse = {
    claim: claim.id, reality: claim.reality, publisher: reading.publisher, agency: reading.agency, published: reading.published?.from ?? null,
    chain: claim.chain.map((voice, at): Witness => {
      const who = voice.name === null && voice.entity === null ? null : profileOf(voice.entity, voice.name, around)
      return { voice: voice.voice, name: voice.name, profile: who === null ? null : who.named ? who.profile : { class: 'thing', form: who.profile.form, known: null }, node: who?.node ?? null, stance: voice.stance, last: at === claim.chain.length - 1 }
    }),
    passage: scopeOf(claim, document.id), same: hashOf(`${claim.type} ${fold(claim.trigger?.quote ?? '')}`), score: claim.score, context: around.context?.claim ?? null,
    ...(around.edits.length === 0 ? {} : { edits: around.edits }),
  }
  if (claim.type.startsWith('figure/')) putFigure(draft, document, around, use)
  else putEvent(draft, document, around, use)
}

const sides: ReadonlySet<string> = new Set(['actor', 'recipient', 'origin', 'destination'])

const putEvent = (draft: Draft, { id, reading }: KeptDocument, around: Around, use: ClaimUse): void => {
  const { claim, mentions } = around
  const principals = new Map<string, Principal>()
  const places = new Map<string, Place>(claim.place === null ? [] : [[claim.place.id, claim.place]])
  const specifics = new Set<string>()
  for (const role of claim.roles) {
    const mention = mentions.get(role.mention)
    const who = profileOf(role.entity ?? (mention !== undefined && isName(mention) ? mention.entity : null), role.name, around)
    const place = (mention !== undefined && isPlace(mention) ? mention.place : null) ?? who?.place ?? null
    if (place !== null && role.role !== 'actor' && role.role !== 'topic') places.set(place.id, place)
    if (who !== null && sides.has(role.role) && !(place !== null && (role.role === 'origin' || role.role === 'destination'))) {
      principals.set(`${role.role} ${who.node ?? who.profile.form}`, { role: role.role, name: role.name, profile: who.profile, node: who.node, named: who.named, country: place?.precision === 'country' ? place.country : null })
    } else if (who !== null && role.role !== 'place' && role.role !== 'time' && role.role !== 'quantity') specifics.add(`${role.role}:${who.named ? nameUnit(who.profile) : who.profile.form}`)
    if (mention?.kind === 'quantity') specifics.add(`#${mention.quantity.min ?? ''}..${mention.quantity.max ?? ''}`)
  }
  const body: EventBody = {
    type: claim.type, reality: claim.reality, plural: claim.occurrences !== null, time: claim.time,
    principals: [...principals].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, principal]) => principal),
    places: [...places].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, place]) => place),
    specifics: [...specifics].sort(), word: null,
  }
  // A speech act is told by what it says as well: its passage says it best.
  const stands = isPrecise(claim.time) && claim.occurrences === null && claim.content.length === 0 && body.principals.some((principal) => principal.named) && eventUnits(body).length >= 2
  const word = fold(claim.trigger?.quote ?? '')
  const node = signatureId([
    claim.type, claim.reality, JSON.stringify(claim.occurrences), claim.time === null ? null : `${claim.time.from} ${claim.time.until}`,
    ...body.principals.map((principal) => `${principal.role} ${principal.node ?? principal.profile.form}`), 'at', ...body.places.map((place) => place.id), 'with', ...body.specifics,
    stands ? null : `${use.passage} ${reading.language ?? ''} ${word}`,
  ])
  put(draft, { layer: 'event', id: node, body: stands ? withoutNames(body) : { ...body, word } }, [...eventLadders(body, node), ...(isVagueEvent(body) ? sceneLadders(body.type, around.scene) : [])])
  draft.uses.push({ layer: 'event', node, document: id, item: claim.id, body: use })
}
/** A body is a function of its node's id: the words that happened to stand for a named principal are not part of it. */
const withoutNames = (body: EventBody): EventBody => ({ ...body, principals: body.principals.map((principal) => (principal.named ? { ...principal, name: principal.profile.form } : principal)) })

const putFigure = (draft: Draft, { id, reading }: KeptDocument, around: Around, use: ClaimUse): void => {
  const { claim, mentions } = around
  const { quantity } = claim
  if (quantity === null) return
  const places = new Map<string, Place>(claim.place === null ? [] : [[claim.place.id, claim.place]])
  for (const role of claim.roles) {
    const mention = mentions.get(role.mention)
    if ((role.role === 'place' || role.role === 'destination') && mention !== undefined && isPlace(mention) && mention.place !== null) places.set(mention.place.id, mention.place)
  }
  const counted = quantity.of
  const who = counted === null || counted.entity === null ? null : profileOf(counted.entity, null, around)
  const speaker = use.chain.find((voice) => !voice.last && voice.voice === 'named' && voice.profile !== null) ?? null
  const body: FigureBody = {
    measure: claim.type.slice('figure/'.length), reality: claim.reality, min: quantity.min, max: quantity.max, hedge: quantity.hedge, ...(quantity.magnitude === undefined ? {} : { magnitude: quantity.magnitude }), unit: quantity.unit,
    of: counted === null ? null : { quote: fold(counted.quote), head: fold(counted.head), status: counted.status, profile: who?.profile ?? null, node: who?.node ?? null },
    scope: quantity.scope, places: [...places].sort((a, b) => (a[0] < b[0] ? -1 : 1)).map(([, place]) => place), time: claim.time, language: reading.language, speaker: speaker?.profile ?? null,
    context: around.context === null ? null : { places: around.context.places, time: around.context.time }, part: isPart(claim, reading),
  }
  const node = signatureId(['figure', JSON.stringify(body), use.passage])
  put(draft, { layer: 'figure', id: node, body }, figureLadders(body, node))
  draft.uses.push({ layer: 'figure', node, document: id, item: claim.id, body: use })
}
