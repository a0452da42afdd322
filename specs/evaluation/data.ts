import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { gzipSync } from 'node:zlib'

/** A small data folder in the form of the real one; every sentence is invented. */

type Spanned = { readonly start: number; readonly end: number; readonly quote: string; readonly text: string }
const spanIn = (text: string) => (words: string): Spanned => ({ start: text.indexOf(words), end: text.indexOf(words) + words.length, quote: words, text: words })

const attributed = 'Mayor Ola Brandt said the bridge would open in June. "We are late," she added. According to the harbour office, four cranes were sold. The rain went on.'
const of = spanIn(attributed)
const located = 'A fire in Marrowby, Ohio, burned for hours. Crews came from Quillon and Marrowby.'
const at = spanIn(located)
const named = 'Петр Ильин из Заречной палаты приехал в Сосновск. Сосновск встретил его дождём.'
const by = spanIn(named)
const shot = 'Two men were shot dead and three injured on Elm Row. Dara Finch, 31, was held.'
const who = spanIn(shot)
const page = '<html><head><title>Crane sold</title></head><body><article><p>The harbour sold its last crane.</p></article><nav>Subscribe now</nav></body></html>'

const files: Readonly<Record<string, readonly unknown[]>> = {
  'attribution-polnear/dev.jsonl': [{
    id: 'a', publisher: 'x', date: '2024-05-01', title: 't', text: attributed,
    attributions: [
      { source: [of('Mayor Ola Brandt')], cue: [of('said')], content: [of('the bridge would open in June')] },
      { source: [of('she')], cue: [of('added')], content: [of('"We are late,"')] },
      { source: [of('the harbour office')], cue: [of('According to')], content: [of('four cranes were sold')] },
    ],
  }],
  'times-recognizers/en.jsonl': [
    { input: 'The crane fell on Friday.', reference: '2024-05-01T00:00:00', supported: true, component: 'DateTimeModel', results: [{ ...spanIn('The crane fell on Friday.')('Friday'), type: 'date', timex: 'XXXX-WXX-5', resolution: [{ timex: 'XXXX-WXX-5', value: '2024-04-26' }, { timex: 'XXXX-WXX-5', value: '2024-05-03' }] }] },
    { input: 'It took three days.', reference: '2024-05-01T00:00:00', supported: true, component: 'DurationParser', results: [{ ...spanIn('It took three days.')('three days'), type: 'duration', timex: 'P3D', value: '259200' }] },
    { input: 'It rained.', reference: '2024-05-01T00:00:00', supported: true, component: 'DateTimeModel', results: [] },
  ],
  'times-chrono/cases.jsonl': [{ id: 'c', language: 'fr', input: 'La grue est tombée hier', reference: '2024-05-01T12:00:00', spans: [{ ...spanIn('La grue est tombée hier')('hier'), from: { value: '2024-04-30T12:00:00' } }] }],
  'times-dateparser/cases.jsonl': [{ id: 'p', language: 'ru', input: '3 мая 2024', reference: '2024-05-01T00:00:00', expected: '2024-05-03T00:00:00' }],
  'numbers-recognizers/en.jsonl': [
    { input: 'It cost 40 dollars.', results: [{ ...spanIn('It cost 40 dollars.')('40 dollars'), type: 'currency', value: '40', unit: 'Dollar' }], supported: true, component: 'CurrencyModel' },
    { input: 'more than 30 cranes', results: [{ ...spanIn('more than 30 cranes')('more than 30'), type: 'numberrange', value: '(30,)' }], supported: true, component: 'NumberRangeModel' },
  ],
  'places-lgl/dev.jsonl': [{
    id: 'l', title: 't', feed: 'example.org', date: '2024-05-01', text: located,
    toponyms: [{ ...at('Marrowby'), name: 'Marrowby', latitude: 40.1, longitude: -82.9, country: 'United States', admin1: 'Ohio' }, { ...at('Ohio'), name: 'Ohio', latitude: 40.2, longitude: -83, country: 'United States' }, at('Quillon')],
  }],
  'entities-slavicner/dev.jsonl': [{ id: 's', language: 'ru', text: named, mentions: [{ ...by('Петр Ильин'), type: 'PER' }, { ...by('Заречной палаты'), type: 'ORG' }, { ...by('Сосновск'), type: 'LOC' }] }],
  'events-plover/gsr.jsonl': [
    { id: 'e1', text: 'The council rejected the offer.', event: 'REJECT', event_text: 'rejected', markup: 'The (SRC: council) (EVT: rejected) the offer.' },
    { id: 'e2', text: 'Officials demanded a halt.', event: 'DEMAND', event_text: 'demanded' },
  ],
  'records-gvdb/dev.jsonl': [{ id: 'g', url: 'http://example.org/', title: 't', text: shot, record: { victims: [{ outcome: ['killed'] }, { outcome: ['killed'] }, { outcome: ['injured'] }, { outcome: ['hospitalized'] }, { outcome: ['injured'] }], shooters: [{ name: who('Dara Finch') }] } }],
  'pages-trafilatura/cases.jsonl': [{ id: 'w', file: 'html/w.html.gz', language: 'en', title: 'Crane sold', with: ['The harbour sold its last crane.'], without: ['Subscribe now', 'Cookies'] }],
  'language-lingua/dev.jsonl': [{ language: 'en', text: 'The crane was sold to a harbour.' }, { language: 'fr', text: 'La grue a été vendue à un port.' }],
}

/** Writes the data to a folder of its own and gives its path. */
export const inventedData = (): string => {
  const folder = mkdtempSync(join(tmpdir(), 'stemma-evaluation-'))
  for (const [name, items] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), items.map((item) => `${JSON.stringify(item)}\n`).join(''))
  }
  mkdirSync(join(folder, 'pages-trafilatura', 'html'), { recursive: true })
  writeFileSync(join(folder, 'pages-trafilatura', 'html', 'w.html.gz'), gzipSync(page))
  return folder
}
