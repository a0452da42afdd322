/** What a page's head and structured data say of it, as strings: nothing here is judged. */
export type Metadata = {
  readonly title: string | null
  /** The title element, with the site's name that it often carries. */
  readonly pageTitle: string | null
  readonly site: string | null
  readonly publisher: string | null
  /** Who the structured data says first published or provided it (`isBasedOn`, `sourceOrganization`, `provider`). */
  readonly source: string | null
  readonly authors: readonly string[]
  readonly published: string | null
  /**
   * The report's own address. Never the home page's, which some sites give as that of every page: reports of one address are versions of one report,
   * of which the latest speaks.
   */
  readonly url: string | null
  /** An address on the site, which may be its home page's: for whose it is. */
  readonly siteUrl: string | null
  readonly language: string | null
  /** What structured data says of access without payment; null where it says nothing. */
  readonly isFree: boolean | null
}

/** The little of a DOM document that is asked. */
export type DomDocument = {
  readonly querySelectorAll: (selector: string) => Iterable<{ getAttribute: (name: string) => string | null; readonly textContent: string | null }>
  readonly querySelector: (selector: string) => { getAttribute: (name: string) => string | null; readonly textContent: string | null } | null
}

type Json = { readonly [key: string]: unknown }
const isJson = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value)

const text = (value: unknown): string | null => {
  const one = Array.isArray(value) ? value[0] : value
  const words = typeof one === 'string' ? one : isJson(one) ? (one['name'] ?? one['@value']) : null
  return typeof words === 'string' && words.trim() !== '' ? words.replace(/\s+/g, ' ').trim().slice(0, 500) : null
}

/** Line breaks and other controls inside a JSON string, which many content systems leave unescaped. */
const controls = /[\u0000-\u001F]+/g

const parseJson = (source: string): unknown => {
  const cleaned = source.replace(/^\s*(?:<!--|\/\/<!\[CDATA\[|<!\[CDATA\[)/, '').replace(/(?:-->|\/\/\]\]>|\]\]>)\s*$/, '').replace(controls, ' ')
  try { return JSON.parse(cleaned) } catch { return null /* malformed structured data is common and says nothing */ }
}

/** All objects in a structured-data tree, breadth first, at most 500. */
const objectsIn = (root: unknown): readonly Json[] => {
  const queue: unknown[] = [root]
  const objects: Json[] = []
  for (let at = 0; at < queue.length && objects.length < 500; at += 1) {
    const value = queue[at]
    if (Array.isArray(value)) queue.push(...value.slice(0, 200))
    else if (isJson(value)) {
      objects.push(value)
      for (const key of ['@graph', 'mainEntity', 'mainEntityOfPage', 'itemListElement', 'item']) if (value[key] !== undefined) queue.push(value[key])
    }
  }
  return objects
}

const typesOf = (object: Json): string => [object['@type']].flat().join(' ')
/** Structured-data types of reports. Matches "NewsArticle"; not "ArticleSection". */
const articleType = /(?:Article|BlogPosting|Report|LiveBlogPosting)(?: |$)/

const articleIn = (document: DomDocument): Json | null => {
  const objects = [...document.querySelectorAll('script[type="application/ld+json"]')].slice(0, 20).flatMap((script) => objectsIn(parseJson((script.textContent ?? '').slice(0, 400_000))))
  const articles = objects.filter((object) => articleType.test(typesOf(object)))
  return articles.find((object) => object['datePublished'] !== undefined) ?? articles[0] ?? objects.find((object) => typesOf(object).includes('WebPage') && object['datePublished'] !== undefined) ?? null
}

const dateMeta = ['article:published_time', 'og:article:published_time', 'og:published_time', 'datepublished', 'date', 'dc.date', 'dc.date.issued', 'dcterms.created', 'dcterms.issued', 'dcterms.date', 'pubdate', 'publishdate', 'publish-date', 'publish_date', 'publication_date', 'article.published', 'published-date', 'parsely-pub-date', 'sailthru.date', 'cxenseparse:recs:publishtime', 'originalpublicationdate', 'article_date_original', 'ptime', 'citation_date', 'citation_publication_date', 'rnews:datepublished', 'bt:pubdate', 'last-publish', 'date.created', 'created']

/** An address on the web, whole; null for what stands on no host ("/news/1"), since it could be anybody's. */
const webAddress = (value: string | null): string | null => {
  const address = (value ?? '').trim()
  const whole = address.startsWith('//') ? `https:${address}` : address
  return /^https?:\/\//i.test(whole) && URL.canParse(whole) ? whole : null
}
const isHome = (address: string): boolean => new URL(address).pathname === '/' && new URL(address).search === ''

/** Reads metadata. Structured data speaks before OpenGraph, OpenGraph before other meta elements, those before the page's own elements. */
export const metadataOf = (document: DomDocument): Metadata => {
  const meta = new Map<string, string>()
  for (const element of document.querySelectorAll('meta')) {
    const name = (element.getAttribute('property') ?? element.getAttribute('name') ?? element.getAttribute('itemprop') ?? element.getAttribute('http-equiv') ?? '').toLowerCase()
    const content = element.getAttribute('content')
    if (name !== '' && content !== null && content.trim() !== '' && !meta.has(name)) meta.set(name, content.replace(/\s+/g, ' ').trim().slice(0, 2000))
  }
  const first = (...names: readonly string[]): string | null => names.map((name) => meta.get(name)).find((value) => value !== undefined) ?? null
  const article = articleIn(document)
  const timed = document.querySelector('time[itemprop="datePublished"], time[pubdate], [itemprop="datePublished"], time.published, time.entry-date')
  const authors = article === null ? [] : [article['author'], article['creator']].flat().map(text).filter((name): name is string => name !== null)
  const metaAuthor = first('author', 'article:author', 'dc.creator', 'parsely-author', 'sailthru.author', 'byl')
  const addresses = [document.querySelector('link[rel="canonical"]')?.getAttribute('href') ?? null, first('og:url'), text(article?.['url'])].map(webAddress).filter((address) => address !== null)
  const parts = article === null ? [] : [article['isAccessibleForFree']].flat()
  return {
    title: text(article?.['headline']) ?? first('og:title', 'twitter:title', 'dc.title', 'headline'),
    pageTitle: document.querySelector('title')?.textContent?.replace(/\s+/g, ' ').trim().slice(0, 500) || null,
    site: first('og:site_name', 'application-name', 'apple-mobile-web-app-title', 'dc.publisher', 'al:android:app_name'),
    publisher: text(article?.['publisher']) ?? first('dc.publisher', 'publisher', 'copyright'),
    source: text(article?.['isBasedOn']) ?? text(article?.['sourceOrganization']) ?? text(article?.['provider']),
    authors: authors.length > 0 ? authors : metaAuthor === null || /^https?:/.test(metaAuthor) ? [] : [metaAuthor],
    published: text(article?.['datePublished']) ?? first(...dateMeta) ?? timed?.getAttribute('datetime') ?? timed?.getAttribute('content') ?? text(article?.['dateCreated']),
    url: addresses.find((address) => !isHome(address)) ?? null,
    siteUrl: addresses[0] ?? null,
    language: document.querySelector('html')?.getAttribute('lang') ?? first('content-language', 'og:locale', 'dc.language'),
    isFree: parts.length === 0 ? null : !(parts[0] === false || String(parts[0]).toLowerCase() === 'false'),
  }
}
