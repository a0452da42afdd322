import type { Participant } from '../resolve/entities.ts'

/** Whether a participant can act or be acted on. */
export const canAct = (participant: Participant): boolean => participant.kind !== 'facility' && participant.rule !== 'described/reporting-nouns' && !(participant.naming === 'pronoun' && participant.entity === null)
export const isPlace = (participant: Participant): boolean => (participant.kind === 'place' && participant.value !== 'demonym') || participant.kind === 'facility'
/** A country acts as its government does; a town is where things happen. */
export const isCountry = (participant: Participant): boolean => participant.kind === 'place' && (participant.value === 'demonym' || participant.choice?.place?.precision === 'country' || participant.known !== null)

/** People under arms, and arms. */
export const isArmed = (participant: Participant | undefined): boolean => participant !== undefined && ((participant.value === 'combatant' || participant.value === 'soldier') || participant.kind === 'weapon' || participant.kind === 'vehicle')

/** People under arms and what only they have: a boat or a car may be anybody's. */
export const isFighting = (participant: Participant | undefined): boolean => isArmed(participant) && participant?.value !== 'ship' && participant?.value !== 'land'

/** Bodies without arms, called by what they are ("the delegation"); not those that a word only points back at ("the group"). */
export const isBody = (participant: Participant | undefined): boolean => (participant !== undefined && participant.value !== 'combatant' && (participant.kind === 'organisation' || participant.kind === 'group') && participant.naming === 'described' && participant.rule !== 'described/coreference')

/** Who visits when they go somewhere: a person by name, office or a pronoun that means one of them, a state, a body without arms, a ship or an aircraft that calls somewhere. */
export const isEnvoy = (participant: Participant | undefined): boolean => participant !== undefined && (participant.naming === 'named' ? participant.kind === 'person' || isCountry(participant) : participant.naming === 'pronoun' ? participant.entity !== null : participant.rule === 'described/office' || participant.value === 'ship' || participant.value === 'aircraft' || (participant.belonging !== null && participant.value !== 'combatant' && participant.value !== 'civilian') || isBody(participant))

/** Whether a participant is somebody, not something: a person, a body, a state. */
export const isParty = (participant: Participant | undefined): boolean => participant !== undefined && (participant.kind === 'person' || participant.kind === 'group' || participant.kind === 'organisation' || isCountry(participant))
