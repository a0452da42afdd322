import type { Predicate } from '../clauses/predicate.ts'
import { isListed, isMark } from '../recognise/look.ts'
import type { Ground } from './ground.ts'

/** Where active and passive are written alike, whether a verb has one side only and nothing more to act on, so that this side suffers ("اعتقل الصحفي يوم الاثنين"). */
export const standsAlone = ({ sentence, participants, attributed }: Ground, predicate: Predicate): boolean => {
  if (attributed.pack?.wordOrder !== 'VSO' || predicate.form !== 'finite' || predicate.arguments.some((argument) => argument.slot === 'object')) return false
  const subject = predicate.arguments.find((argument) => argument.slot === 'subject')
  const until = subject === undefined ? -1 : (participants[subject.participant]?.until ?? -1)
  // "ابنه أصيب في كتفه": with the one who suffers before it, the verb's own end decides.
  let end = until < predicate.until ? predicate.until : until
  // What qualifies the one who suffers parts nothing: "الصحفي السوداني".
  while (end > predicate.until && participants.some((one) => one.value === 'demonym' && one.at === end)) end += 1
  const inTime = (attributed.times[sentence.index] ?? []).some((time) => time.at <= end && end < time.until)
  return inTime || sentence.tokens[end] === undefined || isMark(sentence, end) || isListed(sentence, end, 'prepositions') || isListed(sentence, end, 'subordinators') || isListed(sentence, end, 'coordinators') || (sentence.hits[end] ?? []).some((hit) => hit.features.includes('and') || hit.features.some((feature) => feature.startsWith('slot=')))
}
