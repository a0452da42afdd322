// What of a page is kept and what is dropped (pages-trafilatura): stretches of text that must and must not be in the kept text.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { lines } from '../data.mjs'

const collapse = (text) => text.normalize('NFC').replace(/\s+/gu, ' ')
/** Some of the strings were annotated in the page's source, with its entities. */
const decode = (text) => text.replace(/&nbsp;/g, ' ').replace(/&amp;/g, '&').replace(/&quot;/g, '"').replace(/&#0?39;/g, "'").replace(/&lt;/g, '<').replace(/&gt;/g, '>')
/** Titles agree by their letters: sites join them with dashes and bars of their own. */
const letters = (text) => text.normalize('NFKC').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '')

export const pages = {
  name: 'pages',
  measures: { F1: 'F1', precision: 'precision', recall: 'recall', 'title right': 'accuracy', 'date right': 'accuracy' },
  sets: (data) => {
    const items = lines(data, 'pages-trafilatura', 'cases.jsonl')?.map((item) => ({ ...item, path: join(data, 'pages-trafilatura', item.file) })) ?? null
    const ours = ['en', 'fr', 'ar', 'ru']
    return [{ name: 'pages-trafilatura', language: 'all', items }, ...ours.map((code) => ({ name: 'pages-trafilatura', language: code, part: true, items: items?.filter((item) => item.language === code) ?? null }))]
  },
  input: (item) => ({ id: item.id, content: { kind: 'bytes', bytes: gunzipSync(readFileSync(item.path)), mediaType: null }, url: item.url ?? null }),
  score: (item, reading) => {
    const text = collapse(reading.text)
    const holds = (string) => text.includes(collapse(string)) || text.includes(collapse(decode(string)).trim())
    const [kept, leaked] = [item.with.filter(holds), item.without.filter(holds)]
    const count = { right: kept.length, claimed: kept.length + leaked.length, wanted: item.with.length }
    const agreed = (right) => ({ right: right ? 1 : 0, claimed: 1, wanted: 1 })
    const title = item.title && agreed(letters(item.title) === letters(reading.title ?? ''))
    const date = item.date && agreed(item.date.slice(0, 10) === (reading.published?.from ?? '').slice(0, 10))
    const because = (string) => reading.dropped.find(({ quote }) => collapse(quote).includes(collapse(decode(string)).trim()))?.because ?? 'not seen'
    return {
      counts: { F1: count, precision: count, recall: count, ...(title ? { 'title right': title } : {}), ...(date ? { 'date right': date } : {}) },
      errors: [
        ...item.with.filter((one) => !kept.includes(one)).map((one) => ({ kind: `lost: ${because(one)}`, says: `${item.file} «${one.slice(0, 90)}»` })),
        ...leaked.map((one) => ({ kind: 'leaked', says: `${item.file} «${one.slice(0, 90)}»` })),
        ...(title && title.right === 0 ? [{ kind: 'title', says: `wanted «${item.title}» got «${reading.title}»` }] : []),
        ...(date && date.right === 0 ? [{ kind: 'date', says: `${item.file} wanted ${item.date} got ${reading.published?.from ?? 'none'}` }] : []),
      ],
    }
  },
}
