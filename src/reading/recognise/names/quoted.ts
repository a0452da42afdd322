import { isFunctionWord, isListed, isQuotation, listed } from '../look.ts'
import { asKind, type Found, type NameFinding } from './finding.ts'

/** The longest name in quotation marks, in tokens. */
const longestQuoted = 7

/** Where a quotation that opens at a token closes again within a name's length, its first word with a capital; -1 where it does not. */
const closing = ({ sentence, pack }: NameFinding, open: number): number => {
  if (!isQuotation(sentence, open) || sentence.tokens[open + 1]?.kind !== 'word' || (pack.hasCase && sentence.tokens[open + 1]?.capital !== true)) return -1
  for (let at = open + 2; at <= open + 1 + longestQuoted; at += 1) {
    if (isQuotation(sentence, at)) return at
    if (/^[,.:;!?]$/u.test(sentence.tokens[at]?.form ?? '.')) return -1
  }
  return -1
}

/** What a noun right before a name in quotation marks says that it is: a company, a newspaper, a ship; null for other nouns. */
const kindBefore = ({ sentence }: NameFinding, at: number): { readonly until: number; readonly kind: string } | null => {
  const head = listed(sentence, at, 'organisation-heads')
  if (head !== null) return { until: head.until, kind: head.value }
  const media = (sentence.hits[at] ?? []).find((hit) => hit.list === 'reporting-nouns' && hit.value === 'media')
  if (media !== undefined) return { until: media.until, kind: 'organisation' }
  const actor = listed(sentence, at, 'actors')
  const kind = actor?.value.split(':')[0] ?? ''
  return actor !== null && (kind === 'organisation' || kind === 'group' || actor.value === 'vehicle:ship') ? { until: actor.until, kind } : null
}

/**
 * A name in quotation marks: behind the noun that says what it is ("компания «Понтос Марин»", "le cargo « Étoile »"), or beginning with such a noun itself
 * ("«Фронт прибрежного сопротивления»"). The name lies between the marks; the noun before them belongs to its phrase.
 */
export const quoted = (finding: NameFinding, at: number): Found | null => {
  const { sentence, pack } = finding
  if (!pack.hasCase) return withNoun(finding, at)
  const noun = kindBefore(finding, at)
  const behind = noun === null ? -1 : closing(finding, noun.until)
  if (noun !== null && behind > 0) return { at: noun.until + 1, until: behind, kind: asKind(noun.kind, 'organisation'), known: null, entries: [], head: noun.until + 1, rule: 'name/quoted', score: 0.85 }
  if (!isQuotation(sentence, at - 1) || sentence.tokens[at]?.capital !== true || !isListed(sentence, at, 'organisation-heads')) return null
  const inside = closing(finding, at - 1)
  return inside - at < 2 ? null : { at, until: inside, kind: asKind(listed(sentence, at, 'organisation-heads')?.value ?? '', 'organisation'), known: null, entries: [], head: at, rule: 'name/quoted', score: 0.8 }
}

/** The longest name in quotation marks where no capital tells it from words that somebody said, in tokens. */
const longestWithoutCase = 4

/** "شركة "ميتا"": without case, the noun says that what stands between the marks is a name, where it holds no verb and no small word at its start. */
const withNoun = (finding: NameFinding, at: number): Found | null => {
  const { sentence } = finding
  const noun = kindBefore(finding, at)
  // "قوة الإسناد" between marks: so is what begins with such a noun.
  const inside = noun !== null && isQuotation(sentence, at - 1) ? shortUntil(finding, noun.until) : -1
  if (noun !== null && inside > noun.until) return { at, until: inside, kind: asKind(noun.kind, 'organisation'), known: null, entries: [], head: noun.until - 1, rule: 'name/quoted', score: 0.8 }
  if (noun === null || !isQuotation(sentence, noun.until) || sentence.tokens[noun.until + 1]?.kind !== 'word' || isFunctionWord(sentence, noun.until + 1)) return null
  const until = shortUntil(finding, noun.until + 1)
  return until > 0 ? { at, until: until + 1, kind: asKind(noun.kind, 'organisation'), known: null, entries: [], head: noun.until - 1, rule: 'name/quoted', score: 0.85 } : null
}

/** Where a quotation closes within a name's length, with no verb's small words in it; -1 where it does not. */
const shortUntil = ({ sentence }: NameFinding, from: number): number => {
  let until = from
  while (until - from < longestWithoutCase && sentence.tokens[until]?.kind === 'word' && !isFunctionWord(sentence, until) && !isListed(sentence, until, 'complementisers') && !isListed(sentence, until, 'negations')) until += 1
  return isQuotation(sentence, until) ? until : -1
}
