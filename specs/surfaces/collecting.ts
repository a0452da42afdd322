import type { Asking } from '../../src/cli/answer.ts'
import { type Output, terminalOn } from '../../src/cli/terminal.ts'
import { namerFor } from '../../src/query/naming.ts'
import type { View } from '../../src/query/view.ts'

/** An output that keeps what is written to it. */
export const collecting = (is: { readonly isTTY?: boolean; readonly columns?: number }): { readonly output: Output; readonly text: () => string } => {
  let text = ''
  return { output: { ...is, write: (more, done) => { text += more; done(); return true } }, text: () => text }
}

/** A question put to a view by a reader of `language`, with what was printed and what was complained of. */
export const asking = (view: View, language = 'en'): { readonly asking: Asking; readonly printed: () => string; readonly complained: () => string } => {
  const [standard, error] = [collecting({}), collecting({})]
  const terminal = terminalOn(standard.output, error.output, { COLUMNS: '100' })
  return { asking: { view, terminal, namer: namerFor(view, language), decide: async () => {}, displaced: async () => [] }, printed: standard.text, complained: error.text }
}
