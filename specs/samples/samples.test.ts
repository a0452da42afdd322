import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
// @ts-expect-error plain JavaScript on purpose: the checker runs the public command and must run without a build of its own
import { measureSamples, measureSet, share, shown, specs, thresholds } from './measure.mjs'
// @ts-expect-error as above
import { lacks, names, place } from './matching.mjs'

type Held = readonly [number, number]
type Spec = { readonly sample: string; readonly language: string; readonly facts: readonly { readonly id: string }[] }
const asked = thresholds() as { readonly languages: Record<string, Record<string, number>>; readonly record: number }

describe('the samples are read as a careful reader reads them', () => {
  let languages: Record<string, Record<string, Held>> = {}
  beforeAll(() => {
    languages = measureSamples().languages
  }, 120_000)
  for (const [language, measures] of Object.entries(asked.languages)) {
    for (const [measure, least] of Object.entries(measures)) {
      it(`${language}: ${measure} at least ${least}`, () => {
        const held = languages[language]?.[measure] as Held
        expect(share(held), shown(held)).toBeGreaterThanOrEqual(least)
      })
    }
  }
})

describe('the record of all samples', () => {
  it(`holds at least ${asked.record} of what the set says, whatever the order`, () => {
    const { record } = measureSet()
    expect(share(record), shown(record)).toBeGreaterThanOrEqual(asked.record)
  }, 240_000)
})

describe('what was written by hand', () => {
  it.each(specs() as Spec[])('$sample is marked as invented and has ids of its own', ({ sample, facts }) => {
    const bytes = readFileSync(sample).toString('latin1')
    const listed = readFileSync('samples/README.md', 'utf8')
    expect(sample.endsWith('.html') ? bytes : listed).toContain(sample.endsWith('.html') ? 'Stemma sample, invented' : sample.replace('samples/', ''))
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(facts.length)
  })
})

describe('the matching', () => {
  it.each([
    ['by Hamdoun, minister', ['Hamdoun'], true],
    ['by Hamdouni', ['Hamdoun'], false],
    ['والجبهة قالت', ['الجبهة'], true],
    ['Слободана Вукадина', ['Вукадин'], true],
    ['Манбидж', ['Ман'], false],
    ['l’Éthiopie', ['Ethiopie'], true],
  ])('%s holds %s: %s', (text, forms, expected) => {
    expect(names(text, forms)).toBe(expected)
  })
  it('asks for the voices in their order, nearest first', () => {
    const claim = { type: 'figure/injured', reality: 'happened', roles: [], evidence: [], chain: [{ name: 'the admiral' }, { name: 'the minister' }, { name: 'The Gazette', voice: 'publisher' }] }
    expect(lacks({}, claim, { chain: [['admiral'], ['Gazette']] })).toEqual([])
    expect(lacks({}, claim, { chain: [['minister'], ['admiral']] })).toEqual(['chain minister ← admiral'])
  })
  it.each([
    ['2025-03-03T00:00', '2025-03-03T06:00', []],
    ['2025-03-03', '2025-03-04', []],
    ['2025-03-03', '2025-03-10', ['time 2025-03-03..2025-03-10']],
  ])('holds %s..%s against the day that was coded', (from, until, expected) => {
    const claim = { type: 'assault', reality: 'happened', roles: [], chain: [], evidence: [], time: { from, until } }
    expect(lacks({}, claim, { when: { from: '2025-03-03', until: '2025-03-04' } })).toEqual(expected)
  })
  it('says what a claim lacks', () => {
    const text = 'The army killed 9 men.'
    const claim = { type: 'figure/killed', reality: 'happened', roles: [], chain: [], quantity: { min: 9, max: 9 }, evidence: [{ start: 0, end: 22 }] }
    expect(place(text, 'killed  9')).toEqual({ start: 9, end: 17 })
    expect(lacks({ text }, claim, { type: ['figure'], quantity: { min: 9, max: null }, speaker: ['army'] })).toEqual(['speaker army', 'max 9'])
  })
})
