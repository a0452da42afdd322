import { describe, expect, test } from 'vitest'
import { foldAll } from '../../src/ledger/fold-all.ts'
import { build } from './reports.ts'
import type { Report } from './reports.ts'

const lineage = async (...reports: readonly Report[]) => {
  const documents = reports.map(build)
  const at = new Map(documents.map((document, index) => [document.id, String.fromCharCode(97 + index)]))
  return (await foldAll(documents, [])).lineage.map(({ from, to, kind, direction }) => `${typeof from === 'string' ? at.get(from) : `(${from.unseen})`}${direction === 'known' ? ' > ' : ' ~ '}${typeof to === 'string' ? at.get(to) : '?'} ${kind}`)
}

const story = `<person Tarek Selmani> reached <place Adrar> on Tuesday with 1340 fighters and four lorries, witnesses on the road said.
figure/strength | count 1340 | of fighters | scope arrivals | place Adrar
He was received there by <person Nadia Korbel>, who has led the council of <place Adrar> since the spring.
A spokesman for <person Viktor Drenov> put the cost of the convoy at 87500 dollars and refused to say who paid.
figure/amount | count 87500 | of dollars | unit USD | place Adrar
<person Nadia Korbel> promised that the road to <place Oran> would be open within three weeks.
Two earlier convoys under <person Viktor Drenov> had turned back near <place Oran> after losing 26 lorries.
The council of <place Adrar> meets <person Tarek Selmani> again on Friday to settle the matter of 415 prisoners.
figure/captured | count 415 | of prisoners | scope stock | place Adrar`
const arabic = `وصل <person طارق السلماني> إلى <place أدرار> يوم الثلاثاء ومعه 1340 مقاتلا وأربع شاحنات، بحسب شهود.
figure/strength | count 1340 | of مقاتلا | scope arrivals | place أدرار
واستقبلته هناك <person نادية كوربل> التي تقود مجلس <place أدرار> منذ الربيع.
وقدر متحدث باسم <person فيكتور درينوف> كلفة القافلة بنحو 87500 دولار ورفض القول من دفعها.
figure/amount | count 87500 | of دولار | unit USD | place أدرار
ووعدت <person نادية كوربل> بفتح الطريق إلى <place وهران> خلال ثلاثة أسابيع.
وكانت قافلتان سابقتان بقيادة <person فيكتور درينوف> قد عادتا قرب <place وهران> بعد خسارة 26 شاحنة.
ويجتمع مجلس <place أدرار> مع <person طارق السلماني> مجددا يوم الجمعة لبحث مصير 415 أسيرا.
figure/captured | count 415 | of أسيرا | scope stock | place أدرار`
const lines = (text: string, from: number, to: number): string => text.split('\n').slice(from, to).join('\n')

describe('how texts derive from one another', () => {
  test('the same words are a copy, from the one published first', async () => {
    expect(await lineage({ publisher: 'Coast Wire', published: '2024-05-03', says: story }, { publisher: 'Dune Post', published: '2024-05-01', says: story })).toEqual(['b > a copy'])
  })
  test('without dates the direction is unknown', async () => {
    expect(await lineage({ publisher: 'Coast Wire', says: story }, { publisher: 'Dune Post', says: story })).toHaveLength(1)
    expect((await lineage({ publisher: 'Coast Wire', says: story }, { publisher: 'Dune Post', says: story }))[0]).toContain(' ~ ')
  })
  test('a sentence more is a near-copy', async () => {
    expect(await lineage({ publisher: 'A', published: '2024-05-01', says: story }, { publisher: 'B', published: '2024-05-02', says: `${story}\nNobody from the ministry was available for comment on Wednesday.` })).toEqual(['a > b near-copy'])
  })
  test('two sentences taken over into a longer report are an excerpt', async () => {
    const own = 'The desert road has been shut for most of the year and traders say that it may not be safe for long.\nPrices of flour and fuel in the southern towns have doubled, and many families have moved north to look for work.\nThe weather service expects storms from the weekend on, with sand that closes the pass for days at a time.\nA football match between the two towns was put off for the third time because neither team could travel.\n'
    expect(await lineage({ publisher: 'A', published: '2024-05-01', says: story }, { publisher: 'B', published: '2024-05-02', says: `${own}${lines(story, 2, 4)}` })).toEqual(['a > b excerpt'])
  })
  test('the same details in the same order in another language are a translation', async () => {
    expect(await lineage({ publisher: 'A', published: '2024-05-01', says: story }, { publisher: 'B', published: '2024-05-02', language: 'ar', says: arabic })).toEqual(['a > b translation'])
  })
  test('some of them are a retelling', async () => {
    expect(await lineage({ publisher: 'A', published: '2024-05-01', says: story }, { publisher: 'B', published: '2024-05-02', language: 'ar', says: `${lines(arabic, 0, 5)}\nولم يصدر أي تعليق من الحكومة حتى مساء الأربعاء.` })).toEqual(['a > b retelling'])
  })
  test('a shared subject alone is no lineage', async () => {
    expect(await lineage({ publisher: 'A', says: story }, { publisher: 'B', language: 'ar', says: `قال محللون إن زيارة <person طارق السلماني> إلى <place أدرار> تثير أسئلة.
وكانت <person نادية كوربل> قد انتقدت <person فيكتور درينوف> في <place وهران> العام الماضي.
ولا يزال مستقبل <place أدرار> غامضا بحسب <person نادية كوربل>.` })).toEqual([])
  })
  test('an outlet that is cited but not held is an unseen source', async () => {
    expect(await lineage({ publisher: 'A', says: `<person Tarek Selmani> is to leave <place Adrar> soon, according to the Dune Post.\nconsult/visit | actor Tarek Selmani | origin Adrar | reality planned | outlet Dune Post` })).toEqual(['(Dune Post) > a citation'])
  })
})
