import { StringDecoder } from 'node:string_decoder'

/** Beyond this a line is not kept in memory: it is given as null. In UTF-16 code units. */
export const longestLine = 64_000_000

/** The lines of a stream of UTF-8, without their ends; null for one that is too long to be taken in. Linear, whatever the chunks. */
export async function* linesOf(chunks: AsyncIterable<Uint8Array | string>, longest = longestLine): AsyncGenerator<string | null> {
  const decoder = new StringDecoder('utf8')
  let parts: string[] = []
  let length = 0
  const end = (): string | null => {
    const joined = length > longest ? null : parts.join('')
    parts = []
    length = 0
    return joined === null ? null : joined.endsWith('\r') ? joined.slice(0, -1) : joined
  }
  const keep = (part: string): void => {
    length += part.length
    if (length <= longest) parts.push(part)
    else parts = []
  }
  for await (const chunk of chunks) {
    const text = typeof chunk === 'string' ? chunk : decoder.write(Buffer.from(chunk.buffer, chunk.byteOffset, chunk.byteLength))
    let from = 0
    for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', from)) {
      keep(text.slice(from, at))
      yield end()
      from = at + 1
    }
    keep(text.slice(from))
  }
  keep(decoder.end())
  if (length > 0) yield end()
}
