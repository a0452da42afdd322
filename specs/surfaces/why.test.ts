import { describe, expect, it } from 'vitest'
import { show } from '../../src/cli/show.ts'
import { printWhyOf } from '../../src/cli/why.ts'
import { why, type Branch } from '../../src/query/why.ts'
import { treeSvg } from '../../src/reports/tree-svg.ts'
import type { Lineage } from '../../src/model/index.ts'
import { asking } from './collecting.ts'
import { documents, events, figures, things, view, viewOf } from './fixture.ts'

const drawn = ({ report, by, branches }: Branch): string => {
  const name = report.kind === 'unseen' ? report.name : report.document.id.replace(/0{2,}/u, '')
  return `${by === null ? '' : `${by.kind}:`}${name}${branches.length === 0 ? '' : `(${branches.map(drawn).join(' ')})`}`
}
const event = events[0] as (typeof events)[number]
const link = (from: Lineage['from'], to: string, rest: Partial<Lineage> = {}): Lineage => ({ from, to, kind: 'copy', direction: 'known', score: 0.9, because: ['the same words'], ...rest })
const [one, two, three] = documents.map(({ id }) => id) as [string, string, string]

const forest = async (lineage: readonly Lineage[]): Promise<string> => {
  const origin = { root: one, kind: 'document' as const, documents: [one, two, three], because: '' }
  const { trees } = await why(viewOf({ ...things, lineage }), { claims: event.claims, origins: [origin], independent: event.independent })
  return trees.flatMap(({ roots }) => roots.map(drawn)).join(' | ')
}

describe('the tree behind an event', () => {
  it.each<[string, readonly Lineage[], string]>([
    ['no lineage', [], 'd-1 | d-2 | d-3'],
    ['a chain of copies', [link(one, two), link(two, three)], 'd-1(copy:d-2(copy:d-3))'],
    ['a source that is cited and not held', [link({ unseen: 'The Moon' }, one, { kind: 'citation' })], 'The Moon(citation:d-1) | d-2 | d-3'],
    ['a circle is cut', [link(one, two), link(two, one)], 'd-1(copy:d-2) | d-3'],
    ['the closer kind wins', [link(one, three, { kind: 'citation' }), link(two, three)], 'd-1 | d-2(copy:d-3)'],
    ['a known direction wins over an unknown one', [link(one, three, { direction: 'unknown' }), link(two, three, { kind: 'retelling' })], 'd-1 | d-2(retelling:d-3)'],
  ])('%s', async (_, lineage, expected) => expect(await forest(lineage)).toBe(expected))

  it('is the same whatever the order of the links', async () => {
    const links = [link(one, two), link(two, three), link(one, three, { kind: 'excerpt' }), link(three, one, { direction: 'unknown' })]
    expect(await forest(links.toReversed())).toBe(await forest(links))
  })

  it('says what would raise the count', async () => {
    const figure = figures[0] as (typeof figures)[number]
    const { raise } = await why(view, { claims: figure.observations.flatMap(({ claims }) => claims), origins: figure.observations.flatMap(({ origins }) => origins), independent: figure.independent })
    expect(raise).toEqual([
      'the report by Tripoli Ledger itself, which is cited and not held', 'the date of the report by Gulf Wire', 'the whole text of the report by Gulf Wire (paywall)',
      'who “medical sources” are, in the report by Gulf Wire', 'a further report with a witness or document of its own',
    ])
  })

  it('is drawn with its reasons', async () => {
    const { asking: question, printed } = asking(view)
    await printWhyOf(question, 'v-0000000000000001', 'text')
    expect(printed()).toContain('at least 1 independent, at most 2: 1 origin\n  · the Arabic report may have phoned the mayor itself')
    expect(printed()).toMatch(/ └─ Zuwara Courier · 23 Aug 2023[^\n]*\n(?: {4}│[^\n]*\n)+ {4}└─ a translation: \u2068صحيفة الساحل\u2069/u)
    expect(printed()).toContain('because five sentences in the same order; published a day later (0.91)')
  })
})

describe('the tree as a picture', () => {
  const picture = async (over: Partial<typeof things> = {}): Promise<string> => {
    const { asking: question, printed } = asking(viewOf({ ...things, ...over }))
    await printWhyOf(question, 'v-0000000000000001', 'svg')
    return printed()
  }
  /** The texts that are drawn, with the hints over them left out. */
  const texts = (svg: string): readonly { readonly x: number; readonly direction: string; readonly said: string }[] =>
    [...svg.matchAll(/<text x="([\d.]+)"([^>]*)><title>[^<]*<\/title>([^<]*)<\/text>/gu)].map(([, x, attributes = '', said]) => ({ x: Number(x), direction: attributes.includes('direction="rtl"') ? 'rtl' : 'ltr', said: said as string }))

  it('shows the count, each report, how it derives, and what would raise the count', async () => {
    const said = texts(await picture()).map(({ said }) => said)
    expect(said).toContain('at least 1 independent, at most 2: 1 origin')
    expect(said).toContain('Zuwara Courier')
    expect(said.some((text) => text.startsWith('a translation · 0.91 · five sentences in the same order'))).toBe(true)
    expect(said).toContain('What would raise the count')
    expect(said).toContain('· a further report with a witness or document of its own')
  })
  it('sets what runs from right to left against the right edge of its box, and the rest against the left', async () => {
    const drawn = texts(await picture())
    const [arabic, english] = [drawn.find(({ said }) => said === 'صحيفة الساحل'), drawn.find(({ said }) => said === 'Zuwara Courier')]
    expect(arabic).toMatchObject({ direction: 'rtl', x: 926 })
    expect(english).toMatchObject({ direction: 'ltr', x: 34 })
  })
  it('is well-formed whatever a report calls itself, and obeys nothing of it', async () => {
    const name = '<script>alert(1)</script> & "Sons"\u202E\uFFFE]]>'
    const svg = await picture({ documents: documents.map((document) => ({ ...document, publisher: name })) })
    expect(svg).not.toContain('<script')
    expect(svg).not.toMatch(/[\u202E\uFFFE]/u)
    expect(svg).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;Sons&quot;‹U+202E›')
    // Every mark that XML would read is one of ours.
    expect(svg.replaceAll(/<\/?(?:svg|rect|text|title|path)(?: [\w:-]+="[^"<>&]*(?:&(?:amp|lt|gt|quot|#39);[^"<>&]*)*")*\/?>/gu, '')).not.toMatch(/[<>]/u)
  })
  it('cuts what would run out of its box, and says the whole of it on hovering', async () => {
    const long = 'The Courier of the Coast '.repeat(40).trim()
    const svg = await picture({ documents: documents.map((document) => ({ ...document, publisher: long })) })
    expect(svg).toContain(`<title>${long}</title>`)
    expect(texts(svg).every(({ said }) => said.length < 200)).toBe(true)
  })
})

describe('show', () => {
  const shown = async (id: string, language = 'en'): Promise<string> => {
    const { asking: question, printed } = asking(view, language)
    await show(question, id, false)
    return printed()
  }
  it('marks the passage of a claim in its sentence', async () => expect(await shown('c-0000000000000004')).toContain('said on Tuesday that ⟦at least 14 people were killed⟧ when artillery hit the\n  port'))
  it('keeps an Arabic sentence in one run', async () => expect(await shown('c-0000000000000002')).toMatch(/\u2068قال رئيس [^\u2068\u2069]*⟦أصابت المدفعية ميناء\u2069\n {2}\u2068زوارة⟧/u))
  it('names the voices in the script of the reader, the original beside', async () => {
    expect(await shown('c-0000000000000002')).toContain('← Anis Qadhi (\u2068أنيس القاضي\u2069)')
    expect(await shown('c-0000000000000001', 'ar')).toContain('← \u2068أنيس القاضي\u2069 (Anis Qadhi)')
  })
  it('says how each voice knows', async () => expect(await shown('c-0000000000000001')).toContain('Anis Qadhi: stated, by “said”, knows by took part'))
  it('tells why an event is one', async () => expect(await shown('v-0000000000000001')).toContain('c-0000000000000001 = c-0000000000000002  0.93  same place; same day'))
  it('shows what was left out of a report', async () => expect(await shown('d-0000000000000001')).toContain('cookie notice: We value your privacy'))
  it('takes the beginning of an id', async () => expect(await shown('f-')).toContain('at least 14  22 Aug 2023  Zuwara Courier ← Anis Qadhi'))
  it('lists what a short id may be', async () => expect(shown('v-')).rejects.toThrow('v- may be v-0000000000000001 (event), v-0000000000000002 (event): write more of it'))
  it('says when there is none', async () => expect(shown('c-9')).rejects.toThrow(/c-9: the record has no/u))
  it('answers to why with the id of a member', async () => {
    const { asking: question, printed } = asking(view)
    await printWhyOf(question, 'c-0000000000000003', 'text')
    expect(printed()).toContain('v-0000000000000001')
  })
})

it('a chain of forty copies keeps within the picture', () => {
  const report = { kind: 'document', document: documents[0], claims: [] } as unknown as Branch['report']
  const by = { from: 'd-1', to: 'd-2', kind: 'copy', direction: 'known', score: 1, because: ['<b>'] } as const
  const chain = Array.from({ length: 40 }).reduce<Branch>((below) => ({ report, by, branches: [below] }), { report, by, branches: [] })
  const picture = treeSvg('a', { trees: [{ origin: { root: 'd-1', kind: 'document', documents: ['d-1'], because: '' }, roots: [chain] }], independent: { at_least: 1, at_most: 1, because: [] }, raise: [] })
  expect(picture).not.toMatch(/width="-/u)
  expect(picture).not.toContain('<b>')
})
