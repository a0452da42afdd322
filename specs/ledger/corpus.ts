import type { Report } from './reports.ts'

/** A generated corpus: invented people who meet, strike and count in four languages; a function of its seed. */
type Person = { readonly en: string; readonly ar: string; readonly ru: string; readonly fr: string }
const person = (en: string, ar: string, ru: string, fr: string = en): Person => ({ en, ar, ru, fr })
export const people: readonly Person[] = [
  person('Tarek Selmani', 'طارق السلماني', 'Тарек Сельмани'), person('Nadia Korbel', 'نادية كوربل', 'Надя Корбель'), person('Samir Selmani', 'سمير السلماني', 'Самир Сельмани'),
  person('Viktor Drenov', 'فيكتور درينوف', 'Виктор Дренов'), person('Moussa Tandja', 'موسى تانجا', 'Мусса Танджа', 'Moussa Tandja'), person('Selmani', 'السلماني', 'Сельмани'), person('Leila Marzan', 'ليلى مرزان', 'Лейла Марзан'),
]
const towns = { Adrar: ['Adrar', 'أدرار', 'Адрар', 'Adrar'], Algeria: ['Algeria', 'الجزائر', 'Алжир', 'Algérie'], Zinder: ['Zinder', 'زندر', 'Zinder', 'Zinder'] } as const
export const languages = ['en', 'ar', 'ru', 'fr'] as const
type Language = typeof languages[number]
export type Fact = { readonly kind: 'visit' | 'attack' | 'killed' | 'strength'; readonly actor: number; readonly other: number; readonly town: keyof typeof towns; readonly day: number | null; readonly count: number; readonly said: boolean; readonly denied: boolean }
export type Draft = { readonly publisher: number; readonly language: number; readonly day: number; readonly url: number | null; readonly facts: readonly Fact[] }

const date = (day: number): string => new Date(Date.UTC(2024, 6, 1 + day)).toISOString().slice(0, 10)
const words: Readonly<Record<Language, Readonly<Record<Fact['kind'], readonly [string, string]>>>> = {
  en: { visit: ['came to', 'for long talks about the border with'], attack: ['was blamed for the shelling of', 'in a statement that named'], killed: ['said people were killed in', 'as told also by'], strength: ['counts the fighters near', 'according to'] },
  fr: { visit: ['est arrivé à', 'pour de longs entretiens avec'], attack: ['est accusé du bombardement de', 'dans un communiqué citant'], killed: ['parle de morts à', 'comme le dit aussi'], strength: ['compte les combattants à', 'selon'] },
  ar: { visit: ['وصل إلى', 'لإجراء محادثات طويلة مع'], attack: ['متهم بقصف', 'في بيان ذكر'], killed: ['تحدث عن قتلى في', 'كما قال أيضا'], strength: ['عدد المقاتلين في', 'بحسب'] },
  ru: { visit: ['прибыл в', 'на долгие переговоры с'], attack: ['обвинён в обстреле', 'в заявлении названа'], killed: ['говорит об убитых в', 'как и'], strength: ['считает бойцов у', 'по словам'] },
}
export const reportOf = (draft: Draft): Report => {
  const language = languages[draft.language % 4] as Language
  const at = (['en', 'ar', 'ru', 'fr'] as const).indexOf(language)
  const name = (index: number): string => (people[index % people.length] as Person)[language]
  const says = draft.facts.flatMap((fact): readonly string[] => {
    const [actor, other, town] = [name(fact.actor), name(fact.actor === fact.other ? fact.other + 1 : fact.other), towns[fact.town][at] as string]
    const [first, second] = words[language][fact.kind]
    const time = fact.day === null ? '' : ` | time ${date(fact.day)}`
    const voice = `${fact.said ? ` | said-by ${other}` : ''}${fact.denied ? ' | reality did-not-happen | stance denied' : ''}`
    const sentence = `<person ${actor}> ${first} <place ${town}> ${second} <person ${other}> ${fact.kind === 'killed' || fact.kind === 'strength' ? fact.count : ''}.`
    switch (fact.kind) {
      case 'visit': return [sentence, `consult/visit | actor ${actor} | recipient ${other} | place ${town}${time}${voice}`]
      case 'attack': return [sentence, `assault/aerial | actor ${actor} | place ${town}${time}${voice}`]
      case 'killed': return [sentence, `figure/killed | count ${fact.count} | of people | place ${town}${time}${voice}`]
      case 'strength': return [sentence, `figure/strength | count about ${fact.count} | of fighters | scope stock | place ${town}${time}${voice}`]
    }
  })
  return { publisher: `Outlet ${draft.publisher}`, language, published: date(draft.day), ...(draft.url === null ? {} : { url: `https://outlet.test/${draft.url}` }), says: says.join('\n') }
}
