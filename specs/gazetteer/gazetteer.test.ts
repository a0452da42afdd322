import { describe, expect, test } from 'vitest'
import { compileGazetteer, type PlaceRow } from '../../src/packs/gazetteer/compile.ts'
import { handRows } from '../../src/packs/gazetteer/rows.ts'
import { distance, openGazetteer, placeKey } from '../../src/packs/gazetteer.ts'

const row = (id: string, name: string, more: Partial<PlaceRow> = {}): PlaceRow => ({
  id, name, country: 'LY', precision: 'settlement', latitude: 27.5, longitude: 14.27, population: 0, prior: 0.5, byHand: true, otherNames: [], ...more,
})
const rows: readonly PlaceRow[] = [
  row('stemma:brak', 'Brak al-Shati', { otherNames: ['Brak', 'براك الشاطئ'] }),
  row('stemma:jufra', 'al-Jufra', { otherNames: ['الجفرة'], precision: 'district' }),
  row('stemma:sanaa', "Sana'a", { country: 'YE' }),
  row('iso:US', 'United States', { country: 'US', precision: 'country', otherNames: ['US', 'U.S.'], prior: 0.9 }),
  row('geonames:1', 'Tripoli', { prior: 0.8 }),
  row('geonames:2', 'Tripoli', { country: 'LB', prior: 0.6, byHand: false }),
  row('geonames:3', 'Of', { country: 'TR', byHand: false }),
  row('geonames:4', 'Us', { country: 'FR', byHand: false }),
  row('geonames:5', 'Kramatorsk', { country: 'UA', population: 150_000, byHand: false }),
  row('geonames:6', 'Kramatorska', { country: 'UA', population: 900, byHand: false }),
  row('stemma:sahel', 'Sahel', { country: null, precision: 'region' }),
]
const gazetteer = openGazetteer(compileGazetteer(rows, ['of']))
const ids = (name: string): readonly string[] => gazetteer.candidates(placeKey(name.split(' '))).map((entry) => entry.id)

describe('a name is found however it is written', () => {
  test.each([
    ['Brak al-Shati', 'stemma:brak'], ['BRAK AL SHATI', 'stemma:brak'], ['براك الشاطىء', null], ['براك الشاطئ', 'stemma:brak'], ['برَاك الشاطئ', 'stemma:brak'],
    ['Al Jufra', 'stemma:jufra'], ['El-Jufra', 'stemma:jufra'], ['الجفره', 'stemma:jufra'], ['جفرة', 'stemma:jufra'],
    ['Sanaa', 'stemma:sanaa'], ['Sana’a', 'stemma:sanaa'], ['U.S.', 'iso:US'], ['Nowhere', null],
  ])('%s is %s', (name, id) => expect(ids(name)[0] ?? null).toBe(id))
  test('rivals are all given, the usual one first', () => expect(ids('Tripoli')).toEqual(['geonames:1', 'geonames:2']))
})

describe('names that are also words say so', () => {
  const first = (name: string) => gazetteer.candidates(placeKey([name]))[0]
  test('a listed word', () => expect(first('Of')?.commonWord).toBe(true))
  test('an Arabic name without its article', () => {
    expect(first('جفرة')?.commonWord).toBe(true)
    expect(first('الجفرة')?.commonWord).toBe(false)
  })
  test('an abbreviation counts in capitals only', () => {
    expect(first('US')).toMatchObject({ id: 'iso:US', capitalsOnly: true, commonWord: false })
    expect(first('Tripoli')?.capitalsOnly).toBe(false)
  })
})

describe('the longest name that starts at a word', () => {
  test.each([
    [['brak', 'al', 'shati', 'base'], 0, 3, 'stemma:brak'],
    [['brak', 'al-shati'], 0, 2, 'stemma:brak'],
    [['brak', '-', 'shati'], 0, 1, 'stemma:brak'],
    [['in', 'brak', 'al', 'fresco'], 1, 1, 'stemma:brak'],
    [['the', 'united', 'states'], 1, 2, 'iso:US'],
  ])('%j at %i takes %i words: %s', (words, at, length, id) => {
    const found = gazetteer.longest(words, at)
    expect([found?.length, found?.entries[0]?.id]).toEqual([length, id])
  })
  test.each([[['united', 'front'], 0], [['al'], 0], [[], 0], [['-'], 0], [['brak'], 5]])('%j at %i has none', (words, at) => expect(gazetteer.longest(words, at)).toBeNull())
  test('no more words than asked for', () => expect(gazetteer.longest(['united', 'states'], 0, 1)).toBeNull())
})

describe('towns without a name in a script are found by sound', () => {
  test('the likest first, with how alike they sound', () => {
    const found = gazetteer.acrossScripts('Краматорск')
    expect(found.map(({ id, heard }) => [id, heard])).toEqual([['geonames:5', 1], ['geonames:6', expect.closeTo(0.95, 1)]])
    expect(gazetteer.candidates('kramatorsk')[0]?.heard).toBeNull()
  })
  test('not where another consonant is heard, nor for a name of two consonants that differs in a vowel', () => {
    expect(gazetteer.acrossScripts('Пролетарск')).toEqual([])
    expect(gazetteer.acrossScripts('Ас')).toEqual([])
  })
})

test('a place is found by its id, of either kind', () => {
  expect(gazetteer.byId('geonames:2')?.country).toBe('LB')
  expect(gazetteer.byId('stemma:sahel')).toMatchObject({ country: null, precision: 'region', latitude: 27.5, longitude: 14.27 })
  expect([gazetteer.byId('geonames:99'), gazetteer.byId('geonames:0'), gazetteer.byId('nobody')]).toEqual([null, null, null])
})

test('the same rows in another order are the same file', () => {
  expect(Buffer.from(compileGazetteer([...rows].reverse(), ['of'])).equals(Buffer.from(compileGazetteer(rows, ['of'])))).toBe(true)
})

test('a view that starts anywhere in a buffer opens too; other bytes are refused', () => {
  const bytes = compileGazetteer(rows, [])
  const shifted = new Uint8Array(bytes.length + 3)
  shifted.set(bytes, 3)
  expect(openGazetteer(shifted.subarray(3)).size.entries).toBe(rows.length)
  expect(() => openGazetteer(new Uint8Array(100))).toThrow('build Stemma again')
})

test('distances are great circles', () => {
  // London to Paris is 344 km, a degree of the equator 111.2 km.
  expect(distance({ latitude: 51.5074, longitude: -0.1278 }, { latitude: 48.8566, longitude: 2.3522 })).toBeCloseTo(343.6, 0)
  expect(distance({ latitude: 0, longitude: 179.5 }, { latitude: 0, longitude: -179.5 })).toBeCloseTo(111.2, 1)
})

describe('rows by hand are refused where they are wrong', () => {
  test.each([
    ['geonames:x\tA\tLY\tsite\t1\t1\t5\t', 'not an id'], ['stemma:a\tA\tLibya\tsite\t1\t1\t5\t', 'not a country code'], ['stemma:a\tA\tLY\ttown\t1\t1\t5\t', 'not a precision'],
    ['stemma:a\tA\tLY\tsite\t91\t1\t5\t', 'no such point'], ['stemma:a\tA\tLY\tsite\t1\t1\t10\t', 'importance'], ['stemma:a\tA\tLY\tsite\t\t1\t5\t', 'no such point'], ['stemma:a\tA', 'eight fields'],
  ])('%j: %s', (line, why) => expect(() => handRows(line)).toThrow(why))
})
