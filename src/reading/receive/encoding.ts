import { analyse } from 'chardet'
import { plausibility } from './plausible.ts'

/** What the bytes were taken for, and why. */
export type Decoded = { readonly text: string; readonly encoding: string; readonly because: 'byte order mark' | 'null bytes' | 'valid as UTF-8' | 'declared' | 'contents' }

/** Encodings that are tried when neither bytes nor declaration settle it; each is known to every Node. */
const candidates = ['windows-1252', 'windows-1256', 'windows-1251', 'koi8-r', 'iso-8859-6', 'iso-8859-5', 'ibm866', 'windows-1250', 'windows-1253', 'windows-1254', 'windows-1255', 'iso-8859-2', 'gb18030', 'shift_jis', 'euc-jp', 'euc-kr', 'big5'] as const
/** Bytes that are looked at to judge an encoding. */
const sampleSize = 60_000

const decode = (bytes: Uint8Array, encoding: string): string | null => {
  try { return new TextDecoder(encoding).decode(bytes) } catch { return null /* a label this Node does not know */ }
}

/** Whether the bytes are UTF-8; a character cut off at the very end is forgiven, since downloads break off anywhere. */
const utf8 = (bytes: Uint8Array): string | null => {
  try {
    // In streaming mode a sequence that has not ended is held back, not an error.
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes, { stream: true })
  } catch { return null }
}

/** UTF-16 without a mark: text in it has a zero, or one and the same high byte, in every other place. */
const wide = (bytes: Uint8Array): string | null => {
  const length = Math.min(bytes.length, 4000) & ~1
  if (length < 16) return null
  const zeros = [0, 0]
  const scripts = [0, 0]
  for (let index = 0; index < length; index += 1) {
    const byte = bytes[index] as number
    if (byte === 0) zeros[index & 1] = (zeros[index & 1] as number) + 1
    // 04: Cyrillic, 06: Arabic
    if (byte === 0x04 || byte === 0x06) scripts[index & 1] = (scripts[index & 1] as number) + 1
  }
  const half = length / 2
  const high = [0, 1].map((side) => ((zeros[side] as number) + (scripts[side] as number)) / half)
  const [even, odd] = high as [number, number]
  if (odd > 0.7 && even < 0.2 && (zeros[1] as number) > 0) return 'utf-16le'
  if (even > 0.7 && odd < 0.2 && (zeros[0] as number) > 0) return 'utf-16be'
  return null
}

/** The charset of a media type or a meta element. Matches `charset="windows-1256"`; not `accept-charset-list`. */
const charset = /charset\s{0,3}=\s{0,3}["']?([a-zA-Z0-9_:-]{2,30})/
/** An XML declaration's encoding. Matches `encoding="koi8-r"`; not `encoding of`. */
const xmlEncoding = /encoding=["']([a-zA-Z0-9_:-]{2,30})["']/

/** The encoding that the page or its carrier says it has, as a name TextDecoder knows, or null. */
export const declaredEncoding = (bytes: Uint8Array, mediaType: string | null): string | null => {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 4096))
  for (const label of [charset.exec(mediaType ?? '')?.[1], charset.exec(head)?.[1], xmlEncoding.exec(head.slice(0, 200))?.[1]]) {
    if (label === undefined) continue
    try { return new TextDecoder(label).encoding } catch { /* not a label: look on */ }
  }
  return null
}

const marked = (bytes: Uint8Array): string | null => {
  if (bytes[0] === 0xef && bytes[1] === 0xbb && bytes[2] === 0xbf) return 'utf-8'
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le'
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be'
  return null
}

/** The bytes that can tell encodings apart: lines with a byte above ASCII, up to the sample size. */
const telling = (bytes: Uint8Array): Uint8Array => {
  const first = bytes.findIndex((byte) => byte > 127)
  const from = Math.max(0, first - 200)
  return bytes.subarray(from, from + sampleSize)
}

/**
 * Bytes become text. In order: byte order mark, UTF-16 by its zeros, valid UTF-8 (whatever the page declares: pages that mislabel themselves
 * are common, bytes that are UTF-8 by accident are not), then the declared encoding unless another reads far more like writing.
 */
export const decodeBytes = (bytes: Uint8Array, mediaType: string | null): Decoded => {
  const mark = marked(bytes)
  if (mark !== null) return { text: new TextDecoder(mark).decode(bytes), encoding: mark, because: 'byte order mark' }
  const sixteen = wide(bytes)
  if (sixteen !== null) return { text: new TextDecoder(sixteen).decode(bytes), encoding: sixteen, because: 'null bytes' }
  const strict = utf8(bytes)
  if (strict !== null) return { text: strict, encoding: 'utf-8', because: 'valid as UTF-8' }
  const declared = declaredEncoding(bytes, mediaType)
  const sample = telling(bytes)
  const hints = analyse(sample).slice(0, 3).map((match) => match.name.toLowerCase())
  const scored = [...new Set(['utf-8', declared ?? 'utf-8', ...candidates])].map((encoding) => {
    const read = decode(sample, encoding)
    const favour = (encoding === declared ? 0.08 : 0) + (hints[0] === encoding ? 0.02 : 0)
    return { encoding, score: read === null ? -1 : plausibility(read) + favour }
  }).sort((a, b) => b.score - a.score)
  const best = scored[0]?.encoding ?? 'windows-1252'
  return { text: decode(bytes, best) ?? '', encoding: best, because: best === declared ? 'declared' : 'contents' }
}
