import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/flow/reader.ts'
import type { Reading } from '../../src/model/index.ts'

const reader = loadReader()

/** What a text is read as: "type reality role=quote … < voices" of each claim, without times and instruments. */
const claimsOf = (text: string, language: string): readonly string[] => {
  const reading = reader.read({ id: 'probe', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Courier', published: '2024-05-06', language }) as Reading
  return reading.claims.map((claim) => [claim.type, claim.reality, ...claim.roles.filter(({ role }) => role !== 'time' && role !== 'quantity').map(({ role, quote }) => `${role}=${quote}`), '<', ...claim.chain.map((voice) => voice.name ?? '')].join(' '))
}
const holds = (found: readonly string[], wanted: string): boolean => found.some((one) => wanted.split(' ').every((word) => one.includes(word)))

const french: readonly (readonly [string, string])[] = [
  ['Le président russe accuse Kiev d\'avoir frappé un hôpital.', 'accuse recipient=Kiev'],
  ['Le président russe accuse Kiev d\'avoir frappé un hôpital.', 'assault happened actor=Kiev recipient=un hôpital'],
  ['L\'armée israélienne affirme que des combattants ont attaqué un poste.', 'assault happened actor=combattants armée'],
  ['Des hommes armés ont enlevé des civils.', 'assault/abduct happened actor=hommes recipient=civils'],
  ['La junte tue des civils, affirme l\'opposition.', 'assault actor=La junte recipient=civils opposition'],
  ['Le Rwanda a démenti avoir envoyé des soldats en RDC.', 'mobilize/troops did-not-happen actor=Rwanda'],
  ['L\'Union européenne a imposé des sanctions à la Russie.', 'sanction happened actor=Union'],
  ['Le chef de la milice a été arrêté par des soldats.', 'coerce/arrest happened actor=soldats'],
  ['Le gouverneur a promis l\'envoi de 200 soldats.', 'mobilize/troops planned actor=gouverneur'],
]

const russian: readonly (readonly [string, string])[] = [
  ['Двое военных были убиты боевиками в провинции Идлиб.', 'assault happened actor=боевиками'],
  ['Россия передала Сирии истребители.', 'aid happened actor=Россия recipient=Сирии'],
  ['Полиция задержала 5 человек. Об этом сообщила пресс-служба мэрии.', 'figure/arrested happened пресс-служба'],
  ['Силы ПВО сбили 17 беспилотников, сообщили в Минобороны РФ.', 'assault happened Минобороны'],
  ['Из колонии освобождён полковник Олег Карцев.', 'retreat/release happened recipient=Олег Карцев'],
  ['Президент США Дональд Трамп прибыл в Париж.', 'consult/visit happened actor=Дональд Трамп'],
  ['По словам Пескова, Путин не планирует встречаться с Зеленским.', 'consult/visit did-not-happen actor=Путин'],
  ['Боевики обстреляли Ашкелон ракетами.', 'assault/heavy-weapons happened actor=Боевики'],
]

describe('who does what to whom, and in whose voice', () => {
  test.each(french)('French: %s → %s', (text, wanted) => {
    const found = claimsOf(text, 'fr')
    expect(holds(found, wanted), found.join('\n')).toBe(true)
  })
  test.each(russian)('Russian: %s → %s', (text, wanted) => {
    const found = claimsOf(text, 'ru')
    expect(holds(found, wanted), found.join('\n')).toBe(true)
  })
})
