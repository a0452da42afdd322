import { describe, expect, it } from 'vitest'
import { cleaned, html } from '../pages/cleaning.ts'

const sentence = 'The ferry to the islands was held back on Monday because of high waves, the harbour office said.'
/** Milliseconds within which each must be done here; a quadratic reading of any of them takes minutes. */
const patience = 20_000

const pages: Readonly<Record<string, () => ReturnType<typeof cleaned>>> = {
  '100,000 nested tags': () => cleaned(html(`${'<div>'.repeat(100_000)}${sentence}`)),
  '50,000 tags that only look closed': () => cleaned(html(`${'<div/>'.repeat(50_000)}${sentence}`)),
  '50,000 list items and paragraphs left open': () => cleaned(html(`${'<li><p>'.repeat(25_000)}${sentence}`)),
  '100,000 nested tags behind an unclosed frame': () => cleaned(html(`<iframe>${'<div>'.repeat(100_000)}${sentence}`)),
  '100,000 nested tags behind the shortest comment': () => cleaned(html(`<!-->${'<div>'.repeat(100_000)}${sentence}`)),
  '190 nested tags, which is within the limit': () => cleaned(html(`${'<div>'.repeat(190)}${sentence}`)),
  '30,000 unclosed paragraphs': () => cleaned(html(`<p>${sentence}`.repeat(30_000))),
  '200,000 opening brackets': () => cleaned({ kind: 'html', html: `<p>${sentence}</p>${'<'.repeat(200_000)}` }),
  '200,000 unclosed comments': () => cleaned({ kind: 'html', html: `<p>${sentence}</p>${'<!--'.repeat(200_000)}` }),
  '200,000 unclosed attributes': () => cleaned({ kind: 'html', html: `<p>${sentence}</p>${'<a x="'.repeat(200_000)}` }),
  'a line of 10 MB': () => cleaned({ kind: 'plain', plain: `${sentence} `.repeat(100_000) }),
  '100,000 headings of other stories': () => cleaned({ kind: 'plain', plain: `${sentence}\n${'Read also\n'.repeat(100_000)}` }),
  '40,000 names and dates by turns': () => cleaned({ kind: 'plain', plain: `THE ISLAND DAILY\n${'Anis Qadhi\n12 March 2024\n'.repeat(40_000)}${sentence}` }),
  '20,000 of both by turns': () => cleaned({ kind: 'plain', plain: Array.from({ length: 20_000 }, (_, index) => `${sentence} It was run ${index}.\nRelated articles`).join('\n') }),
}

describe('hostile pages are read in linear time', () => {
  for (const [name, read] of Object.entries(pages)) it(name, () => { expect(read().text).toContain(sentence) }, patience)
  it('200,000 characters without a break', () => {
    expect(cleaned({ kind: 'plain', plain: 'ب'.repeat(200_000) }).text.length).toBe(200_000)
    expect(cleaned({ kind: 'text', text: 'a'.repeat(200_000) }).text.length).toBe(200_000)
  }, patience)
})

describe('what a page hides stays out', () => {
  it('scripts, styles and templates never reach the text', () => {
    const document = cleaned(html(`<article><p>${sentence}<script>var token = "smuggled"</script></p><style>.smuggled{}</style><template>smuggled</template><p>${sentence.replace('Monday', 'Tuesday')}</p></article>`))
    expect(document.text).not.toContain('smuggled')
    expect(document.text).toContain('Tuesday')
  })
  it('nor when the page is too deep to build', () => {
    const document = cleaned(html(`${'<div>'.repeat(300)}<script>var token = "smuggled"</script>${sentence}`))
    expect(document.text).toBe(sentence)
  })
  it('malformed structured data says nothing and harms nothing', () => {
    const document = cleaned(html(`<p>${sentence}</p>`, '<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2024-03-</script>'))
    expect(document).toMatchObject({ published: null, text: sentence })
  })
  it('character references are decoded once', () => {
    expect(cleaned(html('<p>The &amp;lt;Blue&#32;&quot;Line&quot;&#x29; office said on Monday that its boats would sail again within the hour.</p>')).text).toContain('The &lt;Blue "Line") office')
  })
  it('a headline carries no direction overrides', () => {
    expect(cleaned(html(`<h1>Ferries \u202Ehalted\u202C at the port</h1><p>${sentence}</p>`, '<title>Ferries \u202Ehalted\u202C at the port</title>')).title).toBe('Ferries halted at the port')
  })
  it('control characters become spaces', () => {
    expect(cleaned({ kind: 'plain', plain: `Ferries held back at the port\n\n\u001B[31m${sentence}` }).text).not.toMatch(/\u001B/)
  })
})
