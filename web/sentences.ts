/** Sentences with gaps, and what stands in them. */

/** A sentence with gaps: what stands between them, and the gaps' names. */
type Made = { readonly written: readonly string[]; readonly gaps: readonly string[] }
/** A gap. Matches "{a}"; not "{a b}". */
export const gap = /\{([a-z]{1,12})\}/gu
const madeOf = (sentence: string): Made => ({ written: sentence.split(gap).filter((_, at) => at % 2 === 0), gaps: [...sentence.matchAll(gap)].map(([, name]) => name as string) })

/** What stands in the gaps of a sentence; null where the reason is not made after it. Each stretch is looked for once, so this takes time by the length of the reason. */
export const filling = (reason: string, sentence: string): Readonly<Record<string, string>> | null => {
  const { written, gaps } = madeOf(sentence)
  const [first = '', last = ''] = [written[0], written.at(-1)]
  if (gaps.length === 0) return reason === sentence ? {} : null
  if (!reason.startsWith(first) || !reason.endsWith(last) || reason.length < first.length + last.length + gaps.length) return null
  const found: Record<string, string> = {}
  let at = first.length
  for (const [index, name] of gaps.entries()) {
    const isLast = index === gaps.length - 1
    const end = isLast ? reason.length - last.length : reason.indexOf(written[index + 1] as string, at + 1)
    if (end <= at) return null
    found[name] = reason.slice(at, end)
    at = end + (isLast ? 0 : (written[index + 1] as string).length)
  }
  // A number is a number: "the date" is no "{n} days".
  return [found['n'], found['m']].some((value) => value !== undefined && !/^\d{1,6}(?:\.\d{1,3})?$/u.test(value)) ? null : found
}
