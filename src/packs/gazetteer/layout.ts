/**
 * The gazetteer file: one header, then typed arrays and UTF-16 text, so that opening it decodes nothing and 130,000 towns are no
 * JavaScript objects. Little-endian. `compile.ts` writes it, `../gazetteer.ts` reads it.
 *
 *     magic "STMGAZ01" | number of sections (u32) | unused (u32) | per section: offset, length in bytes (u32 each) | sections, 8-byte aligned
 */
export const magic = 'STMGAZ01'

/** The sections in their order in the file, each with its element type. */
export const sections = {
  latitude: Int32Array,      // per entry, degrees × 100,000
  longitude: Int32Array,
  population: Uint32Array,
  number: Uint32Array,       // GeoNames id, 0 where the id stands in `ownIds`
  country: Uint8Array,       // index into `countries` (two letters each); 255: none
  precision: Uint8Array,     // index into `precisions`
  prior: Uint8Array,         // × 255
  entryFlags: Uint8Array,    // see entryFlag
  nameStart: Uint32Array,    // per entry and one more: code units into `names`
  names: Uint16Array,
  ownIdStart: Uint32Array,   // the first entries of the file are those by hand: entry → own id, empty for GeoNames ids
  ownIds: Uint16Array,
  countries: Uint16Array,
  keyStart: Uint32Array,     // per key (sorted by code units) and one more: code units into `keys`
  keys: Uint16Array,
  keyFlags: Uint8Array,      // see keyFlag
  keyEntriesStart: Uint32Array,
  keyEntries: Uint32Array,   // entries of a key, best first
  firstWords: Uint32Array,   // a Bloom filter with one hash over the keys' first words: a miss is certain
  soundStart: Uint32Array,   // per skeleton (sorted) and one more: code units into `skeletons`
  skeletons: Uint16Array,
  soundEntriesStart: Uint32Array,
  soundEntries: Uint32Array,
} as const
export type SectionName = keyof typeof sections
export type Sections = { readonly [Name in SectionName]: InstanceType<(typeof sections)[Name]> }

export const precisions = ['site', 'settlement', 'district', 'region', 'country'] as const
export const entryFlag = { byHand: 1 } as const
export const keyFlag = { commonWord: 1, capitalsOnly: 2 } as const

export const firstWordBits = 1 << 21
/** FNV-1a over code units, cut to the filter's size. */
export const firstWordSlot = (word: string): number => {
  let hash = 0x811c9dc5
  for (let at = 0; at < word.length; at += 1) hash = Math.imul(hash ^ word.charCodeAt(at), 0x01000193)
  return (hash ^ (hash >>> 15)) & (firstWordBits - 1)
}

const names = Object.keys(sections) as SectionName[]
const headerLength = 16 + names.length * 8
const aligned = (offset: number): number => (offset + 7) & ~7

/** The file's bytes. */
export const encode = (content: Sections): Uint8Array => {
  let offset = aligned(headerLength)
  const places = names.map((name) => { const at = offset; offset = aligned(offset + content[name].byteLength); return at })
  const bytes = new Uint8Array(offset)
  const header = new DataView(bytes.buffer)
  for (let at = 0; at < magic.length; at += 1) bytes[at] = magic.charCodeAt(at)
  header.setUint32(8, names.length, true)
  names.forEach((name, index) => {
    header.setUint32(16 + index * 8, places[index] as number, true)
    header.setUint32(20 + index * 8, content[name].byteLength, true)
    const array = content[name]
    bytes.set(new Uint8Array(array.buffer, array.byteOffset, array.byteLength), places[index] as number)
  })
  return bytes
}

/** Views on the file's sections. Throws where the bytes are no gazetteer of this version: a broken installation, never a bad document. */
export const decode = (bytes: Uint8Array): Sections => {
  const sign = String.fromCharCode(...bytes.subarray(0, magic.length))
  if (sign !== magic) throw new Error(`not a gazetteer of this version: begins with "${sign}", not "${magic}"; build Stemma again`)
  if (new Uint8Array(new Uint16Array([1]).buffer)[0] !== 1) throw new Error('the gazetteer needs a little-endian machine')
  // Typed arrays want aligned offsets; a view into a pooled buffer may start anywhere.
  const own = bytes.byteOffset % 8 === 0 ? bytes : new Uint8Array(bytes)
  const buffer = own.buffer as ArrayBuffer
  const header = new DataView(buffer, own.byteOffset, headerLength)
  const views = names.map((name, index) => {
    const type = sections[name]
    return [name, new type(buffer, own.byteOffset + header.getUint32(16 + index * 8, true), header.getUint32(20 + index * 8, true) / type.BYTES_PER_ELEMENT)]
  })
  return Object.fromEntries(views) as Sections
}
