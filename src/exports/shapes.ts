import type { Decision, Entity, EventFold, FigureFold, Lineage, RecordDocument } from '../model/index.ts'
import type { RecordDispute } from '../query/lists.ts'
import type { RecordClaim } from '../query/view.ts'

/** The things of a record as the contract prints them: these keys, in this order. Change only by adding. */

export const documentShape = (document: RecordDocument) => {
  const { id, path, retrieved, language, text, title, publisher, agency, via, url, published, complete, incomplete_because, version_of, origin } = document
  return { id, path, retrieved, language, text, title, publisher, agency, via, url, published, complete, incomplete_because, version_of, origin }
}

export const claimShape = (claim: RecordClaim) => {
  const { id, document, event, withdrawn, type, reality, roles, time, place, quantity, content, occurrences, chain, evidence, trigger, rule, score, because, edited } = claim
  return { id, document, event, withdrawn, type, reality, roles, time, place, quantity, content, occurrences, chain, evidence, trigger, rule, score, because, edited }
}

export const entityShape = ({ id, kind, name, names, mentions, wikidata, because, known }: Entity) => ({ id, kind, name, names, mentions, wikidata, because, known })

export const eventShape = (event: EventFold) => {
  const { id, type, reality, time, place, participants, claims, documents, outlets, origins, independent, disputes, because } = event
  return { id, type, reality, time, place, participants, claims, documents, outlets, origins, independent, disputes, because }
}

export const figureShape = (figure: FigureFold) => {
  const { id, measure, of, place, unit, scope, reality, observations, independent, disputes, derived, status, nouns } = figure
  return { id, measure, of, place, unit, scope, reality, observations, independent, disputes, derived, status, nouns }
}

export const lineageShape = ({ from, to, kind, direction, score, because }: Lineage) => ({ from, to, kind, direction, score, because })

export const disputeShape = ({ id, of, about, sides }: RecordDispute) => ({ id, of, about, sides })

export const decisionShape = ({ id, act, targets, retracts, by, at, note, corrections }: Decision) => ({ id, act, targets, retracts, by, at, note, corrections })
