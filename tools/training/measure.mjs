// How often a tagger is right, on sentences that it was not trained on.

/** Whether the lists have a word as a verb: there the tagger is asked. */
const verbal = (hits) => hits.some((hit) => hit.frame?.partOfSpeech === 'verb' || hit.list === 'reporting' || hit.list === 'verbs' || hit.list === 'light-verbs')

/** Whether the lists leave open if a word is a past participle or a finite past, and no auxiliary tells. */
const mayBeBoth = (hits) => hits.some((hit) => hit.features.includes('past') && hit.features.includes('participle'))
const helped = ({ hits }, at) => [1, 2, 3, 4].some((back) => (hits[at - back] ?? []).some((hit) => hit.list === 'auxiliaries'))

/**
 * @returns right: tokens (marks left out) with the right tag; verbs: of the words that the lists have as verbs, for each how sure
 *   the tagger was and whether it was right in that they are verbs or not; participles: the same of forms that may be participles or finite
 */
export const measure = (rows, { tagger, tagSentence }) => {
  let tokens = 0
  let right = 0
  const verbs = []
  const participles = []
  const isVerb = tagger.tags.map((tag) => tag.startsWith('verb') || tag === 'auxiliary')
  for (const { sentence, gold } of rows) {
    const { tags, verbal: sureness, participle } = tagSentence(sentence, tagger)
    gold.forEach((tag, at) => {
      if (tag < 0 || sentence.tokens[at].kind !== 'word') return
      tokens += 1
      if (tags[at] === tag) right += 1
      if (verbal(sentence.hits[at])) verbs.push({ sure: Math.abs(sureness[at]), right: sureness[at] > 0 === isVerb[tag] })
      if (mayBeBoth(sentence.hits[at]) && !helped(sentence, at) && /^verb-past/u.test(tagger.tags[tag])) participles.push({ sure: Math.abs(participle[at]), right: participle[at] > 0 === (tagger.tags[tag] === 'verb-past-participle') })
    })
  }
  return { tokens, right, verbs, participles }
}

/** A margin that nothing reaches: what could not be measured is not decided. */
const never = 30_000
const fewest = 50

/** The least sureness at which decisions are right as often as asked; the steps are of ten. */
export const marginFor = (decisions, asked) => {
  if (decisions.length < fewest) return never
  for (let margin = 0; margin < 1000; margin += 10) {
    const kept = decisions.filter(({ sure }) => sure >= margin)
    if (kept.filter(({ right }) => right).length >= asked * kept.length) return margin
  }
  return never
}
