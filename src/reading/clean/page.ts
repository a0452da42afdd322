import type { Dropped, PartKind, Published } from '../../model/index.ts'
import { span } from '../../model/index.ts'
import type { Furniture } from '../../packs/furniture.ts'
import type { Received } from '../receive/receive.ts'
import { decodeReferences } from '../receive/strip.ts'
import type { KeptStretch } from './assemble.ts'
import { assemble } from './assemble.ts'
import type { Block } from './block.ts'
import { closed, isProse } from './block.ts'
import { isCaption } from './captions.ts'
import type { Cleaned } from './cleaned.ts'
import { incompleteBecause } from './complete.ts'
import type { Credit } from './credits.ts'
import { creditOf } from './credits.ts'
import { datelineOf } from './dateline.ts'
import type { FoundDate } from './dates.ts'
import { textKey } from './locate.ts'
import type { Masthead } from './masthead.ts'
import { mastheadOf, opens, openingWords } from './masthead.ts'
import type { Metadata } from './metadata.ts'
import { isShouted } from './names.ts'
import { judge } from './phrases.ts'
import type { Placed } from './placed.ts'
import { publishedFrom } from './published.ts'
import type { Decided } from './select.ts'
import { select } from './select.ts'
import { carriersOf, hostOf } from './source.ts'
import { isSameHeadline, siteInTitle, withoutSite } from './title.ts'

/** A page as blocks, whatever it was saved as. */
export type Page = { readonly blocks: readonly Block[]; readonly metadata: Metadata }

const cleanTitle = (text: string): string => text.replace(/[\u202A-\u202E\u2066-\u2069]/gu, '').replace(/\s+/g, ' ').trim()

/** The first two stretches of running text in the article's element. */
const openingOf = (page: Page): readonly string[] => page.blocks.filter((block) => block.core > 0 && block.hint === null && block.level === 0 && isProse(block)).slice(0, 2).map((block) => block.text)
const isOpened = (title: string, page: Page): boolean => opens(title, openingWords(openingOf(page)))

/** The heading nearest above the article whose words its opening takes up, or null. */
const headingOfOpening = (page: Page, furniture: Furniture): number | null => {
  const opening = openingWords(openingOf(page))
  const first = page.blocks.findIndex((block) => block.core > 0 && block.hint === null && block.level === 0 && isProse(block))
  const found = page.blocks.slice(0, Math.max(0, first)).findLastIndex((block) => block.level > 0 && block.hint === null && block.text.length >= 12 && judge(block.text, furniture) === null && opens(block.text, opening))
  return found < 0 ? null : found
}

/** The headline: the first-level heading that metadata agrees with, else what metadata says, else a saved page's first line where it has a headline's shape. */
const headlineOf = (page: Page, masthead: Masthead, options: { readonly furniture: Furniture; readonly url: string | null }): { readonly text: string; readonly index: number | null } | null => {
  const { metadata, blocks } = page
  const { furniture } = options
  const site = { name: metadata.site ?? metadata.publisher, host: hostOf(options.url ?? metadata.siteUrl) }
  const declared = [metadata.title, metadata.pageTitle].filter((title): title is string => title !== null).map((title) => withoutSite(cleanTitle(decodeReferences(title)), site, furniture)).filter((title) => title !== '')
  const keys = declared.map(textKey)
  const isHeading = (block: Block): boolean => block.level === 1 && block.text.length >= 8 && block.text.length <= 400 && textKey(block.text) !== textKey(site.name ?? '')
  const exact = blocks.findIndex((block) => isHeading(block) && keys.includes(textKey(block.text)))
  const heading = exact >= 0 ? exact : blocks.findIndex((block) => isHeading(block) && declared.some((title) => isSameHeadline(title, block.text) || textKey(title).includes(textKey(block.text))))
  if (heading >= 0) return { text: cleanTitle((blocks[heading] as Block).text), index: heading }
  // Older pages head the article with a lower heading, or none but the title element: the heading must make up most of the title.
  const lower = blocks.findIndex((block) => block.level > 1 && block.text.length >= 12 && declared.some((one) => textKey(one).includes(textKey(block.text)) && block.text.length > one.length * 0.5))
  if (lower >= 0) return { text: cleanTitle((blocks[lower] as Block).text), index: lower }
  const title = declared[0]
  const nearest = headingOfOpening(page, furniture)
  // A carrier's title element names the carrier, not the report: then the heading whose words the article's opening takes up is its headline.
  if (nearest !== null && (title === undefined || !isOpened(title, page))) return { text: cleanTitle((blocks[nearest] as Block).text), index: nearest }
  if (title !== undefined) {
    const index = blocks.findIndex((block) => textKey(block.text) === textKey(title))
    return { text: title, index: index < 0 ? null : index }
  }
  const line = masthead.headline === null ? undefined : blocks[masthead.headline]
  return line === undefined ? null : { text: cleanTitle(line.text), index: masthead.headline }
}

const noMasthead: Masthead = { headline: null, menus: new Set(), site: null }

/** Menus, and what stands before the headline without being a credit, are the site's. */
const withoutMasthead = (decided: readonly Decided[], masthead: Masthead, furniture: Furniture): readonly Decided[] => decided.map((one, index) => {
  if (one.because !== null) return one
  if (masthead.menus.has(index)) return { ...one, because: 'navigation' }
  return masthead.headline !== null && index < masthead.headline && creditOf(one.block.text, furniture) === null ? { ...one, because: 'page metadata' } : one
})

const partOf = (one: Decided, credit: Credit | null, furniture: Furniture): PartKind => {
  if (credit !== null) return 'byline'
  if (one.block.kind === 'heading') return 'heading'
  if (one.block.kind === 'caption' || isCaption(one.block.text, furniture)) return 'caption'
  return one.block.kind === 'quote' ? 'quote' : 'paragraph'
}

/** A line above the article that says nothing: three words or fewer, or a site's name in capitals. */
const isScrap = (text: string): boolean => isShouted(text) || (text.length <= 60 && !closed(text) && (text.match(/[\p{L}\p{N}]+/gu) ?? []).length <= 3)
/** A name that stands by itself. Matches "Sami Aboud"; not "| Remer,MN". */
const nameLine = /^[\p{L}\p{M}.'’-]+(?: [\p{L}\p{M}.'’-]+){1,2}$/u

/** Places each block: headline, credits, parts. Credits count above the second and below the last paragraph; between, a short line is the article's own. */
const place = (decided: readonly Decided[], headline: number | null, furniture: Furniture): readonly Placed[] => {
  const proseAt = decided.flatMap((one, index) => (one.because === null && isProse(one.block) && index !== headline ? [index] : []))
  const top = proseAt[Math.min(1, proseAt.length - 1)] ?? decided.length
  const bottom = proseAt.at(-1) ?? 0
  return decided.map((one, index) => {
    const isMargin = index <= top || index >= bottom
    const credit = isMargin && index !== headline ? creditOf(one.block.text, furniture) : null
    if (index === headline) return { ...one, because: null, credit: null, part: 'headline' }
    // Only a saved page's lines: elsewhere the markup has told names from navigation.
    if (one.because === null && credit === null && one.block.kind === 'line' && index < (proseAt[0] ?? 0) && isScrap(one.block.text)) {
      const isName = index > (headline ?? decided.length) && nameLine.test(one.block.text)
      return { ...one, credit, because: isName ? null : 'page metadata', part: isName ? 'byline' : null }
    }
    return { ...one, credit, part: one.because === null ? partOf(one, credit, furniture) : null }
  })
}

const stretchOf = (one: Placed, dateline: number): KeptStretch => {
  const { text } = one.block
  const kind = one.part ?? 'paragraph'
  if (kind !== 'paragraph' || dateline === 0) return { text, parts: [{ start: 0, end: text.length, kind }] }
  if (dateline >= text.length) return { text, parts: [{ start: 0, end: text.length, kind: 'dateline' }] }
  return { text, parts: [{ start: 0, end: dateline, kind: 'dateline' }, { start: dateline, end: text.length, kind }] }
}

/** The first block of each text stays; a repeated line of a page (a caption, a title twice) says nothing new. */
const withoutRepeats = (placed: readonly Placed[], headline: string | null): readonly Placed[] => {
  const seen = new Set<string>(headline === null ? [] : [textKey(headline)])
  return placed.map((one) => {
    if (one.part === null || one.part === 'headline') return one
    const key = textKey(one.block.text)
    if (key === '' || seen.has(key)) return { ...one, part: null, because: 'duplicate' as const }
    seen.add(key)
    return one
  })
}

type Dated = { readonly part: PartKind | null; readonly block: { readonly text: string }; readonly credit: { readonly dates: readonly FoundDate[] } | null }
const evidenceOf = (text: string, published: Published | null, placed: readonly Dated[]): Published | null => {
  if (published === null || published.how !== 'text') return published
  for (const one of placed) for (const date of one.credit?.dates ?? []) {
    if (one.part === null || date.interval.from !== published.from) continue
    const at = text.indexOf(one.block.text)
    if (at >= 0) return { ...published, evidence: span(text, at + date.start, at + date.end) }
  }
  return published
}

/** Cleans a page of blocks: what is kept becomes the text and its parts, the rest is listed with its reason. */
export const cleanPage = (received: Received, page: Page, furniture: Furniture): Cleaned => {
  const { input } = received
  const isLines = page.blocks[0]?.kind === 'line'
  const selected = select(page.blocks, furniture)
  const masthead = isLines ? mastheadOf(selected, furniture) : noMasthead
  const headline = headlineOf(page, masthead, { furniture, url: input.url })
  const decided = isLines ? withoutMasthead(selected, masthead, furniture) : selected
  const placed = withoutRepeats(place(decided, headline?.index ?? null, furniture), headline?.text ?? null)
  const carriers = carriersOf({ placed, metadata: page.metadata, siteInTitle: siteInTitle(page.metadata.pageTitle, headline?.text ?? null) ?? masthead.site, input }, furniture)
  const kept = carriers.placed.filter((one) => one.part !== null && one.part !== 'headline')
  const firstProse = kept.findIndex((one) => one.part === 'paragraph')
  const dateline = firstProse < 0 ? null : datelineOf((kept[firstProse] as Placed).block.text, furniture)
  const headlineStretch: readonly KeptStretch[] = headline === null ? [] : [{ text: headline.text, parts: [{ start: 0, end: headline.text.length, kind: 'headline' }] }]
  const { text, parts } = assemble([...headlineStretch, ...kept.map((one, index) => stretchOf(one, index === firstProse ? (dateline?.end ?? 0) : 0))])
  const lastKept = carriers.placed.findLastIndex((one) => one.part === 'paragraph' || one.part === 'quote')
  const paragraphs = kept.filter((one) => one.part === 'paragraph' || one.part === 'quote').map((one) => one.block.text)
  const because = incompleteBecause(paragraphs, {
    cut: carriers.placed.some((one, index) => one.sign === 'cut' && index > lastKept),
    readsOn: carriers.placed.some((one, index) => index > lastKept && index <= lastKept + 3 && one.sign === 'onward'),
    isFree: page.metadata.isFree,
  })
  const published = publishedFrom({ given: input.published, carried: carriers.carriedOn, metadata: page.metadata.published, text: carriers.textDate, dateline: dateline?.date?.interval ?? null, url: input.url ?? page.metadata.url })
  return {
    id: received.id,
    url: input.url ?? page.metadata.url,
    publisher: carriers.publisher,
    agency: [...new Set([...carriers.agency, ...(dateline?.agencies ?? [])])],
    via: carriers.via,
    title: headline?.text ?? null,
    published: evidenceOf(text, published, [...carriers.placed, ...(dateline?.date == null ? [] : [{ part: 'dateline' as const, block: (kept[firstProse] as Placed).block, credit: { dates: [dateline.date] } }])]),
    language: input.language ?? page.metadata.language,
    text, parts,
    dropped: carriers.placed.filter((one) => one.part === null).map((one): Dropped => ({ quote: one.block.text, because: one.because ?? 'not part of the article' })),
    complete: because === null,
    incomplete_because: because,
    path: input.path,
  }
}
