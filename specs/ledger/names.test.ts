import { describe, expect, test } from 'vitest'
import { compareNames, joinsAt } from '../../src/ledger/compare/names.ts'
import type { NameClass } from '../../src/ledger/compare/names.ts'

const compare = (kind: NameClass, a: string, b: string) => {
  const verdict = compareNames({ class: kind, form: a, known: null }, { class: kind, form: b, known: null })
  return verdict.conflict ? 'refused' : verdict.score >= joinsAt ? 'one' : 'unlinked'
}

describe('people', () => {
  test.each([
    ['Yunus-Bek Yevkurov', 'Yunus-bek Evkurov', 'one'], ['Yunus-Bek Yevkurov', 'يونس بك يفكيروف', 'one'], ['Saddam Haftar', 'صدام خليفة حفتر', 'one'],
    ['Khalifa Haftar', 'خليفة أبوالقاسم حفتر', 'one'], ['Ibrahim Traoré', 'إبراهيم تراوري', 'one'], ['Matthew Miller', 'ماثيو ميلر', 'one'], ['Sergei Lavrov', 'Сергей Лавров', 'one'],
    ['Mohamed Bazoum', 'Mohammed Bazoum', 'one'], ['Abdel Fattah al-Burhan', 'عبد الفتاح البرهان', 'one'],
  ])('%s and %s are one', (a, b, expected) => { expect(compare('person', a, b)).toBe(expected) })
  test.each([
    ['Saddam Haftar', 'Khalifa Haftar'], ['صدام خليفة حفتر', 'خليفة حفتر'], ['صدام خليفة حفتر', 'Khalifa Haftar'], ['صدام حفتر', 'خليفة أبوالقاسم حفتر'], ['Ibrahim Traoré', 'Moussa Traoré'],
  ])('%s is kin of %s, or bears the same name: never joined', (a, b) => { expect(compare('person', a, b)).toBe('refused') })
  test.each([['Ibrahim Traoré', 'Sergei Lavrov'], ['Haftar', 'Khalifa Haftar']])('nothing in the names links %s and %s', (a, b) => { expect(compare('person', a, b)).toBe('unlinked') })
})

describe('bodies', () => {
  test.each([
    ['Economic Community of West African States (ECOWAS)', 'ECOWAS', 'one'], ['Economic Community of West African States', 'ECOWAS', 'one'], ['Wagner', 'فاغنر', 'one'],
    ['Wagner Group', 'Africa Corps', 'unlinked'], ['Sahel Bank', 'Sahel Development Bank', 'unlinked'], ['Brigade 44', 'Brigade 444', 'unlinked'],
  ])('%s and %s: %s', (a, b, expected) => { expect(compare('body', a, b)).toBe(expected) })
})

test('what packs know decides: the same key joins any two forms, another key refuses', () => {
  const known = (form: string, key: string) => ({ class: 'body' as const, form, known: key })
  expect(compareNames(known('Wagner', 'wagner-group'), known('الفاغنر', 'wagner-group')).score).toBe(1)
  expect(compareNames(known('the Corps', 'wagner-group'), known('the Corps', 'africa-corps')).conflict).toBe(true)
})
test('a person is no organisation, whatever they are called', () => {
  expect(compareNames({ class: 'person', form: 'Wagner', known: null }, { class: 'body', form: 'Wagner', known: null }).conflict).toBe(true)
})
