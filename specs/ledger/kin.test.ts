import { describe, expect, test } from 'vitest'
import { compareNames, joinsAt } from '../../src/ledger/compare/names.ts'
import type { NameProfile } from '../../src/ledger/compare/names.ts'

/** Relatives and namesakes, invented: two people whose names are alike must stay two. A false merge is worse than a missed one. */
const apart: readonly (readonly [string, string])[] = [
  // Brothers, sisters, couples: one family name, given names alike.
  ['Hassan Derbali', 'Hussein Derbali'], ['Salem Qubaisi', 'Salim Qubaysi Omar'], ['Viktor Lesnov', 'Viktoria Lesnova'], ['Martin Kolar', 'Martina Kolarova'], ['Daniel Ferro', 'Daniela Ferro'],
  ['Mario Benutti', 'Maria Benutti'], ['Paul Hartwick', 'Paula Hartwick'], ['Michel Dorval', 'Michèle Dorval'], ['Pascal Louvier', 'Pascale Louvier'], ['Ahmed Tourabi', 'Mohamed Tourabi'],
  ['Abdelaziz Merabti', 'Abdelkader Merabti'], ['Abdul Rahman Zuwaiya', 'Abdul Rahim Zuwaiya'], ['Ivan Drenov', 'Ivana Drenova'], ['Robert Callan', 'Roberta Callan'], ['Amir Sadeghi', 'Amira Sadeghi'],
  ['Jean Maboula', 'Jeanne Maboula'], ['Karim Lahoual', 'Karima Lahoual'], ['Joseph Tindall', 'Josephine Tindall'], ['Idriss Bazoum', 'Ismael Bazoum'], ['Omar Khalidi', 'Amr Khalidi'],
  ['حسن الدربالي', 'حسين الدربالي'], ['سالم القبيسي', 'سليم القبيسي'], ['عبد الرحمن الزوية', 'عبد الرحيم الزوية'], ['سعد المرابطي', 'سعيد المرابطي'], ['ناصر العوفي', 'نصير العوفي'],
  ['كمال الفرجاني', 'كامل الفرجاني'], ['أحمد الترابي', 'حامد الترابي'], ['محمد الترابي', 'محمود الترابي'], ['خالد السويحلي', 'خليل السويحلي'], ['عمر الخالدي', 'عامر الخالدي'],
  ['رشيد بن يدر', 'راشد بن يدر'], ['أمين الحصادي', 'أمينة الحصادي'], ['صالح البوعيشي', 'صلاح البوعيشي'], ['ماجد العتيقي', 'مجيد العتيقي'],
  ['Александр Лесной', 'Алексей Лесной'], ['Валентин Дренов', 'Валентина Дренова'], ['Михаил Корзун', 'Максим Корзун'], ['Иван Пестов', 'Игорь Пестов'], ['Станислав Горев', 'Святослав Горев'], ['Дмитрий Сыромятов', 'Денис Сыромятов'],
  // A child and a parent.
  ['Khalifa Marzouq', 'Saddam Khalifa Marzouq'], ['Idriss Haroun', 'Mahamat Idriss Haroun'], ['خليفة المرزوق', 'صدام خليفة المرزوق'], ['علي الدبيسي', 'محمد علي الدبيسي'], ['صالح العرادي', 'أحمد صالح العرادي'],
  // One given name, family names that grew from one another, or from one tribe or town.
  ['Karim Tikrit', 'Karim Tikriti'], ['Ali Husseini', 'Ali Hussein'], ['Ali Hassan', 'Ali Hussein'], ['Roman Abramin', 'Roman Abraminovich'], ['Ivan Petrenko', 'Ivan Petrov'], ['Oleg Marchuk', 'Oleg Marchenko'],
  ['علي حسن', 'علي حسين'], ['كريم تكريت', 'كريم تكريتي'], ['Олег Марчук', 'Олег Марченко'], ['Пётр Иванов', 'Пётр Иваненко'], ['Claire Martin', 'Claire Martinez'], ['Pierre Durand', 'Pierre Dupont'], ['Youssef Amrani', 'Youssef Amranioui'],
  // Across scripts.
  ['Hassan Derbali', 'حسين الدربالي المنصور'], ['Said Ghozali', 'Саид Гусейнов'], ['Mahmoud Tarhouni', 'محمد الترهوني'], ['Abdelkader Zenati', 'عبد العزيز الزناتي'], ['Oleg Marchuk', 'Олег Марченко'],
]
/** One person, told in two spellings, scripts, cases or orders. */
const one: readonly (readonly [string, string])[] = [
  ['Abdulqader Bahumaid', 'عبد القادر باحميد'], ['Yusuf Derbali', 'Youssef Derbali'], ['Joseph Tindall', 'جوزيف تيندال'], ['Вадим Лесков', 'Вадимом Лесковым'], ['Вадима Лескова', 'Vadim Leskov'], ['Leskov, Vadim', 'Vadim Leskov'],
  ['Radek Horsky', 'Radekem Horskym'], ['Agnieszka Wolska', 'Agnieszki Wolskiej'], ['Ingrid Halvorsen', 'Ingrid Halvorsenová'], ['Moussa Hilali', 'Musa Hilali'], ['Khaled Omari', 'Khalid Omari'], ['Джона Хартвика', 'John Hartwick'],
]
const person = (form: string): NameProfile => ({ class: 'person', form, known: null })
const isOne = (a: string, b: string): boolean => { const { score, conflict } = compareNames(person(a), person(b)); return !conflict && score >= joinsAt }

describe('relatives and namesakes stay apart', () => { test.each(apart)('%s is not %s', (a, b) => { expect(isOne(a, b)).toBe(false); expect(isOne(b, a)).toBe(false) }) })
describe('one person is one', () => { test.each(one)('%s is %s', (a, b) => expect(isOne(a, b)).toBe(true)) })
