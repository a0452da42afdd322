import { expect, test } from 'vitest'
import type { Reading } from '../../src/model/index.ts'
import { loadReader } from '../../src/flow/reader.ts'

const reader = loadReader()
/** "type role=quote …" of each relation that a text tells. */
const relationsOf = (text: string): readonly string[] => {
  const reading = reader.read({ id: 'probe', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Courier', published: '2024-05-06', language: 'en' }) as Reading
  return reading.claims.filter(({ type }) => type.startsWith('relation/')).map((claim) => [claim.type.slice(9), ...claim.roles.map(({ role, quote }) => `${role}=${quote}`)].join(' '))
}

const told: readonly (readonly [string, string | null])[] = [
  ['An army spokesman, Major Idris Sogho, confirmed the incident.', 'holds-office actor=Idris Sogho office=army spokesman'],
  ['The prime minister, Mr Sipho Fako, in power since 2022, visited Paris.', 'holds-office actor=Sipho Fako office=prime minister'],
  ['The governor of North Kivu, General Peter Musa, was killed near Goma.', 'holds-office actor=Peter Musa office=governor of North Kivu recipient=North Kivu'],
  ['Omar Diallo, a member of the ruling party, was arrested in Lagos.', 'member-of actor=Omar Diallo recipient=the ruling party'],
  ['The man, a member of the village council, was killed by soldiers.', 'member-of actor=The man recipient=the village council'],
  ['Leila Haddad of the Free Syrian Army said soldiers had killed ten people.', 'member-of actor=Leila Haddad recipient=Free Syrian Army'],
  ['The Arakan Army, an armed group based in Dakar, said 20 people had been killed.', 'located-in actor=Arakan Army place=Dakar'],
  ['The company, registered in Dubai, supplied weapons to the army.', 'located-in actor=The company place=Dubai'],
  ['Joseph Okello, who leads the Lord\'s Resistance Army, was arrested.', 'leads actor=Joseph Okello recipient=Lord\'s Resistance Army'],
  ['Adama Barro served as interior minister from 2012 to 2016.', 'holds-office actor=Adama Barro office=interior minister'],
  ['Colonel Assimi Keita became president in 2021.', 'holds-office actor=Assimi Keita office=president'],
  ['John Mbeki was appointed defence minister on Monday.', 'holds-office actor=John Mbeki office=defence minister'],
  // Where an office lies is not what it is of.
  ['Ruth Wanjiru, director of the relief agency in Marsabit, said 20 people died.', 'leads actor=Ruth Wanjiru office=director of the relief agency in Marsabit recipient=agency'],
  // What is not told.
  ['Omar Diallo was never a member of the party.', null],
  ['Omar Diallo may become president.', null],
  ['The man leads the polls in Ohio.', null],
  ['The claim is based in fact.', null],
]
test.each(told)('%s', (text, wanted) => {
  const found = relationsOf(text)
  if (wanted === null) expect(found).toEqual([])
  else expect(found).toContain(wanted)
})
