import type { Lineage, NameKind } from '../model/index.ts'
import type { Filter } from './filter.ts'
import { countriesNamed } from './countries.ts'
import { bears, entitiesBearing, folded, type NameSought } from './names.ts'
import { everything, type Found, type Narrowing, type View } from './view.ts'

/** A filter held against one record: names become entities, outlets and languages become documents. */
export type Sought = {
  readonly filter: Filter
  readonly about: readonly NameSought[]
  readonly voice: NameSought | null
  readonly place: (NameSought & { readonly countries: ReadonlySet<string> }) | null
  /** The documents that things may rest on, null where any will do. */
  readonly documents: ReadonlySet<string> | null
  readonly narrowing: Narrowing
  /** What was asked for and is not in this record, with what is: for people, on standard error. */
  readonly notes: readonly string[]
}

const listed = (values: readonly string[], most: number): string =>
  values.length === 0 ? 'nothing' : values.slice(0, most).join(', ') + (values.length > most ? ` and ${values.length - most} more` : '')

/** Things that a prefix may mean, at most. */
const mostFound = 50

/** What a prefix may mean: the thing with that very id, else the folds that answer to it in full, else all whose ids begin so. Each counts once. */
export const idsOf = async (view: View, prefix: string, kinds: readonly Found['kind'][]): Promise<readonly Found[]> => {
  const found = (await view.find(prefix, mostFound)).filter(({ kind }) => kinds.includes(kind))
  const exact = found.filter(({ matched }) => matched === prefix)
  const own = exact.filter(({ id }) => id === prefix)
  const chosen = own.length > 0 ? own : exact.length > 0 ? exact : found
  return chosen.filter((one, index) => chosen.findIndex(({ id }) => id === one.id) === index)
}

const documentsSought = async (view: View, filter: Filter): Promise<{ readonly documents: ReadonlySet<string> | null; readonly notes: readonly string[] }> => {
  const { outlet, language, document } = filter
  if (outlet === null && language === null && document === null) return { documents: null, notes: [] }
  const notes: string[] = []
  const ids = document === null ? null : (await idsOf(view, document, ['document'])).map(({ id }) => id)
  if (ids?.length === 0) notes.push(`--document ${document}: the record has no such document`)
  if (ids !== null && ids.length > 1) notes.push(`--document ${document}: ${ids.length < mostFound ? '' : 'the first '}${ids.length} documents whose ids begin so`)
  const outletWords = outlet === null ? null : folded(outlet)
  const documents = new Set<string>()
  for await (const each of view.documents({ ...everything, ids })) {
    const outlets = [each.publisher, ...each.agency, ...each.via].filter((name) => name !== null)
    const fits = (ids === null || ids.includes(each.id)) && (language === null || each.language === language) && (outletWords === null || outlets.some((name) => bears(name, outletWords)))
    if (fits) documents.add(each.id)
  }
  if (documents.size === 0 && language !== null && !(await view.known('language')).includes(language)) {
    notes.push(`--language ${language}: the record holds ${listed(await view.known('language'), 20)}`)
  }
  if (documents.size === 0 && outletWords !== null) {
    const outlets = await view.known('outlet')
    if (!outlets.some((name) => bears(name, outletWords))) notes.push(`--outlet ${outlet}: the record holds ${listed(outlets, 20)}`)
  }
  return { documents, notes }
}

/** Whether a type is the asked one or lies under it: `consult` holds `consult/visit`; a figure's measure is asked for with or without `figure/`. */
export const typeFits = (asked: string | null, type: string): boolean => asked === null || type === asked || type.startsWith(`${asked}/`) || type === `figure/${asked}`

/** Entities and lineage are asked for by kind: these are no types of claims, and need no note. */
const kinds: readonly string[] = Object.keys({
  person: 0, organisation: 0, group: 0, place: 0, facility: 0, weapon: 0, vehicle: 0, event: 0, other: 0,
  copy: 0, 'near-copy': 0, translation: 0, excerpt: 0, citation: 0, 'common-source': 0, retelling: 0,
} satisfies Record<NameKind | Lineage['kind'], 0>)

const typeNotes = async (view: View, type: string | null): Promise<readonly string[]> => {
  if (type === null || kinds.includes(type)) return []
  const known = [...(await view.known('type')), ...(await view.known('measure')).map((measure) => `figure/${measure}`)]
  return known.some((each) => typeFits(type, each)) ? [] : [`--type ${type}: the record holds ${listed([...new Set(known)].sort(), 40)}`]
}

/** Beyond this a list of documents is longer than what it saves. */
const mostNarrowed = 200

/** Resolves a filter against a record. Never fails: what is not known is noted, and fits nothing. */
export const seek = async (view: View, filter: Filter): Promise<Sought> => {
  const asked = [...filter.about, ...(filter.voice === null ? [] : [filter.voice]), ...(filter.place === null ? [] : [filter.place])]
  const found = asked.length === 0 ? [] : await entitiesBearing(view.entities(everything), asked)
  const named = (name: string): NameSought & { readonly near: readonly string[] } =>
    found.find((one) => one.asked === name) ?? { asked: name, words: folded(name), entities: new Set(), places: new Set(), near: [] }
  const about = filter.about.map(named)
  const voice = filter.voice === null ? null : named(filter.voice)
  const place = filter.place === null ? null : { ...named(filter.place), countries: countriesNamed(filter.place, await view.known('language')) }
  const { documents, notes } = await documentsSought(view, filter)
  const unborne = about.filter(({ entities }) => entities.size === 0).map(
    ({ asked: name, near }) => `--about ${name}: no one and nothing in the record has this name${near.length > 0 ? `; near it: ${near.join(', ')}` : '; looking for the words instead'}`,
  )
  return {
    filter, about, voice, place, documents,
    narrowing: {
      ...everything,
      documents: documents === null || documents.size > mostNarrowed ? null : [...documents].sort(),
      type: null,
      from: filter.from,
      until: filter.until,
    },
    notes: [...unborne, ...notes, ...(await typeNotes(view, filter.type))],
  }
}
