/** The longest word that stands before a noun without adding to what it is: "of", "من". Words that only relate are short in every language. */
const mostLettersOfParticle = 3

/** A counted noun without the word that only ties it to its number: "people" of "of people", with `head` "people"; "foreign fighters" stays. */
export const bareNoun = ({ quote, head }: { readonly quote: string; readonly head: string }): string => {
  const [first = '', ...rest] = quote.split(/\s+/u)
  return rest.length > 0 && quote.endsWith(head) && first.length <= mostLettersOfParticle && !head.startsWith(first) ? rest.join(' ') : quote
}
