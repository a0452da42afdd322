/** Folding for look-up: what a reader takes for the same letters compares equal. Nothing here knows a language. */

/** Letters that one script writes in several ways, and marks that carry no letter. Matches "أ" in "أحمد"; not the "ا" it becomes. */
const variant = /[آأإٱىةؤئکیھہەøłđıßæœ'’‘ʼ`´]/gu
const variantOf: Readonly<Record<string, string>> = {
  آ: 'ا', أ: 'ا', إ: 'ا', ٱ: 'ا', ى: 'ي', ة: 'ه', ؤ: 'و', ئ: 'ي', ک: 'ك', ی: 'ي', ھ: 'ه', ہ: 'ه', ە: 'ه',
  ø: 'o', ł: 'l', đ: 'd', ı: 'i', ß: 'ss', æ: 'ae', œ: 'oe', '’': "'", '‘': "'", ʼ: "'", '`': "'", '´': "'", "'": "'",
}
/** Combining marks, tatweel and characters that only steer direction or joining. Matches U+0301 in "e\u0301"; not "é" composed (NFKD comes first). */
const unwritten = /[\p{M}\u0640\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu
/** Decimal digits of any script. Matches "٤"; not "½". */
const digit = /\p{Nd}/gu
/** Only ASCII that folds to itself when lowercased. Matches "Mali"; not "Côte". */
const plainAscii = /^[\x20-\x26\x28-\x5f\x61-\x7e]*$/

/** The value of a decimal digit of any script: the ten digits of a script stand in one run that starts at a multiple known from its neighbours. */
const digitValue = (character: string): string => {
  const code = character.codePointAt(0) as number
  if (code < 0x80) return character
  let zero = code
  // Walk back to the first digit of the run: at most nine steps.
  while (zero > code - 9 && /\p{Nd}/u.test(String.fromCodePoint(zero - 1)) ) zero -= 1
  return String((code - zero) % 10)
}

/**
 * Folds a form for look-up: case, compatibility forms, diacritics, tatweel, bidi marks, letter variants and digits.
 * `fold('Ouagadougou') === 'ouagadougou'`, `fold('إبراهيم') === 'ابراهيم'`, `fold('٤٠')=== '40'`. Length may change: never use it for offsets.
 */
export const fold = (form: string): string => {
  if (plainAscii.test(form)) return form.toLowerCase()
  // Hamza forms decompose under NFKD into letter and mark, so variants are folded on both sides of it.
  return form
    .normalize('NFKC').replace(variant, (letter) => variantOf[letter] ?? letter)
    .normalize('NFKD').replace(unwritten, '').toLowerCase()
    .replace(variant, (letter) => variantOf[letter] ?? letter)
    .replace(digit, digitValue)
}

/** Words as `fold` has them, joined by single spaces: the key under which a name of several words is looked up. */
export const foldWords = (words: readonly string[]): string => words.map(fold).join(' ')
