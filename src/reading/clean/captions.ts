import type { Furniture } from '../../packs/furniture.ts'
import { onlyAgencies, leadingLabel } from './credits.ts'

const longestCaption = 400
/** Where a sentence ends within a line. Matches ". " and "؟ "; not "3.5". */
const sentenceBreak = /[.!?؟…]["”’»)\]]*\s+/u
/** The credit that a picture's caption ends with. Matches "(Photo by X / AFP)", "© Reuters"; not "(2016)". */
const finalCredit = /(?:\(([^()]{2,60})\)|[©/|]\s?([^©/|.]{2,40}))\.?$/u

/**
 * Whether a line of a page saved as text describes a picture: a sentence of it begins with a label for pictures ("Photo from …"), or it ends in a
 * credit after a slash or a copyright sign. An agency in brackets alone may close a report, so that is not enough.
 */
export const isCaption = (text: string, furniture: Furniture): boolean => {
  if (text.length > longestCaption) return false
  const sentences = text.split(sentenceBreak)
  if (sentences.some((sentence) => {
    const label = leadingLabel(sentence, furniture)
    return label?.role === 'photo' && (sentences.length > 1 || sentence.slice(0, sentence.length - label.rest.length).includes(':'))
  })) return true
  const credit = finalCredit.exec(text)
  if (credit?.[1] !== undefined) return leadingLabel(credit[1], furniture)?.role === 'photo' || credit[1].split('/').length > 1 && onlyAgencies(credit[1].split('/').at(-1) ?? '', furniture) !== null
  return credit?.[2] !== undefined && onlyAgencies(credit[2], furniture) !== null
}
