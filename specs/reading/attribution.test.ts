import { describe, expect, test } from 'vitest'
import { loadReader } from '../../src/flow/reader.ts'
import { isFailure } from '../../src/model/failure.ts'

const reader = loadReader()
const readText = (text: string, language: string) => {
  const reading = reader.read({ id: 'spec', content: { kind: 'text', text }, path: null, url: null, publisher: 'The Gazette', published: null, language })
  if (isFailure(reading)) throw new Error(reading.message)
  return reading
}

/** Attributions as "source | stance | content", a voice without words as "-". */
const voices = (text: string, language: string): readonly string[] =>
  readText(text, language).attributions.map((one) => `${one.source.map((span) => span.quote).join('; ') || '-'} | ${one.stance} | ${one.content.map((span) => span.quote).join(' … ')}`)

/** The chain over the claim whose trigger has the given words. */
const chain = (text: string, language: string, trigger: string): string | null => {
  const claim = readText(text, language).claims.find((one) => one.trigger?.quote.includes(trigger))
  return claim === undefined ? null : claim.chain.map((voice) => (voice.jointly ?? [voice.name ?? '-']).join(' + ')).join(' < ')
}

type Case = readonly [language: string, text: string, ...attributions: readonly string[]]

const found: Readonly<Record<string, readonly Case[]>> = {
  'a clause that ends the sentence names its voice, whatever its noun phrase': [
    ['en', 'The army killed nine people, a doctor close to the families told The Herald.', 'a doctor close to the families | stated | The army killed nine people'],
    ['en', 'The militia stormed the depot, said a person familiar with the plan.', 'a person familiar with the plan | stated | The militia stormed the depot'],
    ['en', 'The gunmen seized the tanker, its owner MSC said.', 'its owner MSC | stated | The gunmen seized the tanker'],
    ['en', 'Police killed two students, Amnesty and three other groups said on Friday.', 'Amnesty and three other groups | stated | Police killed two students'],
    ['en', 'Some 90,000 people have fled the valley, UNHCR estimates.', 'UNHCR | estimated | Some 90,000 people have fled the valley'],
    ['en', 'Some 90,000 people have fled, UNHCR, the UN Refugee Agency, estimates.', 'UNHCR, the UN Refugee Agency | estimated | Some 90,000 people have fled'],
    ['fr', "Les rebelles ont attaqué la mine, a indiqué le porte-parole de l'armée.", "le porte-parole de l'armée | stated | Les rebelles ont attaqué la mine"],
    ['ru', '«Войска атаковали порт», — заявил Лавров.', 'Лавров | stated | «Войска атаковали порт»'],
    ['ar', '"قصف الجيش السوق"، قال المتحدث باسم الحكومة.', 'المتحدث باسم الحكومة | stated | "قصف الجيش السوق"'],
  ],
  'a quotation that goes on is one attribution, of whoever spoke it': [
    ['en', '"They shot my son," a 30-year-old woman who survived told investigators. "Then the soldiers opened fire."', 'a 30-year-old woman who survived | stated | "They shot my son," … Then the soldiers opened fire.'],
  ],
  'a name in apposition is the voice of its description': [
    ['en', 'The governor, Ali Omar, said the army attacked the camp.', 'The governor, Ali Omar | stated | the army attacked the camp.'],
  ],
  'what is said ends where the writer goes on': [
    ['en', 'Russia said it had shelled the bridge, while Ukrainian forces attacked the port.', 'Russia | stated | it had shelled the bridge'],
    ['en', 'Mali and Niger accused each other of shelling, days after the two sides agreed to a ceasefire.', 'Mali | alleged | each other of shelling'],
    ['ar', 'وقال المتحدث باسم الجيش إن القوات دخلت البلدة، مضيفا أن المسلحين انسحبوا منها.', 'المتحدث باسم الجيش | stated | القوات دخلت البلدة', 'المتحدث باسم الجيش | stated | المسلحين انسحبوا منها.'],
    ['fr', "Le ministre a affirmé que l'armée avait repris la ville, ajoutant que six soldats avaient été tués.", "Le ministre | stated | l'armée avait repris la ville", 'Le ministre | stated | six soldats avaient été tués.'],
  ],
  'a share of a hundred is nobody’s word, doubt on a noun neither': [
    ['en', 'Turnout was 40 per cent, the commission said.', 'the commission | stated | Turnout was 40 per cent'],
    ['en', 'Suspected jihadists killed eight people, the army said.', 'the army | stated | Suspected jihadists killed eight people'],
    ['en', 'Suspected jihadists killed eight people.'],
    ['en', 'The army took the ridge after rebels allegedly kidnapped a priest.', '- | alleged | rebels allegedly kidnapped a priest.'],
    ['en', 'No group has claimed responsibility for the bombing.'],
  ],
  'a denial beside the main clause is over it': [
    ['en', 'The army killed 12 people, which Kigali denied.', 'Kigali | denied | The army killed 12 people'],
    ['en', 'The army killed the herders, a claim the group denied.', 'the group | denied | The army killed the herders'],
  ],
  'an accusation’s deed is its content': [
    ['en', 'The UN accused the rebels of recruiting children.', 'The UN | alleged | the rebels of recruiting children.'],
    ['fr', "Le Liban a accusé Israël d'avoir bombardé le village.", "Le Liban | alleged | Israël d'avoir bombardé le village."],
  ],
}

for (const [what, cases] of Object.entries(found)) {
  describe(what, () => {
    for (const [language, text, ...attributions] of cases) test(text, () => expect(voices(text, language)).toEqual(attributions))
  })
}

describe('the chain runs from whoever knows to whoever tells', () => {
  const cases: readonly (readonly [string, string, string, string])[] = [
    ['en', 'Bloomberg reported that Lavrov said Russia had attacked the harbour.', 'attacked', 'Lavrov < Bloomberg < The Gazette'],
    ['en', 'Lavrov said Russia had attacked the harbour, Bloomberg reported.', 'attacked', 'Lavrov < Bloomberg < The Gazette'],
    ['en', 'Reuters reported that the army had attacked the harbour.', 'attacked', 'Reuters < The Gazette'],
    ['en', 'The army attacked the harbour, Interfax reported, citing Lavrov.', 'attacked', 'Lavrov < Interfax < The Gazette'],
    ['en', 'TASS quoted Lavrov as saying that Russia had attacked the harbour.', 'attacked', 'Lavrov < TASS < The Gazette'],
    ['en', 'Mali, Niger and Burkina Faso said that France had attacked the camp.', 'attacked', 'Mali + Niger + Burkina Faso < The Gazette'],
    ['en', 'The army reportedly attacked the harbour, Reuters reported.', 'attacked', 'Reuters < The Gazette'],
    ['ar', 'نقلت وكالة سانا عن مصدر عسكري أن روسيا قصفت الميناء.', 'قصفت', 'مصدر عسكري < وكالة سانا < The Gazette'],
    ['ar', 'أكدت مصر والسعودية أن إسرائيل قصفت المدينة.', 'قصفت', 'مصر + السعودية < The Gazette'],
    ['ru', 'Войска атаковали порт, сообщает ТАСС.', 'атаковали', 'ТАСС < The Gazette'],
  ]
  for (const [language, text, trigger, wanted] of cases) test(text, () => expect(chain(text, language, trigger)).toBe(wanted))
})
