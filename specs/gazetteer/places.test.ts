import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { compileGazetteer } from '../../src/packs/gazetteer/compile.ts'
import { handRows, joinRows } from '../../src/packs/gazetteer/rows.ts'
import { distance, openGazetteer, placeKey } from '../../src/packs/gazetteer.ts'
// @ts-expect-error a plain module of tools/, without types
import { gazetteerSources } from '../../tools/build-gazetteer.mjs'

const sources = gazetteerSources()
const hand = handRows(sources.places)
const gazetteer = openGazetteer(compileGazetteer(joinRows(hand, sources.towns, sources.countryNames), sources.commonWords))
const first = (name: string) => gazetteer.candidates(placeKey([name]))[0]

const lines = readFileSync(new URL('./news-places.tsv', import.meta.url), 'utf8').trim().split('\n').filter((line) => !line.startsWith('#')).map((line) => line.split('\t'))
describe('the places of the news are known by their names in four languages', () => {
  test.each([['English', 1], ['French', 2], ['Arabic', 3], ['Russian', 4]])('%s', (_language, column) => {
    const missed = lines.filter((line) => !gazetteer.candidates(placeKey([line[column] as string])).some((entry) => entry.country === line[0])).map((line) => line[column])
    expect(missed).toEqual([])
  })
})

describe('the usual meaning comes first, rivals behind it', () => {
  test.each([
    ['Niger', 'iso:NE'], ['Georgia', 'iso:GE'], ['Moscow', 'geonames:524901'], ['Paris', 'geonames:2988507'], ['Tripoli', 'geonames:2210247'], ['طرابلس', 'geonames:2210247'],
    ['US', 'iso:US'], ['США', 'iso:US'], ['الولايات المتحدة', 'iso:US'], ['الإمارات', 'iso:AE'], ['Киев', 'geonames:703448'], ['Київ', 'geonames:703448'],
  ])('%s is %s', (name, id) => expect(first(name)?.id).toBe(id))
  test.each([['Tripoli', 'LB'], ['Georgia', 'US'], ['Niger', 'NG'], ['Congo', 'CG'], ['Moscow', 'US']])('%s is also one in %s', (name, country) => {
    expect(gazetteer.candidates(placeKey([name])).map((entry) => entry.country)).toContain(country)
  })
})

test.each(['of', 'Nice', 'Police', 'March', 'Haftar', 'الساحل', 'Орел'])('%s needs context where a place bears it', (name) => {
  expect(gazetteer.candidates(placeKey([name])).every((entry) => entry.commonWord)).toBe(true)
})

test('a town by hand lies where its country is: within 2,500 km of the centroid, large countries apart', () => {
  const large = new Set(['RU', 'US', 'CA', 'CN', 'AU', 'BR', 'IO', 'ID', 'FR', 'NO', 'ES', 'PT', 'IN', 'DK', 'EC', 'CL'])
  const strays = hand.filter((row) => row.country !== null && !large.has(row.country) && !row.id.startsWith('iso:'))
    .filter((row) => { const home = gazetteer.byId(`iso:${row.country}`); return home === null || distance(row, home) > 2_500 })
    .map((row) => row.name)
  expect(strays).toEqual([])
})

test('names of one row stand in one script each', () => {
  // Matches "Моsква" with a Latin letter inside; not "КПП 101".
  const mixed = /\p{Script=Latin}\p{Script=Cyrillic}|\p{Script=Cyrillic}\p{Script=Latin}|\p{Script=Arabic}\p{Script=Latin}|\p{Script=Latin}\p{Script=Arabic}/u
  expect(hand.flatMap((row) => [row.name, ...row.otherNames]).filter((name) => mixed.test(name))).toEqual([])
})
