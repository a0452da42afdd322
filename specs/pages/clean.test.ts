import { describe, expect, it } from 'vitest'
import { cleaned, html, partsOf } from './cleaning.ts'

const first = 'The harbour office closed the northern pier on Sunday after cracks were found in two of its pillars.'
const second = 'Engineers will inspect the remaining pillars this week, said the harbour master, Odile Brancaz.'
const third = 'Fishing boats have been moved to the southern basin, where forty berths were cleared for them.'

describe('a page saved as text', () => {
  const english = cleaned({ kind: 'plain', plain: ['Quayside Herald', 'Home | Town | Sea | Letters', 'Cracks close the northern pier', 'Posted on 7 May 2024', 'By Pia Lindqvist', first, second, 'Read also: Ferry fares rise', third, 'AFP', 'Most read stories', 'Three held over stolen anchors', 'Police stopped a lorry with eleven anchors on Friday.', 'This website uses cookies to improve your visit.'].join('\n\n') })
  it('has its headline, credits and paragraphs', () => {
    expect(partsOf(english)).toEqual(['headline: Cracks close the northern pier', 'byline: Posted on 7 May 2024', 'byline: By Pia Lindqvist', `paragraph: ${first}`, `paragraph: ${second}`, `paragraph: ${third}`, 'byline: AFP'])
  })
  it('knows its site, agency and date, with the words that say it', () => {
    expect(english).toMatchObject({ publisher: 'Quayside Herald', agency: ['AFP'], via: [], complete: true, published: { from: '2024-05-07', until: '2024-05-08', precision: 'day', how: 'text', evidence: { quote: '7 May 2024' } } })
    const evidence = english.published?.evidence
    expect(english.text.slice(evidence?.start, evidence?.end)).toBe('7 May 2024')
  })
  it('lists what was dropped with its reason', () => {
    expect(english.dropped.map((one) => one.because)).toEqual(['page metadata', 'navigation', 'teaser', 'teaser', 'teaser', 'teaser', 'cookie notice'])
  })
  it('a carried report is its own outlet’s, of its own date', () => {
    const carried = cleaned({ kind: 'plain', plain: ['ALL THE PAPERS', 'Jun 3, 2025 |', 'Sponsor: Brine Biscuits', 'Tidewater Review', '7 May 2024', first, second, third].join('\n') })
    expect(carried).toMatchObject({ publisher: 'Tidewater Review', via: ['ALL THE PAPERS'], published: { from: '2024-05-07', how: 'text' } })
  })
})

describe('a text without furniture is kept whole', () => {
  const opinion = ['What is a pier for? Nobody asks until it cracks.', 'We walked on it as children.', 'Comments are free, they say, and repairs are not.', first, second].join('\n\n')
  it('as a saved page', () => { expect(cleaned({ kind: 'plain', plain: opinion })).toMatchObject({ text: opinion, dropped: [], complete: true }) })
  it('and as given', () => { expect(cleaned({ kind: 'text', text: opinion }).text).toBe(opinion) })
})

describe('where a report breaks off', () => {
  const table: readonly (readonly [string, string, string | null])[] = [
    ['You have 62 % of this article left to read.', 'paywall', 'paywall notice'],
    ['Il vous reste 62 % de cet article à lire. La suite est réservée aux abonnés.', 'paywall', 'paywall notice'],
    ['هذا المحتوى للمشتركين فقط', 'paywall', 'paywall notice'],
    ['Читать далее по подписке', 'paywall', 'paywall notice'],
    ['The council has not yet said who will pay for… [+1834 chars]', 'truncated', null],
  ]
  for (const [line, because, reason] of table) it(`${line} → ${because}`, () => {
    const document = cleaned({ kind: 'plain', plain: `${first}\n\n${second}\n\n${line}` })
    expect(document).toMatchObject({ complete: false, incomplete_because: because })
    expect(document.dropped.map((one) => one.because)).toEqual(reason === null ? [] : [reason])
  })
  it('a notice above the whole article does not cut it', () => { expect(cleaned({ kind: 'plain', plain: `Reserved for subscribers\n\n${first}\n\n${second}\n\n${third}` }).complete).toBe(true) })
})

describe('a page', () => {
  const structured = JSON.stringify({ '@context': 'https://schema.org', '@graph': [{ '@type': 'NewsArticle', headline: 'Cracks close the northern pier', datePublished: '2024-05-07T06:30:00+03:00', publisher: { '@type': 'Organization', name: 'Quayside Herald' }, author: { name: 'Reuters' } }] })
  const page = cleaned(html(`<header><nav><a href=/>Home</a> <a href=/t>Town</a></nav></header>
    <main><h1>Cracks close the northern pier</h1><p class="lead">Two pillars of the old pier may have to be replaced before the summer season.</p>
    <div class="social-share"><a href=#>Share on Facebook</a></div>
    <div class="body"><figure><img src=x><figcaption>The northern pier in April.</figcaption></figure><p>${first}</p><aside>Sign up for our newsletter</aside><p>${second}</p>
    <div class="related-posts"><h3>Related articles</h3><ul><li><a href=/1>Ferry fares rise</a></li></ul></div><p>${third}</p></div>
    <section id="comments"><p>I always said that the pier would fall into the sea one day, and nobody ever listened to me.</p></section></main>
    <footer>© 2024 Quayside Herald. All rights reserved.</footer>`, `<title>Cracks close the northern pier | Quayside Herald</title><script type="application/ld+json">${structured}</script>`))
  it('keeps headline, lead, caption and paragraphs in order', () => {
    expect(partsOf(page)).toEqual(['headline: Cracks close the northern pier', 'paragraph: Two pillars of the old pier may have to be replaced before the summer season.', 'caption: The northern pier in April.', `paragraph: ${first}`, `paragraph: ${second}`, `paragraph: ${third}`])
  })
  it('reads its metadata', () => {
    expect(page).toMatchObject({ publisher: 'Quayside Herald', agency: ['Reuters'], published: { from: '2024-05-07T06:30+03:00', until: '2024-05-07T06:31+03:00', precision: 'minute', how: 'metadata', evidence: null } })
  })
  it('what is given beats what the page says', () => {
    expect(cleaned(html(`<p>${first}</p>`, '<meta property="article:published_time" content="2024-05-07">'), { published: '2024-05-01', publisher: 'Tidewater Review' })).toMatchObject({ publisher: 'Tidewater Review', published: { from: '2024-05-01', how: 'given' } })
  })
  const given: readonly (readonly [string, string, string, string])[] = [['2024', '2024-01-01', '2025-01-01', 'year'], ['2024-12', '2024-12-01', '2025-01-01', 'month'], ['1985-03-02', '1985-03-02', '1985-03-03', 'day']]
  for (const [date, from, until, precision] of given) it(`a date given as ${date} is as wide as that`, () => {
    expect(cleaned(html(`<p>${first}</p>`), { published: date }).published).toMatchObject({ from, until, precision, how: 'given' })
  })
  const addresses: readonly (readonly [string, string | null])[] = [
    ['<link rel="canonical" href="https://herald.example/pier">', 'https://herald.example/pier'], ['<link rel="canonical" href="//herald.example/pier">', 'https://herald.example/pier'],
    ['<link rel="canonical" href="/">', null], ['<link rel="canonical" href="/pier">', null], ['<link rel="canonical" href="https://herald.example/">', null], ['<link rel="canonical" href="javascript:void(0)">', null],
    ['<link rel="canonical" href="https://herald.example/"><meta property="og:url" content="https://herald.example/?p=12">', 'https://herald.example/?p=12'],
  ]
  for (const [head, url] of addresses) it(`the address of ${head} is ${url ?? 'none: it is no report’s own'}`, () => { expect(cleaned(html(`<p>${first}</p>`, head)).url).toBe(url) })
  it('a home page’s address still says whose it is', () => {
    expect(cleaned(html(`<p>${first}</p>`, '<link rel="canonical" href="https://www.lemonde.fr/">'))).toMatchObject({ url: null, publisher: 'Le Monde' })
  })
  it('an address can carry the date', () => {
    expect(cleaned(html(`<p>${first}</p>`), { url: 'https://herald.example/2024/05/07/pier' }).published).toMatchObject({ from: '2024-05-07', how: 'url' })
  })
})

describe('dates that pages write', () => {
  const table: readonly (readonly [string, string])[] = [
    ['Published: May 7, 2024', '2024-05-07'], ['Publié le 7 mai 2024 à 18h30', '2024-05-07'], ['Publié le 1er août 2024', '2024-08-01'],
    ['نشر في: ٧ مايو ٢٠٢٤', '2024-05-07'], ['الثلاثاء 7 أيار / مايو 2024', '2024-05-07'], ['7 كانون الثاني 2024', '2024-01-07'], ['7 غشت 2024', '2024-08-07'], ['07 جويلية 2024', '2024-07-07'],
    ['Опубликовано 7 мая 2024, 10:22', '2024-05-07'], ['07.05.2024 10:22', '2024-05-07'], ['2024-05-07', '2024-05-07'],
  ]
  for (const [line, day] of table) it(`${line} → ${day}`, () => { expect(cleaned({ kind: 'plain', plain: `Cracks close the northern pier\n\n${line}\n\n${first}\n\n${second}` }).published).toMatchObject({ from: day, how: 'text' }) })
  it('a date in the report itself is no date of the page', () => { expect(cleaned({ kind: 'plain', plain: `Cracks close the northern pier\n\nOn 7 May 2024 the northern pier was closed after cracks were found in two of its pillars.\n\n${second}` }).published).toBeNull() })
})

describe('datelines', () => {
  const table: readonly (readonly [string, string, readonly string[]])[] = [
    [`LISBON, May 7 (Reuters) - ${first}`, 'LISBON, May 7 (Reuters) - ', ['Reuters']],
    ['МОСКВА, 7 мая — РИА Новости. Северный причал закрыли в воскресенье после того, как в двух опорах нашли трещины.', 'МОСКВА, 7 мая — РИА Новости. ', ['RIA Novosti']],
    ['بيروت – أغلق مكتب الميناء الرصيف الشمالي يوم الأحد بعد العثور على شقوق في اثنين من أعمدته القديمة.', 'بيروت – ', []],
  ]
  for (const [line, dateline, agency] of table) it(dateline, () => {
    const document = cleaned({ kind: 'plain', plain: `${line}\n\n${second}` })
    expect(document.parts.filter((part) => part.kind === 'dateline').map((part) => document.text.slice(part.start, part.end))).toEqual([dateline])
    expect(document.agency).toEqual(agency)
  })
  it('an aside is none', () => { expect(cleaned({ kind: 'plain', plain: `Brancaz – who runs the harbour – closed the northern pier on Sunday after cracks were found.\n\n${second}` }).parts.map((part) => part.kind)).toEqual(['paragraph', 'paragraph']) })
})
