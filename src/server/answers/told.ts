import type { z } from 'zod'
import { nounFor } from '../../query/counted.ts'
import { type Namer, namerFor } from '../../query/naming.ts'
import { saidBy } from '../../query/voices.ts'
import type { RecordClaim } from '../../query/view.ts'
import type { EventFold, FigureFold, Place } from '../../model/index.ts'
import { documentShape, claimShape, eventShape, figureShape } from '../../exports/shapes.ts'
import type { claimLine, eventLine, figureLine, told } from '../contract/answers.ts'
import { claimsOfFigure } from '../held.ts'
import { remembering, type Shown } from '../shown.ts'

/** Things of the record with the words that carry them and the names that their reader can read. */

/** English where the reader does not say. */
const anyone = 'en'
/** The namer for a reader's language, kept for as long as the state is shown. */
export const namerOf = (shown: Shown, language: string | undefined): Promise<Namer> =>
  remembering(shown, `namer ${language ?? anyone}`, async () => namerFor(shown.view, language ?? anyone))

type Told = z.output<typeof told>

/** What carries a claim, and who says so. */
export const toldOf = ({ held }: Shown, claim: RecordClaim): Told => {
  const document = held.documents.byId.get(claim.document)
  return {
    claim: claim.id, document: claim.document, quote: claim.evidence.map(({ quote }) => quote).join(' … '), language: document?.language ?? null, publisher: document?.publisher ?? null,
    published: document?.published ?? null, reality: claim.reality, stance: claim.chain[0]?.stance ?? null, said: saidBy(claim.chain),
  }
}

/** The claim that shows a fold best: one that counts, said by a named voice, of the highest score; by id where they are alike. */
export const bestOf = ({ held }: Shown, ids: readonly string[]): RecordClaim | null => {
  const worth = (claim: RecordClaim): number => (claim.withdrawn ? -2 : 0) + (claim.chain[0]?.voice === 'named' ? 0.1 : 0) + claim.score
  return ids.flatMap((id) => held.claims.byId.get(id) ?? []).sort((a, b) => worth(b) - worth(a) || (a.id < b.id ? -1 : 1))[0] ?? null
}

/** The place of some claims by the name that a reader can read: places come from a gazetteer, which knows each by one name; reports write it in their own scripts. */
export const placeShown = async (namer: Namer, place: Place | null, claims: readonly RecordClaim[]): Promise<string | null> => {
  if (place === null) return null
  for (const { place: told, roles } of claims) {
    const role = told?.id === place.id ? roles.find(({ role: name, entity }) => name === 'place' && entity !== null) : undefined
    if (role === undefined) continue
    const { shown } = await namer.name(role.entity, role.name)
    return shown
  }
  return null
}

export const eventLineOf = async (shown: Shown, namer: Namer, event: EventFold): Promise<z.output<typeof eventLine>> => {
  const best = bestOf(shown, event.claims)
  const participants = await Promise.all(event.participants.map(async (one) => ({ ...one, ...(await namer.name(one.entity, one.name)) })))
  return { ...eventShape(event), participants, told: best === null ? null : toldOf(shown, best), place_shown: await placeShown(namer, event.place, event.claims.flatMap((id) => shown.held.claims.byId.get(id) ?? [])) }
}

const placeOfFigure = async (shown: Shown, namer: Namer, { place, observations }: FigureFold): Promise<string | null> => {
  if (place === null) return null
  const claims = observations.flatMap(({ claims: ids }) => ids.flatMap((id) => shown.held.claims.byId.get(id) ?? []))
  return placeShown(namer, claims.find((claim) => claim.place?.name === place)?.place ?? null, claims)
}

/** Beyond this, further voices of one observation are told on the figure's own page. */
const mostTold = 4
export const figureLineOf = async (shown: Shown, namer: Namer, figure: FigureFold, most = mostTold): Promise<z.output<typeof figureLine>> => ({
  ...figureShape(figure), place_shown: await placeOfFigure(shown, namer, figure), of_shown: figure.nouns == null ? figure.of : nounFor(figure, claimsOfFigure(figure).flatMap((id) => shown.held.claims.byId.get(id) ?? []), namer.language),
  observations: figure.observations.map((observation) => ({ ...observation, told: observation.claims.flatMap((id) => shown.held.claims.byId.get(id) ?? []).slice(0, most).map((claim) => toldOf(shown, claim)) })),
})

export const claimLineOf = async (shown: Shown, namer: Namer, claim: RecordClaim): Promise<z.output<typeof claimLine>> => ({ ...claimShape(claim), told: toldOf(shown, claim), figure: claim.figure, place_shown: await placeShown(namer, claim.place, [claim]) })

/** A document without its text; null where the record has none of this id. */
export const documentLineOf = ({ held }: Shown, id: string) => {
  const document = held.documents.byId.get(id)
  if (document === undefined) return null
  const { text: _, ...line } = documentShape(document)
  return line
}
