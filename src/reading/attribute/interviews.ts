import type { Sentence } from '../split.ts'

/** How many tokens a label may have before its colon. */
const longestLabel = 4
/** The fewest paragraphs without a label behind the first two that make an interview of them. */
const fewestTurns = 4

/** The label that opens a paragraph, written in capitals ("BRUVIK:"); null where none does. */
const labelOf = ({ tokens }: Sentence): string | null => {
  let colon = 1
  while (colon <= longestLabel && tokens[colon]?.form !== ':') colon += 1
  if (colon > longestLabel) return null
  if (colon >= tokens.length - 1) return null
  const words = tokens.slice(0, colon)
  return words.every(({ kind, form }) => kind === 'word' && form.length > 1 && form === form.toUpperCase() && form !== form.toLowerCase()) ? words.map(({ form }) => form).join(' ') : null
}

/**
 * Paragraphs of answers in an interview whose first question and first answer alone bear labels: from there on questions and answers take turns.
 * For each such paragraph, the paragraph of the labelled answer. Empty where a document is none, and where a third label stands anywhere.
 */
export const unlabelledAnswers = (sentences: readonly Sentence[]): ReadonlyMap<number, number> => {
  const opening: { readonly paragraph: number; readonly label: string | null }[] = []
  for (const sentence of sentences) {
    if (sentence.part !== 'paragraph' || opening.at(-1)?.paragraph === sentence.paragraph) continue
    opening.push({ paragraph: sentence.paragraph, label: labelOf(sentence) })
  }
  const answers = new Map<number, number>()
  const first = opening.findIndex(({ label }) => label !== null)
  const [question, answer] = [opening[first], opening[first + 1]]
  if (first < 0 || question === undefined || answer?.label == null || answer.label === question.label) return answers
  const rest = opening.slice(first + 2)
  if (rest.length < fewestTurns || rest.some(({ label }) => label !== null)) return answers
  rest.forEach(({ paragraph }, index) => {
    if (index % 2 === 1) answers.set(paragraph, answer.paragraph)
  })
  return answers
}
