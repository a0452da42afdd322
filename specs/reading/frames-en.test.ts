import { describe, expect, test } from 'vitest'
import type { Reading } from '../../src/model/index.ts'
import { loadReader } from '../../src/flow/reader.ts'

const reader = loadReader()

/** What a text is read as: "type reality role=quote …" of each claim, without times and instruments. */
const claimsOf = (text: string): readonly string[] => {
  const reading = reader.read({ id: 'probe', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Courier', published: '2024-05-06', language: 'en' }) as Reading
  return reading.claims.map((claim) => [claim.type, claim.reality, ...claim.roles.filter(({ role }) => role !== 'time' && role !== 'quantity').map(({ role, quote }) => `${role}=${quote}`)].join(' '))
}
const begins = (found: readonly string[], wanted: string): boolean => found.some((one) => wanted.split(' ').every((word) => one.includes(word)))

const said: readonly (readonly [string, string])[] = [
  // Compound nouns do not swallow a subject and its verb.
  ['Rebels attacked Goma.', 'assault happened actor=Rebels place=Goma'],
  ['Militants attacked Bunia.', 'assault happened actor=Militants place=Bunia'],
  ['A drone struck a vehicle.', 'assault happened instrument=drone recipient=vehicle'],
  ['Rebel attacks on Goma continued.', 'assault happened place=Goma'],
  // Nouns of killing name whom it was done to.
  ['The murder of the mayor shocked Tyre.', 'assault happened recipient=the mayor'],
  ['Israel\'s killing of the journalist was condemned by France.', 'assault happened actor=Israel recipient=the journalist'],
  ['The killing of 12 protesters by police was condemned by France.', 'assault happened recipient=protesters actor=police'],
  ['The trial of Netanyahu resumed in Jerusalem.', 'accuse/investigate happened recipient=Netanyahu'],
  // Who executes decides what an execution is.
  ['Soldiers executed 30 villagers.', 'assault happened actor=Soldiers recipient=villagers'],
  ['A court executed three men.', 'sanction/convict happened actor=court recipient=men'],
  // Verbs that only say that an event was.
  ['Clashes broke out between the army and rebels in Jonglei.', 'assault happened place=Jonglei'],
  ['An explosion rocked Mogadishu.', 'assault/explosives happened'],
  ['Gunshots were heard in Libreville.', 'assault/firearms happened place=Libreville'],
  // What is said not to be, or played.
  ['Police foiled an attack on the airport by the rebels.', 'assault did-not-happen actor=the rebels'],
  ['There is no evidence that Rwanda killed civilians.', 'assault possible actor=Rwanda'],
  ['He said it was not true that the army had shelled the camp.', 'assault/heavy-weapons did-not-happen'],
  ['Rumours that rebels had attacked Bambari caused panic.', 'assault possible'],
  ['The US is not going to attack Iran.', 'assault did-not-happen actor=US recipient=Iran'],
  ['The drill simulates the recapture of a village from terrorists.', 'coerce/seize possible recipient=terrorists'],
  // Objects that no list knows, phrases with small words.
  ['Mali rejected the sanctions.', 'reject happened actor=Mali'],
  ['Settlers blocked 17 lorries at the crossing.', 'coerce/restrict happened actor=Settlers recipient=lorries'],
  ['Ottawa ordered out an Indian official.', 'sanction/expel happened actor=Ottawa recipient=official'],
  ['Turnout was 30 per cent, the commission said.', 'figure/share happened'],
  ['His guard was killed.', 'figure/killed happened recipient=guard'],
  ['Four fighters were killed.', 'figure/killed happened recipient=fighters'],
]

const unsaid: readonly (readonly [string, string])[] = [
  ['NATO vowed to hold Tehran accountable.', 'coerce'],
  ['The US is not going to attack Iran.', 'consult'],
  ['A shipment has reached Goma, according to flight data and photographs.', 'agree'],
  ['Suspected jihadists killed 12 people.', 'accuse'],
  ['The army repelled an attack on Bamako.', 'actor=The army'],
  ['Four fighters were killed.', 'figure/strength'],
  ['A truce would see 33 hostages released.', 'figure/abducted'],
  ['The murder of the mayor shocked Tyre.', 'actor=the mayor'],
  ['Soldiers executed 30 villagers.', 'sanction'],
  ['No group has claimed responsibility for the bombing.', 'accuse'],
  ['Aid is arriving in Gaza.', 'consult'],
  ['Barcelona defeated Madrid.', 'assault'],
  ['Inflation hit the poor.', 'assault'],
  ['Shares hit a record.', 'assault'],
  ['The band released a new album.', 'retreat'],
]

describe('English words and what they name', () => {
  test.each(said)('%s → %s', (text, wanted) => expect(claimsOf(text)).toSatisfy((found: readonly string[]) => begins(found, wanted)))
  test.each(unsaid)('%s names no %s', (text, unwanted) => expect(claimsOf(text).filter((one) => one.includes(unwanted))).toEqual([]))
})
