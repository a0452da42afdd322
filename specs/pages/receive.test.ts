import { describe, expect, it } from 'vitest'
import { bytes, cleaned, received, refused } from './cleaning.ts'

/** Encodes by looking each character up in the decoder's own table: Node has no encoder for these. */
const encode = (text: string, encoding: string): Uint8Array => {
  const table = new Map<string, number>()
  for (let value = 0; value < 256; value += 1) table.set(new TextDecoder(encoding).decode(Uint8Array.of(value)), value)
  return Uint8Array.from([...text].map((character) => table.get(character) ?? 63))
}
const sixteen = (text: string, little: boolean): Uint8Array => {
  const buffer = Buffer.from(text, 'utf16le')
  return Uint8Array.from(little ? buffer : buffer.swap16())
}

const arabic = 'أعلنت وزارة الدفاع أن قواتها غادرت المدينة مساء الأحد بعد معارك استمرت ثلاثة أيام'
const russian = 'Министерство обороны объявило, что войска покинули город вечером в воскресенье'
const french = "L'armée a annoncé que ses forces avaient quitté la ville dimanche à la tombée de la nuit"

describe('bytes become text', () => {
  const cases: readonly (readonly [string, string])[] = [['windows-1256', arabic], ['iso-8859-6', arabic], ['windows-1251', russian], ['koi8-r', russian], ['ibm866', russian], ['windows-1252', french]]
  for (const [encoding, text] of cases) {
    it(`${encoding} is found without a declaration`, () => { expect(received(bytes(encode(text, encoding)))).toMatchObject({ text }) })
    it(`${encoding} is found though the page says UTF-8`, () => { expect(received(bytes(encode(`<html><meta charset="utf-8"><p>${text}</p>`, encoding)))).toMatchObject({ text: expect.stringContaining(text) }) })
    it(`${encoding} is found though the page says ISO-8859-1`, () => { expect(received(bytes(encode(`<html><meta charset="iso-8859-1"><p>${text}</p>`, encoding)))).toMatchObject({ text: expect.stringContaining(text) }) })
  }
  it('UTF-8 is UTF-8 whatever the page declares', () => {
    expect(received(bytes(new TextEncoder().encode(`<html><meta charset="windows-1256"><p>${arabic}</p>`)))).toMatchObject({ encoding: 'utf-8', text: expect.stringContaining(arabic) })
  })
  it('a UTF-8 character cut off at the end costs that character only', () => {
    const whole = new TextEncoder().encode(arabic)
    expect(received(bytes(whole.subarray(0, whole.length - 1)))).toMatchObject({ text: arabic.slice(0, -1) })
  })
  for (const little of [true, false]) for (const text of [arabic, russian, french]) {
    it(`UTF-16 ${little ? 'little' : 'big'}-endian without a mark: ${text.slice(0, 12)}`, () => { expect(received(bytes(sixteen(text, little)))).toMatchObject({ text }) })
  }
})

describe('what is no text is refused with its reason', () => {
  it('nothing', () => { expect(refused(bytes([])).code).toBe('empty') })
  it('white space and signs', () => { expect(refused({ kind: 'plain', plain: ' \n… —\n' }).code).toBe('empty') })
  it('an image', () => { expect(refused(bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0])).code).toBe('binary') })
  it('noise', () => { expect(refused(bytes(Uint8Array.from({ length: 4000 }, (_, index) => (index * 7919) % 256))).code).toBe('binary') })
  it('a page of 50 MB', () => { expect(refused({ kind: 'html', html: `<p>${'a '.repeat(25_000_000)}` })).toMatchObject({ code: 'too-large', stage: 'receive' }) })
})

describe('kinds', () => {
  it('bytes with markup are a page', () => { expect(received(bytes(new TextEncoder().encode('<div>The bridge was closed.</div>')))).toMatchObject({ kind: 'html' }) })
  it('bytes with a lone < are not', () => { expect(received(bytes(new TextEncoder().encode('Prices rose < 5 percent.')))).toMatchObject({ kind: 'plain' }) })
  it('a given text keeps its offsets', () => {
    const text = '  The bridge was closed.\n\n\tIt reopened on Monday.  '
    const document = cleaned({ kind: 'text', text })
    expect(document.text).toBe(text)
    expect(document.parts.map((part) => text.slice(part.start, part.end))).toEqual(['The bridge was closed.', 'It reopened on Monday.'])
  })
})
