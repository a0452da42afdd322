import type { Participant } from '../resolve/entities.ts'

/** Whether a participant can act or be acted on. */
export const canAct = (participant: Participant): boolean => participant.kind !== 'facility' && participant.rule !== 'described/reporting-nouns' && !(participant.naming === 'pronoun' && participant.entity === null)
export const isPlace = (participant: Participant): boolean => (participant.kind === 'place' && participant.value !== 'demonym') || participant.kind === 'facility'
/** A country acts as its government does; a town is where things happen. */
export const isCountry = (participant: Participant): boolean => participant.kind === 'place' && (participant.value === 'demonym' || participant.choice?.place?.precision === 'country' || participant.known !== null)

/** People under arms, and arms. */
export const isArmed = (participant: Participant | undefined): boolean => participant !== undefined && (participant.value === 'combatant' || participant.kind === 'weapon' || participant.kind === 'vehicle')

/** Whether a participant is somebody, not something: a person, a body, a state. */
export const isParty = (participant: Participant | undefined): boolean => participant !== undefined && (participant.kind === 'person' || participant.kind === 'group' || participant.kind === 'organisation' || isCountry(participant))
