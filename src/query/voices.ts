import type { Stance, Voice } from '../model/index.ts'

/** The chain of voices for people, from who printed it to who said it: `Le Monde ← Jonathan Winer (alleged)`. */

export type Said = { readonly name: string; readonly entity: string | null; readonly described: boolean; readonly note: string | null }

/** "stated" and the outlets' "relayed" say nothing that the arrow does not say. */
const toldStance: Readonly<Record<Stance, string | null>> = {
  stated: null, relayed: null, alleged: 'alleged', denied: 'denied', confirmed: 'confirmed', estimated: 'estimated',
}

const nameOf = (voice: Voice): string => {
  const name = voice.jointly === null || voice.jointly.length === 0 ? (voice.name ?? voice.quote) : voice.jointly.join(' and ')
  switch (voice.voice) {
    case 'named':
    case 'described':
      return name ?? 'someone'
    case 'agency':
      return name ?? 'an agency'
    case 'publisher':
      return name ?? 'publisher unknown'
  }
}

/** Publisher first, nearest speaker last. */
export const saidBy = (chain: readonly Voice[]): readonly Said[] =>
  chain.toReversed().map((voice) => ({
    name: nameOf(voice),
    entity: voice.jointly === null ? voice.entity : null,
    described: voice.voice === 'described',
    note: toldStance[voice.stance],
  }))

/** One voice without its place in the chain: `“various sources” (alleged)`. */
export const saidText = ({ name, described, note }: Said): string => `${described ? `“${name}”` : name}${note === null ? '' : ` (${note})`}`

/** The whole chain as plain text: also what tells two chains apart. */
export const chainText = (chain: readonly Voice[]): string => saidBy(chain).map(saidText).join(' ← ')

/** The first of those that came through the same voices: one is enough to see who says so. Linear, since thousands of reports may tell one event. What `alsoApart` tells apart is kept apart. */
export const onceAVoice = <Told extends { readonly chain: readonly Voice[] }>(told: readonly Told[], alsoApart: (one: Told) => string = () => ''): readonly Told[] => {
  const heard = new Set<string>()
  return told.filter((one) => {
    const key = `${alsoApart(one)}\n${chainText(one.chain)}`
    if (heard.has(key)) return false
    heard.add(key)
    return true
  })
}
