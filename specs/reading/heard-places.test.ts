import { expect, test } from 'vitest'
import { loadReader } from '../../src/flow/reader.ts'
import { isFailure } from '../../src/model/failure.ts'

/** Towns that the gazetteer has in Latin script alone, named in another one. */
const reader = loadReader()
const placeOf = (language: string, text: string, quote: string): string | null | undefined => {
  const reading = reader.read({ id: 'heard', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Paper', published: '2024-03-12', language })
  if (isFailure(reading)) throw new Error(reading.message)
  const mention = reading.mentions.find((one) => one.quote === quote)
  return mention === undefined ? undefined : mention.kind === 'place' || mention.kind === 'facility' ? (mention.place === null ? null : `${mention.place.name}, ${mention.place.country}`) : undefined
}

test.each([
  // In the country that the report names, in any case and behind any noun of place.
  ['ru', 'Власти Гвинеи сообщили о взрыве в Киссидугу.', 'Киссидугу', 'Kissidougou, GN'],
  ['ru', 'Украина заявила об ударе по селу Двуречная.', 'Двуречная', 'Dvorichna, UA'],
  ['ru', 'Власти Грузии задержали судно у порта Поти.', 'порта Поти', 'P’ot’i, GE'],
  ['ar', 'وقع انفجار في مدينة كيسيدوغو في غينيا.', 'كيسيدوغو', 'Kissidougou, GN'],
  // A large town that sounds just so needs nothing beside it.
  ['ru', 'Взрыв прогремел в Кутаиси.', 'Кутаиси', 'Kutaisi, GE'],
  ['ru', 'Взрыв прогремел в Киссидугу.', 'Киссидугу', 'Kissidougou, GN'],
  // A village of about that sound somewhere in the world is not meant by a report that says nothing of its country.
  ['ru', 'Собрание прошло в Берёзкино.', 'Берёзкино', null],
] as const)('%s: %s', (language, text, quote, place) => {
  expect(placeOf(language, text, quote)).toBe(place)
})
