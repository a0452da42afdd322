import { expect, test } from 'vitest'
// @ts-expect-error: plain JavaScript, as the program that runs it
import { faultsOf, faultsOfSet } from '../../evaluation/coded/check.mjs'

test('every span, type and reference of the coded set has its place', () => {
  expect(faultsOfSet()).toEqual([])
})

test('a span that says something else than the text is found', () => {
  const coding = { id: 'x', entities: [], places: [], attributions: [], claims: [], may: [{ start: 0, end: 4, quote: 'rain', types: null }], no_claim: [] }
  expect(faultsOf(coding, 'snow fell', new Set())).toEqual(['x: not at 0-4: rain'])
})
