import type { z } from 'zod'
import { type Namer, namerFor } from '../../query/naming.ts'
import { saidBy } from '../../query/voices.ts'
import type { RecordClaim } from '../../query/view.ts'
import type { EventFold, FigureFold } from '../../model/index.ts'
import { documentShape, claimShape, eventShape, figureShape } from '../../exports/shapes.ts'
import type { claimLine, eventLine, figureLine, told } from '../contract/answers.ts'
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

export const eventLineOf = async (shown: Shown, namer: Namer, event: EventFold): Promise<z.output<typeof eventLine>> => {
  const best = bestOf(shown, event.claims)
  const participants = await Promise.all(event.participants.map(async (one) => ({ ...one, ...(await namer.name(one.entity, one.name)) })))
  return { ...eventShape(event), participants, told: best === null ? null : toldOf(shown, best) }
}

/** Beyond this, further voices of one observation are told on the figure's own page. */
const mostTold = 4
export const figureLineOf = (shown: Shown, figure: FigureFold, most = mostTold): z.output<typeof figureLine> => ({
  ...figureShape(figure),
  observations: figure.observations.map((observation) => ({ ...observation, told: observation.claims.flatMap((id) => shown.held.claims.byId.get(id) ?? []).slice(0, most).map((claim) => toldOf(shown, claim)) })),
})

export const claimLineOf = (shown: Shown, claim: RecordClaim): z.output<typeof claimLine> => ({ ...claimShape(claim), told: toldOf(shown, claim), figure: claim.figure })

/** A document without its text; null where the record has none of this id. */
export const documentLineOf = ({ held }: Shown, id: string) => {
  const document = held.documents.byId.get(id)
  if (document === undefined) return null
  const { text: _, ...line } = documentShape(document)
  return line
}
