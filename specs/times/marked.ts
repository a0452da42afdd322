/** Words with stretches in brackets: the text without the brackets, and where the stretches stand in it. */
export const marked = (said: string): { readonly text: string; readonly spans: readonly { readonly start: number; readonly end: number }[] } => {
  const spans: { start: number; end: number }[] = []
  let text = ''
  let start = 0
  for (const letter of said) {
    if (letter === '[') start = text.length
    else if (letter === ']') spans.push({ start, end: text.length })
    else text += letter
  }
  return { text, spans }
}
