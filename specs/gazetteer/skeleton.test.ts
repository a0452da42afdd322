import { describe, expect, test } from 'vitest'
import { likeness, skeleton } from '../../src/text/skeleton.ts'

describe('a skeleton is what the spellings of one name share', () => {
  test.each([
    ['Bakhmut', 'Бахмут', 'باخموت', 'BHMT'],
    ['Derna', 'Дерна', 'درنة', 'DRN'],
    ['Kidal', 'Кидал', 'كيدال', 'KDL'],
    ['Mustafa', 'Мустафа', 'مصطفى', 'MSTF'],
    ['Karimov', 'Каримов', 'كريموف', 'KRMF'],
    ['al-Tamimi', 'Тамими', 'التميمي', 'TMM'],
  ])('%s, %s and %s are %s', (latin, cyrillic, arabic, expected) => {
    expect([skeleton(latin), skeleton(cyrillic), skeleton(arabic)]).toEqual([expected, expected, expected])
  })
  test('doubled letters are one, letters of other scripts none', () => {
    expect(skeleton('Hassan')).toBe(skeleton('Hasan'))
    expect(skeleton('東京')).toBe('')
  })
  test('names that only share some consonants differ', () => {
    expect(skeleton('Derna')).not.toBe(skeleton('Darfur'))
  })
})

describe('likeness ranks the spellings of a name above other names', () => {
  test.each([
    ['Khartoum', 'الخرطوم', 'قرطبة'],
    ['Kharkiv', 'Харьков', 'Херсон'],
    ['Сергей', 'سيرغي', 'يوري'],
    ['Mohamed', 'محمد', 'محمود'],
  ])('%s is nearer to %s than to %s', (name, same, other) => {
    expect(likeness(name, same)).toBeGreaterThan(0.8)
    expect(likeness(name, same)).toBeGreaterThan(likeness(name, other))
  })
  test('it is symmetric, 1 for the same and 0 for nothing', () => {
    expect(likeness('Misrata', 'Мисрата')).toBe(likeness('Мисрата', 'Misrata'))
    expect(likeness('Gao', 'Gao')).toBe(1)
    expect(likeness('Gao', '')).toBe(0)
  })
})
