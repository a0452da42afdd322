/** Which types of events may be one: a report of a visit and one of the talks during it may tell the same, an accusation and an attack not. */

/** Modes that reporters take for one another, under their type. */
const families: Readonly<Record<string, readonly (readonly string[])[]>> = {
  consult: [['visit', 'meet', 'third-party', 'multilateral', 'host', 'talk']],
  assault: [['aerial', 'drone', 'heavy-weapons', 'explosives', 'suicide-attack', 'destroy', 'targeted'], ['firearms', 'targeted', 'primitive', 'beat'], ['abduct']],
  protest: [['demo', 'riot', 'obstruct', 'vandalize'], ['strike', 'boycott', 'hunger']],
  retreat: [['withdraw', 'ceasefire', 'disarm', 'access'], ['release'], ['resign']],
  mobilize: [['troops', 'militia', 'police'], ['weapons']],
  coerce: [['arrest', 'seize', 'deport'], ['restrict', 'curfew', 'martial-law'], ['censor', 'withhold', 'misinformation'], ['cyber']],
}
/** Types whose accounts overlap: what one reporter calls an agreement another calls cooperation. */
const neighbours: readonly (readonly [string, string])[] = [['agree', 'cooperate'], ['aid', 'cooperate'], ['support', 'cooperate'], ['aid', 'support']]
/** Types in which who did it to whom does not matter. */
const mutual: ReadonlySet<string> = new Set(['consult', 'agree', 'cooperate'])

/** How well two types go together, 0..1. */
export const typeLikeness = (a: string, b: string): number => {
  if (a === b) return 1
  const [rootA, modeA] = a.split('/') as [string, string | undefined]
  const [rootB, modeB] = b.split('/') as [string, string | undefined]
  if (isRelation(a) || isRelation(b)) return 0
  if (rootA !== rootB) return neighbours.some(([one, other]) => (one === rootA && other === rootB) || (one === rootB && other === rootA)) ? 0.75 : 0
  if (modeA === undefined || modeB === undefined) return 0.9
  return (families[rootA] ?? []).some((family) => family.includes(modeA) && family.includes(modeB)) ? 0.8 : 0
}
export const isMutual = (type: string): boolean => mutual.has(type.split('/')[0] as string)
/** Whether a type tells a state that lasts, not something that happens. */
export const isRelation = (type: string): boolean => type.startsWith('relation/')

/** What befalls somebody so seldom that two reports of one occasion mean one: a meeting or a word is repeated, an arrest or a verdict hardly. */
const seldom: ReadonlySet<string> = new Set(['assault', 'coerce', 'sanction', 'retreat', 'accuse', 'protest'])
export const isSeldom = (type: string): boolean => seldom.has(type.split('/')[0] as string)
