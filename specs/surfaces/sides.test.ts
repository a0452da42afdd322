import { describe, expect, it } from 'vitest'
import { sideText } from '../../src/query/sides.ts'

describe('a side of a dispute, for people', () => {
  it.each([
    ['occurrence', 'did not happen', 'did not happen'],
    ['occurrence', 'happened', 'happened'],
    ['time', '2025-03-12/2025-03-13', '12 Mar 2025'],
    ['time', '2025-03-12T04:00/2025-03-12T07:00', '12 Mar 2025, 04:00–07:00'],
    ['time', 'some day', 'some day'],
    ['count', '9', '9'],
    ['count', '21..', 'at least 21'],
    ['count', '..1200', 'up to 1,200'],
    ['count', '100..150', '100–150'],
    ['count', 'unknown', 'unknown'],
    ['place', 'Cairo', 'Cairo'],
    ['actor', 'group:Ashen Hills Movement, person:Omar Tarek', 'Ashen Hills Movement, Omar Tarek'],
    ['actor', 'Brigade 7: the founders', 'Brigade 7: the founders'],
  ] as const)('%s %s is told as “%s”', (about, value, told) => {
    expect(sideText(about, value)).toBe(told)
  })
})
