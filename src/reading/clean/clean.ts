import { parseHTML } from 'linkedom'
import { span } from '../../model/index.ts'
import type { Furniture } from '../../packs/furniture.ts'
import { defaultLimits } from '../receive/limits.ts'
import type { Received } from '../receive/receive.ts'
import { stripTags } from '../receive/strip.ts'
import { extractKeys } from './extract.ts'
import { partsOfGiven } from './given.ts'
import type { Cleaned } from './cleaned.ts'
import { incompleteBecause } from './complete.ts'
import { locate } from './locate.ts'
import type { DomDocument, Metadata } from './metadata.ts'
import { metadataOf } from './metadata.ts'
import type { Page } from './page.ts'
import { cleanPage } from './page.ts'
import { judge } from './phrases.ts'
import { plainBlocks } from './plain.ts'
import { publishedFrom } from './published.ts'
import type { DomNode } from './tree.ts'
import { blocksOf, isDeeper } from './tree.ts'

export type { Cleaned } from './cleaned.ts'

const noMetadata: Metadata = { title: null, pageTitle: null, site: null, publisher: null, source: null, authors: [], published: null, url: null, siteUrl: null, language: null, isFree: null }

/** A page's tree as blocks, null where it is deeper than may be walked. The extraction library takes the tree apart, so it comes after our own walk. */
const htmlPage = (html: string, furniture: Furniture): Page | null => {
  // A page without html or body elements gets none from the parser, and everything would fall outside the body.
  const { document } = parseHTML(/<body[\s>]/i.test(html) ? html : `<html><head></head><body>${html}</body></html>`)
  // The whole tree, not `document.body`: an unclosed or misplaced head element can hold the body, or stand before nothing.
  const root = (document.documentElement ?? document) as unknown as DomNode
  // The scan before counts tags as they are written; a parser nests some that look closed ("<div/>", "<li><p>").
  if (isDeeper(root, defaultLimits.depth)) return null
  const metadata = metadataOf(document as unknown as DomDocument)
  const { blocks, scopes, elements } = blocksOf(root, furniture)
  return { blocks: locate(blocks, scopes, extractKeys(document, elements, furniture)), metadata }
}

const linesPage = (text: string, pageTitle: string | null): Page => ({ blocks: plainBlocks(text), metadata: { ...noMetadata, pageTitle } })

/** A text that is taken as it is: nothing is removed. */
const cleanGiven = (received: Received, furniture: Furniture): Cleaned => {
  const { input, text } = received
  const { parts, title, agencies, date } = partsOfGiven(text, furniture)
  const paragraphs = parts.filter((part) => part.kind === 'paragraph').map((part) => text.slice(part.start, part.end))
  const cut = paragraphs.at(-1) !== undefined && judge(paragraphs.at(-1) as string, furniture)?.place === 'cut'
  const because = incompleteBecause(paragraphs, { cut, readsOn: false, isFree: null })
  const published = publishedFrom({ given: input.published, carried: null, metadata: null, text: null, dateline: date?.interval ?? null, url: input.url })
  return {
    id: received.id, url: input.url, publisher: input.publisher, agency: agencies, via: [], title,
    published: published?.how === 'text' && date !== null ? { ...published, evidence: span(text, date.start, date.end) } : published,
    language: input.language, text, parts, dropped: [], complete: because === null, incomplete_because: because, path: input.path,
  }
}

/**
 * The second stage: a received document becomes its kept text with parts, metadata, and the list of what was dropped. Offsets count in the kept text;
 * for `text` input that is the text as given. It fails for nothing: a page without an article keeps what reads most like one.
 */
export const clean = (received: Received, furniture: Furniture): Cleaned => {
  switch (received.kind) {
    case 'text': return cleanGiven(received, furniture)
    case 'plain': return cleanPage(received, linesPage(received.text, received.strippedTitle), furniture)
    case 'html': {
      const page = htmlPage(received.text, furniture)
      if (page !== null) return cleanPage(received, page, furniture)
      const { text, title } = stripTags(received.text)
      return cleanPage({ ...received, kind: 'plain', text, stripped: true, strippedTitle: title }, linesPage(text, title), furniture)
    }
  }
}
