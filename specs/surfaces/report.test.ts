import { parseHTML } from 'linkedom'
import { describe, expect, it } from 'vitest'
import { unfiltered } from '../../src/query/filter.ts'
import { namerFor } from '../../src/query/naming.ts'
import { seek } from '../../src/query/sought.ts'
import type { View } from '../../src/query/view.ts'
import { briefing } from '../../src/reports/briefing.ts'
import { html } from '../../src/reports/html.ts'
import { markdown } from '../../src/reports/markdown.ts'
import { claims, documents, things, view, viewOf } from './fixture.ts'

const made = async (from: View) => briefing(from, await seek(from, unfiltered), namerFor(from, 'en'))

describe('the briefing', () => {
  it('has a footnote with the exact words for every line', async () => {
    const { sections, figures, footnotes } = await made(view)
    const numbers = new Set(footnotes.map(({ number }) => number))
    const lines = [...sections.flatMap(({ lines: each }) => each), ...figures]
    expect(lines).toHaveLength(3)
    for (const { behind } of lines) {
      expect(behind.notes.length).toBeGreaterThan(0)
      for (const number of behind.notes) expect(numbers).toContain(number)
    }
    for (const { quote, document } of footnotes) expect(documents.find(({ id }) => id === document.id)?.text).toContain(quote)
  })
  it('gives each side of a dispute its words', async () => {
    const { sections } = await made(view)
    expect(sections[0]?.lines[0]?.differences).toEqual([{ about: 'occurrence', sides: [{ value: 'happened', notes: [1, 2] }, { value: 'did not happen', notes: [3] }] }])
  })
  it('does not quote what was withdrawn', async () => {
    const { footnotes } = await made(viewOf({ ...things, claims: claims.map((claim) => ({ ...claim, withdrawn: claim.id.endsWith('2') })) }))
    expect(footnotes.map(({ claim }) => claim)).not.toContain('c-0000000000000002')
  })
})

const evil = viewOf({
  ...things,
  documents: documents.map((document) => ({ ...document, title: '<script>alert(1)</script> *x* [a](javascript:b) | \u202E', publisher: '"><img src=x onerror=alert(1)>', url: 'javascript:alert(1)' })),
  claims: claims.map((claim) => ({ ...claim, evidence: claim.evidence.map((passage) => ({ ...passage, quote: '# <b>bold</b>\n| a | b |' })) })),
})

describe('as HTML', () => {
  it('runs nothing and loads nothing, whatever the pages say', async () => {
    const { document } = parseHTML(html(await made(evil)))
    expect(document.querySelectorAll('script, img, iframe, link, object, b')).toHaveLength(0)
    expect([...document.querySelectorAll('a')].map((link) => link.getAttribute('href')).filter((href) => !href?.startsWith('#'))).toEqual([])
    expect(document.querySelector('meta[http-equiv]')?.getAttribute('content')).toMatch(/^default-src 'none'; style-src 'sha256-/u)
    expect(html(await made(evil))).not.toContain('\u202E')
  })
  it('gives quotes their language and direction, and links each mark to its words', async () => {
    const { document } = parseHTML(html(await made(view)))
    expect(document.querySelector('q[lang="ar"]')?.getAttribute('dir')).toBe('auto')
    for (const mark of document.querySelectorAll('sup a')) expect(document.querySelector(mark.getAttribute('href') ?? '')).not.toBeNull()
  })
  it('is the same twice', async () => expect(html(await made(view))).toBe(html(await made(view))))
})

describe('as Markdown', () => {
  it('escapes what pages say', async () => {
    const text = markdown(await made(evil))
    expect(text).not.toMatch(/(?<!\\)<(?:script|b|img)/u)
    expect(text).not.toMatch(/(?<!\\)\[a\]\(/u)
    expect(text.split('\n').filter((line) => line.startsWith('# '))).toEqual(['# Briefing'])
  })
  it('defines every footnote that it uses', async () => {
    const text = markdown(await made(view))
    const used = new Set(text.match(/\[\^\d+\](?!:)/gu))
    for (const note of used) expect(text).toContain(`\n${note}:`)
    expect(used.size).toBe(6)
  })
  it('sets Arabic names beside those of the reader', async () => expect(markdown(await made(view))).toContain('Anis Qadhi (أنيس القاضي)'))
})

it('sets undated events in the order in which they were reported, without giving them that date', async () => {
  const undated = viewOf({ ...things, events: things.events.map((event, index) => ({ ...event, time: null, documents: [index === 0 ? 'd-0000000000000002' : 'd-0000000000000001'] })) })
  const { sections } = await made(undated)
  expect(sections.map(({ heading }) => heading)).toEqual(['Undated'])
  expect(sections[0]?.lines.map(({ when, reported }) => `${when}, ${reported}`)).toEqual(['undated, 23 Aug 2023', 'undated, 24 Aug 2023'])
})

it.each(['https://a.example/\u001b[31m', 'https://a.example/\u202Egpj', 'https://a.example/a b', 'javascript:alert(1)'])('the address %j is not written as a link', async (url) => {
  const told = await made(viewOf({ ...things, documents: documents.map((document) => ({ ...document, url })) }))
  expect(markdown(told)).not.toContain('<http')
  expect(markdown(told)).not.toMatch(/[\u001b\u202E]/u)
  expect(html(told)).not.toContain('href="http')
})
