import type { DocumentInput, Interval } from '../../model/index.ts'
import type { Furniture } from '../../packs/furniture.ts'
import { nameKey } from '../../packs/furniture.ts'
import { isProse } from './block.ts'
import { leadingLabel, onlyAgencies } from './credits.ts'
import type { LabelledDate } from './credits.ts'
import type { Metadata } from './metadata.ts'
import { isSameName, isShouted } from './names.ts'
import type { Placed } from './placed.ts'
import type { TextDate } from './published.ts'

/** Who published the report, whose copy it credits, who carried it, and when by the page's own words. */
export type Carriers = {
  readonly placed: readonly Placed[]
  readonly publisher: string | null
  readonly agency: readonly string[]
  readonly via: readonly string[]
  readonly carriedOn: Interval | null
  readonly textDate: TextDate | null
}

export type CarrierSources = { readonly placed: readonly Placed[]; readonly metadata: Metadata; readonly siteInTitle: string | null; readonly input: DocumentInput }

/** The host of an address without "www.", or null. */
export const hostOf = (url: string | null): string | null => {
  try { return url === null ? null : new URL(url).hostname.replace(/^www\./, '').toLowerCase() } catch { return null /* not an address */ }
}

/** The known outlet of an address: its host, or a domain that the host lies in. */
const outletOfUrl = (url: string | null, furniture: Furniture): string | null => {
  const parts = hostOf(url)?.split('.') ?? []
  for (let from = 0; from + 1 < parts.length; from += 1) {
    const outlet = furniture.outletsByDomain.get(parts.slice(from).join('.'))
    if (outlet !== undefined) return outlet.name
  }
  return null
}

/** A site's name in the notice of its rights. Matches "© 2023 The Daily. All" and "Copyright The Daily"; not "copyright law". */
const rights = /(?:©|\([Cc]\)|[Cc]opyright|COPYRIGHT)[\s,\d–-]{0,12}(\p{Lu}[^.,|©\d]{2,50})/u

/** "Written by X" followed by a paragraph that begins with X: who the site is, told by itself. */
const selfDescription = (placed: readonly Placed[], furniture: Furniture): { readonly index: number; readonly name: string } | null => {
  for (let index = 0; index + 1 < placed.length; index += 1) {
    const text = (placed[index] as Placed).block.text
    if (text.length > 120) continue
    const label = leadingLabel(text, furniture)
    const name = label?.role === 'byline' ? label.rest.trim() : label === null && text.length < 60 ? text : ''
    if (name.length < 4 || (label?.role !== 'byline')) continue
    const next = (placed[index + 1] as Placed).block.text
    if (nameKey(next).startsWith(`${nameKey(name)} `) && isProse({ text: next, linked: 0 })) return { index, name }
  }
  return null
}

/** Without the closing paragraph in which a site tells of itself: the last one, begun with its name, behind three of the article's. */
const withoutColophon = (placed: readonly Placed[], site: string | null): readonly Placed[] => {
  const last = placed.findLastIndex((one) => one.part !== null)
  const one = placed[last]
  if (site === null || one === undefined || one.part !== 'paragraph' || nameKey(site).length < 5 || !nameKey(one.block.text).startsWith(`${nameKey(site)} `)) return placed
  if (placed.filter((other) => other.part === 'paragraph').length < 4) return placed
  return placed.map((other, index): Placed => (index === last ? { ...other, part: null, because: 'about the publisher' } : other))
}

/** The site, as the page itself names it. */
const siteOf = (sources: CarrierSources, furniture: Furniture): string | null => {
  const { metadata, placed, input } = sources
  // An address-like site name ("example.com") says less than structured data's publisher.
  const named = metadata.site !== null && !/^[\p{L}\p{N}_-]+(?:\.[\p{L}\p{N}_-]+)+$/u.test(metadata.site) ? metadata.site : (metadata.publisher ?? metadata.site)
  if (named !== null) return named
  const byUrl = outletOfUrl(input.url ?? metadata.siteUrl, furniture)
  if (byUrl !== null) return byUrl
  if (sources.siteInTitle !== null) return sources.siteInTitle
  const first = placed[0]
  if (first !== undefined && isShouted(first.block.text) && first.block.text.includes(' ') && first.part !== 'headline' && first.credit === null) return first.block.text
  for (const one of placed) {
    const match = one.part === null && one.block.text.length < 300 ? rights.exec(one.block.text) : null
    if (match?.[1] !== undefined) return match[1].trim()
  }
  return null
}

/** Lines above the article that name an outlet other than the site, with the date that stands next to the name. */
const carriedReport = (placed: readonly Placed[], site: string | null, firstProse: number): { readonly outlet: string; readonly on: Interval | null } | null => {
  for (let index = 0; index < placed.length; index += 1) {
    const { credit, because } = placed[index] as Placed
    const isMargin = index <= firstProse || because === null
    if (!isMargin || credit === null || credit.outlet === null || isSameName(credit.outlet, site) || (site !== null && nameKey(site).includes(nameKey(credit.outlet)))) continue
    const near = placed.slice(Math.max(0, index - 1), index + 4).flatMap((one) => one.credit?.dates ?? [])
    const own = credit.dates[0] ?? near.at(-1)
    return { outlet: credit.outlet, on: own?.interval ?? null }
  }
  return carriedByName(placed, site, firstProse)
}

/** A line that holds nothing but a name of one to five words. Matches "Great Rift Review"; not "11". */
const nameShape = /^[\p{Lu}\p{Lo}][\p{L}\p{M}'’.-]*(?: [\p{L}\p{M}'’.&-]+){0,4}$/u

/** An outlet that no list knows: its name alone right above a date of its own, where the page has said another date before. */
const carriedByName = (placed: readonly Placed[], site: string | null, firstProse: number): { readonly outlet: string; readonly on: Interval | null } | null => {
  if (site === null) return null
  // The days that stand above the name, gathered on the way: a page of dates alone must not cost the square of its length.
  const above = new Set<string>()
  for (let index = 1; index <= Math.min(firstProse, placed.length - 1); index += 1) {
    for (const other of index < 2 ? [] : ((placed[index - 2] as Placed).credit?.dates ?? [])) above.add(other.interval.from)
    const [name, dated] = [placed[index - 1] as Placed, placed[index] as Placed]
    const date = dated.credit?.dates[0]
    if (date === undefined || dated.block.text.length > date.end - date.start + 12 || name.block.level > 0 || name.part === 'headline' || !nameShape.test(name.block.text) || isSameName(name.block.text, site)) continue
    if (above.size > (above.has(date.interval.from) ? 1 : 0)) return { outlet: name.block.text, on: date.interval }
  }
  return null
}

/** The date that the page's lines give: a labelled one first; else the bare one nearest above the article. */
const textDateOf = (placed: readonly Placed[], firstProse: number): TextDate | null => {
  const dates = placed.flatMap((one, index): readonly (LabelledDate & { readonly index: number })[] => (one.credit === null || (one.because !== null && index > firstProse) ? [] : one.credit.dates.map((date) => ({ ...date, index }))))
  const labelled = dates.find((date) => date.role === 'published')
  if (labelled !== undefined) return { interval: labelled.interval, role: 'published' }
  const bare = dates.filter((date) => date.role === 'bare')
  const above = bare.filter((date) => date.index < firstProse).at(-1) ?? bare[0]
  return above === undefined ? null : { interval: above.interval, role: 'bare' }
}

/** Agencies that credit lines, structured authors and a closing bracket name. */
const agenciesOf = (placed: readonly Placed[], metadata: Metadata, furniture: Furniture): readonly string[] => {
  const byLines = placed.flatMap((one) => (one.because === null ? (one.credit?.agencies ?? []) : []))
  const byAuthors = metadata.authors.flatMap((author) => onlyAgencies(author, furniture) ?? [])
  const last = placed.findLast((one) => one.part === 'paragraph')
  const closing = last === undefined ? null : /[([]([^()[\]]{2,40})[)\]]\.?$/u.exec(last.block.text.slice(-60))
  const byClose = closing?.[1] === undefined ? [] : (onlyAgencies(closing[1], furniture) ?? [])
  return [...new Set([...byLines, ...byAuthors, ...byClose])]
}

/**
 * Settles who published a report. The site did, unless the page names another outlet above the article, as its source, or as what it is based on: then
 * that outlet did, and the site is a carrier. An agency is neither: it is credited. What was given from outside is the publisher, whatever the page says.
 */
export const carriersOf = (sources: CarrierSources, furniture: Furniture): Carriers => {
  const described = selfDescription(sources.placed, furniture)
  const named = described === null ? sources.placed : sources.placed.map((one, index): Placed => (index === described.index + 1 || index === described.index ? { ...one, part: null, because: 'about the publisher' } : one))
  const site = siteOf({ ...sources, placed: named }, furniture) ?? described?.name ?? null
  const placed = withoutColophon(named, site)
  const firstProse = placed.findIndex((one) => one.because === null && one.part !== 'headline' && isProse(one.block))
  const carried = carriedReport(placed, site, firstProse < 0 ? placed.length : firstProse)
  const based = sources.metadata.source
  const basedOn = based !== null && furniture.outlets.has(nameKey(based)) && !isSameName(based, site) ? based : null
  const origin = carried?.outlet ?? basedOn
  const agency = agenciesOf(placed, sources.metadata, furniture)
  const carriers = origin !== null && site !== null ? [site] : []
  const publisher = sources.input.publisher ?? origin ?? site
  return {
    placed: carried === null ? placed : placed.map((one): Placed => (one.part === 'paragraph' && one.block.text === carried.outlet ? { ...one, part: 'byline' } : one)),
    publisher,
    agency: agency.filter((name) => !isSameName(name, publisher)),
    via: carriers.filter((name) => !isSameName(name, publisher)),
    carriedOn: carried?.on ?? null,
    textDate: textDateOf(placed, firstProse < 0 ? placed.length : firstProse),
  }
}
