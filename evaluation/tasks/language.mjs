// The language of a sentence (language-lingua).
import { lines } from '../data.mjs'

export const language = {
  name: 'language',
  measures: { accuracy: 'accuracy' },
  sets: (data) => {
    const items = lines(data, 'language-lingua', 'dev.jsonl')?.map((item, number) => ({ ...item, id: `line ${number + 1}` })) ?? null
    const codes = [...new Set((items ?? []).map((item) => item.language))]
    return [{ name: 'language-lingua', language: 'all', items }, ...codes.map((code) => ({ name: 'language-lingua', language: code, part: true, items: items.filter((item) => item.language === code) }))]
  },
  // The language is what is asked for, so nothing else of the reading is: it is the cheapest thing to read for.
  input: (item) => ({ content: { kind: 'text', text: item.text } }),
  score: (item, reading) => {
    const right = reading.language === item.language
    return { counts: { accuracy: { right: right ? 1 : 0, claimed: reading.language === null ? 0 : 1, wanted: 1 } }, errors: right ? [] : [{ kind: `${item.language} as ${reading.language ?? 'nothing'}`, says: item.text.slice(0, 140) }] }
  },
}
