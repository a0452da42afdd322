/** Texts in one run of UTF-16 code units with their starts; sorted tables are searched without decoding. */
export type TextTable = { readonly starts: Uint32Array<ArrayBuffer>; readonly text: Uint16Array<ArrayBuffer> }

/** The table of these texts, in the order given. */
export const textTable = (texts: readonly string[]): TextTable => {
  const starts = new Uint32Array(texts.length + 1)
  texts.forEach((text, index) => { starts[index + 1] = (starts[index] as number) + text.length })
  const run = new Uint16Array(starts[texts.length] as number)
  texts.forEach((text, index) => { for (let at = 0; at < text.length; at += 1) run[(starts[index] as number) + at] = text.charCodeAt(at) })
  return { starts, text: run }
}

/** The text at `index`. */
export const textAt = (table: TextTable, index: number): string => String.fromCharCode(...table.text.subarray(table.starts[index], table.starts[index + 1]))

/** Below, at or above zero as the text at `index` sorts before, with or after `wanted`, by code units. */
const compare = (table: TextTable, index: number, wanted: string): number => {
  const start = table.starts[index] as number
  const length = (table.starts[index + 1] as number) - start
  const shared = Math.min(length, wanted.length)
  for (let at = 0; at < shared; at += 1) {
    const difference = (table.text[start + at] as number) - wanted.charCodeAt(at)
    if (difference !== 0) return difference
  }
  return length - wanted.length
}

/** The index of the first text of a sorted table that does not sort before `wanted`. Binary search, nothing decoded. */
export const firstFrom = (table: TextTable, wanted: string): number => {
  let low = 0
  let high = table.starts.length - 1
  while (low < high) {
    const middle = (low + high) >> 1
    if (compare(table, middle, wanted) < 0) low = middle + 1
    else high = middle
  }
  return low
}

/** The index of `wanted` in a sorted table, or null. */
export const findText = (table: TextTable, wanted: string): number | null => {
  const index = firstFrom(table, wanted)
  return index < table.starts.length - 1 && compare(table, index, wanted) === 0 ? index : null
}

/** Whether the text at `index` begins with `head`; false beyond the table's end. */
export const beginsAt = (table: TextTable, index: number, head: string): boolean => {
  if (index >= table.starts.length - 1) return false
  const start = table.starts[index] as number
  if ((table.starts[index + 1] as number) - start < head.length) return false
  for (let at = 0; at < head.length; at += 1) if (table.text[start + at] !== head.charCodeAt(at)) return false
  return true
}
