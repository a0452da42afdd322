import { expect, test } from 'vitest'
import { read } from '../../src/stemma.ts'

const languageOf = (text: string): string | null => {
  const reading = read({ content: { kind: 'text', text } })
  return 'language' in reading ? reading.language : null
}

/** Invented sentences, short ones too: the language that comes out. */
const cases: readonly (readonly [string, string])[] = [
  ['Pemerintah mengatakan bahwa tiga warga tewas dalam serangan di pasar itu.', 'id'],
  ['Kerajaan memaklumkan bahawa tiga penduduk terbunuh dalam serangan di pasar itu.', 'ms'],
  ['Waziri alisema wanajeshi watatu waliuawa katika mji wa kaskazini.', 'sw'],
  ['Ты меня слышал?', 'ru'],
  ['Министр вышел к прессе.', 'ru'],
  ['Міністр вийшов до преси.', 'uk'],
  ['Министърът каза, че ще подаде оставка.', 'bg'],
  ['Ministar je rekao da će podneti ostavku.', 'hr'],
  ['وزیر نے کہا کہ تین شہری ہلاک ہوئے ہیں۔', 'ur'],
  ['وزیر گفت که سه شهروند کشته شدند.', 'fa'],
  ['قال الوزير إن ثلاثة مدنيين قتلوا.', 'ar'],
  ['Le ministre a quitté la salle.', 'fr'],
  ['The minister left the room.', 'en'],
]
for (const [text, language] of cases) test(`${language}: ${text}`, () => expect(languageOf(text)).toBe(language))

test('a Ukrainian report that quotes Russian words stays Ukrainian', () => {
  const text = 'Міністр оборони повідомив у п’ятницю, що двоє військових загинули під час обстрілу прикордонного села. На паркані лишився напис «Мы были тут», який уже зафарбували місцеві жителі.'
  expect(languageOf(text)).toBe('uk')
})
