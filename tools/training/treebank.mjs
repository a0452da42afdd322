// Reads treebanks (CoNLL-U, gzipped or not) as sentences of our own tokens, each with the tag that the treebank gives its words.
import { readFileSync } from 'node:fs'
import { gunzipSync } from 'node:zlib'

/** What a tag is called here, by the treebank's part of speech. Verbs are told apart by form and tense. */
const tagOfPart = { NOUN: 'noun', PROPN: 'name', PRON: 'pronoun', ADJ: 'adjective', ADV: 'adverb', DET: 'determiner', ADP: 'adposition', NUM: 'number', CCONJ: 'coordinator', SCONJ: 'complementiser', PART: 'particle', AUX: 'auxiliary', INTJ: 'other', X: 'other', SYM: 'mark', PUNCT: 'mark' }
/** All tags, in the order in which the weights have them. */
export const tags = ['noun', 'name', 'pronoun', 'adjective', 'adverb', 'determiner', 'adposition', 'number', 'coordinator', 'complementiser', 'particle', 'auxiliary', 'other', 'mark', 'verb-past', 'verb-present', 'verb-infinitive', 'verb-past-participle', 'verb-present-participle', 'verb-other']

const tagOf = (part, features) => {
  if (part !== 'VERB') return tagOfPart[part] ?? 'other'
  const has = (feature) => features.includes(feature)
  if (has('VerbForm=Inf')) return 'verb-infinitive'
  if (has('VerbForm=Ger') || has('VerbForm=Conv')) return 'verb-present-participle'
  if (has('VerbForm=Part')) return has('Tense=Past') ? 'verb-past-participle' : 'verb-present-participle'
  if (has('Mood=Imp')) return 'verb-other'
  if (has('Tense=Past') || has('Tense=Imp')) return 'verb-past'
  return has('Tense=Pres') || has('Tense=Fut') ? 'verb-present' : 'verb-other'
}

/** What a word written together of several is: the part that says something, before the parts that join it to others. */
const weight = { adposition: 1, coordinator: 1, complementiser: 1, particle: 1, pronoun: 2, determiner: 1, auxiliary: 3 }

/** @returns the treebank's sentences: text, and its words as [start, end, tag], a word of several parts once for each. */
export const readTreebank = (path) => {
  const bytes = readFileSync(path)
  const text = (path.endsWith('.gz') ? gunzipSync(bytes) : bytes).toString('utf8')
  return text.split('\n\n').filter((block) => block.includes('\t')).flatMap((block) => {
    const lines = block.split('\n')
    const sentence = lines.find((line) => line.startsWith('# text = '))?.slice(9)
    if (sentence === undefined) return []
    const words = []
    let at = 0
    let range = null
    for (const cells of lines.filter((line) => line !== '' && !line.startsWith('#')).map((line) => line.split('\t'))) {
      const [id, form, , part, , features] = cells
      if (id.includes('.')) continue
      if (range !== null && Number(id) <= range.last && !id.includes('-')) {
        words.push([range.start, range.end, tagOf(part, features)])
        continue
      }
      range = null
      while (/\s/u.test(sentence[at] ?? '')) at += 1
      // Some treebanks write parts of a word as they would stand alone: what does not fit is looked for a little further on.
      const start = sentence.startsWith(form, at) ? at : sentence.indexOf(form, at)
      if (start < 0 || start - at > 12) continue
      at = start + form.length
      if (id.includes('-')) range = { last: Number(id.split('-')[1]), start, end: at }
      else words.push([start, at, tagOf(part, features)])
    }
    return [{ text: sentence, words }]
  })
}

/** A treebank's sentence as the reader sees it: our tokens with the lists' entries, and for each token the tag, -1 where none can be told. */
export const seen = ({ text, words }, { tokenise, pack }) => {
  const tokens = tokenise(text)
  const hits = tokens.map((_, at) => pack.hits(tokens, at))
  let from = 0
  const gold = tokens.map((token) => {
    while (from < words.length && words[from][1] <= token.start) from += 1
    let best = null
    for (let index = from; index < words.length && words[index][0] < token.end; index += 1) {
      const tag = words[index][2]
      if (words[index][1] > token.start && (best === null || (weight[tag] ?? 4) > (weight[best] ?? 4))) best = tag
    }
    return best === null ? -1 : tags.indexOf(best)
  })
  return { sentence: { index: 0, start: 0, end: text.length, part: 'paragraph', paragraph: 0, tokens, hits }, gold }
}

const capitalised = (word) => word.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase())

/**
 * Sentences written again as headlines are: without articles, forms of "be" and the point at the end, every other one with capitals.
 * Treebanks have few headlines, and in them nothing else would tell "Army Kills Three" from a name.
 */
export const asHeadlines = (sentences, { pack, tokenise }) => sentences.map(({ text, words }, index) => {
  const left = (form, tag) => tag === 'determiner' ? ['definite', 'indefinite'].includes(pack.list('determiners').get(form)) : tag === 'auxiliary' && (pack.list('auxiliaries').get(form) ?? '').startsWith('be:')
  const last = words.at(-1)
  let written = ''
  const kept = []
  for (const [start, end, tag] of words) {
    const form = text.slice(start, end)
    if (left(tokenise(form)[0]?.fold ?? form, tag) || (start === last[0] && tag === 'mark')) continue
    // A word of several parts stands once for each: the second is where the first was written.
    const same = kept.at(-1)
    if (same !== undefined && same.from === start) {
      kept.push({ ...same, tag })
      continue
    }
    if (written !== '' && /\s/u.test(text[start - 1] ?? '')) written += ' '
    const at = written.length
    written += index % 2 === 0 ? capitalised(form) : form
    kept.push({ from: start, start: at, end: written.length, tag })
  }
  return { text: written, words: kept.map(({ start, end, tag }) => [start, end, tag]) }
})
