import { fold } from './normalise.ts'

/**
 * Names across scripts. Arabic leaves out short vowels and Cyrillic respells, so what two spellings of one name share is the
 * order of their consonants. Each script is read into one alphabet of sounds, longest spelling first; a sound belongs to a class
 * of sounds that scripts write for one another (p and b, s and sh, g and j). Knows scripts, no language.
 */

/** A sound is one character; sounds of one class stand for one another between scripts. Vowels and glides have no class. */
const classOf: Readonly<Record<string, string>> = {
  b: 'B', p: 'B', f: 'F', v: 'F', t: 'T', θ: 'T', d: 'D', ð: 'D', k: 'K', q: 'K', g: 'G', ɣ: 'G', j: 'G', h: 'H', x: 'H',
  s: 'S', z: 'S', š: 'S', č: 'S', c: 'S', m: 'M', n: 'N', l: 'L', r: 'R',
}
const isVowel = (sound: string): boolean => classOf[sound] === undefined

const latin: Readonly<Record<string, string>> = {
  tsch: 'č', shch: 'š', sch: 'š', tch: 'č', dzh: 'j', sh: 'š', ch: 'č', kh: 'x', gh: 'ɣ', th: 'θ', dh: 'ð', zh: 'j', ph: 'f', ck: 'k', dj: 'j',
  qu: 'k', ts: 'c', tz: 'c', ou: 'u', oo: 'u', ee: 'i', ce: 'se', ci: 'si', cy: 'si', ge: 'je', gi: 'ji', gy: 'ji', gu: 'gu', x: 'ks', cz: 'č', sz: 'š', rh: 'r',
  a: 'a', b: 'b', c: 'k', d: 'd', e: 'e', f: 'f', g: 'g', h: 'h', i: 'i', j: 'j', k: 'k', l: 'l', m: 'm', n: 'n', o: 'o', p: 'p', q: 'q',
  r: 'r', s: 's', t: 't', u: 'u', v: 'v', w: 'w', y: 'y', z: 'z', þ: 'θ', ð: 'ð', ə: 'a', ŋ: 'n', ħ: 'h',
}
const arabic: Readonly<Record<string, string>> = {
  تش: 'č', دج: 'j', كس: 'ks', ا: 'a', ب: 'b', پ: 'p', ت: 't', ث: 'θ', ج: 'j', چ: 'č', ح: 'h', خ: 'x', د: 'd', ذ: 'ð', ر: 'r', ز: 'z', ژ: 'j',
  س: 's', ش: 'š', ص: 's', ض: 'd', ط: 't', ظ: 'ð', ع: '', غ: 'ɣ', ف: 'f', ڤ: 'v', ق: 'q', ك: 'k', گ: 'g', ل: 'l', م: 'm', ن: 'n', ه: 'h',
  و: 'w', ي: 'y', ء: '', ے: 'y',
}
const cyrillic: Readonly<Record<string, string>> = {
  дж: 'j', тч: 'č', тш: 'č', дз: 'z', кс: 'ks', а: 'a', б: 'b', в: 'v', г: 'g', ґ: 'g', д: 'd', е: 'e', ё: 'o', є: 'e', ж: 'j', з: 'z', и: 'i', і: 'i', ї: 'i',
  й: 'y', к: 'k', л: 'l', м: 'm', н: 'n', о: 'o', п: 'p', р: 'r', с: 's', т: 't', у: 'u', ў: 'w', ф: 'f', х: 'x', ц: 'c', ч: 'č', ш: 'š', щ: 'š',
  ъ: '', ы: 'i', ь: '', э: 'e', ю: 'yu', я: 'ya', ј: 'y', љ: 'l', њ: 'n', ћ: 'č', ђ: 'j', џ: 'j', ѓ: 'g', ќ: 'k', ѕ: 'z',
}
const spellings = new Map(Object.entries({ ...latin, ...arabic, ...cyrillic }))
const longestSpelling = 4

/** Letters only. Matches "Sana" in "Sana'a"; not its apostrophe. */
const words = /[\p{L}\p{M}]+/gu
/** The Arabic article, assimilated or not, as a word of its own in Latin script. Matches "al" and "ash"; not "ali". */
const latinArticle = /^(?:al|el|as|ash|ad|ar|an|at|az|ul)$/
/** The Arabic article before at least two more letters. Matches "الخرطوم"; not "الى". */
const arabicArticle = /^ال(?=\p{L}{2})/u

/**
 * The words of a folded form, letters only, without articles (unless nothing else is there) and without the silent end of a word:
 * a Latin "h" or an Arabic "ه" (ta marbuta, folded) is heard as a vowel or not at all.
 */
const soundedWords = (form: string): readonly string[] => {
  const all = fold(form).replaceAll("'", '').match(words) ?? []
  const kept = all.filter((word, index) => index === all.length - 1 || !latinArticle.test(word))
  return kept.map((word) => {
    const bare = word.replace(arabicArticle, '')
    return bare.length > 2 && (bare.endsWith('h') || bare.endsWith('ه')) && !bare.endsWith('sh') && !bare.endsWith('ph') && !bare.endsWith('ch') && !bare.endsWith('kh') && !bare.endsWith('th') && !bare.endsWith('gh') && !bare.endsWith('dh') ? bare.slice(0, -1) : bare
  })
}

/** The sounds of a name, one character each, its words joined. Letters of other scripts are left out. */
export const sounds = (form: string): string => {
  let result = ''
  for (const word of soundedWords(form)) {
    let at = 0
    while (at < word.length) {
      let length = Math.min(longestSpelling, word.length - at)
      while (length > 0 && !spellings.has(word.slice(at, at + length))) length -= 1
      if (length === 0) { at += 1; continue }
      const sound = spellings.get(word.slice(at, at + length)) as string
      // A doubled letter is one sound: Arabic does not write the doubling.
      if (!(sound.length === 1 && result.endsWith(sound))) result += sound
      at += length
    }
  }
  return result
}

/**
 * The consonant classes of a name, in order: the same for its spellings in Latin, Arabic and Cyrillic script more often than not.
 * `skeleton('Bakhmut') === skeleton('Бахмут') === skeleton('باخموت') === 'BHMT'`. Empty where a name has no consonant.
 * For finding candidates only: many names share one; `likeness` compares two of them.
 */
export const skeleton = (form: string): string => {
  let result = ''
  let last = ''
  for (const sound of sounds(form)) {
    const group = classOf[sound] ?? ''
    // Neighbours of one class are one spelling ("ts", "bp"); with a vowel between them they are two.
    if (group !== '' && group !== last) result += group
    last = group
  }
  return result
}

/** Sounds of different classes, or without one, that scripts and habits write for one another, with the cost of taking one for the other. */
const nearSounds = new Map<string, number>([
  ['wv', 0.25], ['wf', 0.4], ['wb', 0.7], ['gh', 0.4], ['kč', 0.4], ['xk', 0.4], ['hx', 0.1], ['xč', 0.4], ['qg', 0.4], ['kg', 0.5], ['ɣq', 0.4], ['ɣr', 0.6], ['ðz', 0.3],
  ['yj', 0.4], ['td', 0.5], ['θs', 0.4], ['ks', 0.5], ['kc', 0.5], ['θf', 0.6], ['ɣh', 0.5], ['gx', 0.5], ['čk', 0.4], ['jz', 0.5], ['jš', 0.5], ['tθ', 0.1], ['ct', 0.5], ['hy', 0.6],
])
const vowelColour: Readonly<Record<string, string>> = { a: 'a', e: 'e', i: 'i', y: 'i', o: 'u', u: 'u', w: 'u' }

/** The cost of reading one sound for another, 0..1. */
const replacement = (a: string, b: string): number => {
  if (a === b) return 0
  const near = nearSounds.get(a + b) ?? nearSounds.get(b + a)
  if (near !== undefined) return near
  if (isVowel(a) && isVowel(b)) return vowelColour[a] === vowelColour[b] ? 0.05 : (vowelColour[a] === 'e' || vowelColour[b] === 'e') && vowelColour[a] !== 'u' && vowelColour[b] !== 'u' ? 0.2 : 0.35
  return classOf[a] === classOf[b] ? 0.2 : 1
}
/** The cost of a sound that the other spelling leaves out: little for vowels and breathings, which Arabic and Cyrillic drop. */
const omission = (sound: string): number => (sound === 'h' ? 0.4 : isVowel(sound) ? 0.25 : 0.9)
const weight = (text: string): number => { let sum = 0; for (const sound of text) sum += isVowel(sound) ? 0.35 : 1; return sum }

/**
 * How alike two names sound, 0..1, in any two of the three scripts: one minus a weighted edit distance of their sounds over the
 * heavier one's weight (Wagner and Fischer 1974, costs as above). 1 for the same sounds, 0 where either has none.
 */
export const likeness = (a: string, b: string): number => soundLikeness(sounds(a), sounds(b))

/** As `likeness`, for sounds that are worked out already. */
export const soundLikeness = (a: string, b: string): number => {
  if (a === '' || b === '') return 0
  let previous: number[] = [0]
  for (let column = 1; column <= b.length; column += 1) previous.push((previous[column - 1] as number) + omission(b[column - 1] as string))
  for (let row = 1; row <= a.length; row += 1) {
    const sound = a[row - 1] as string
    const current = [(previous[0] as number) + omission(sound)]
    for (let column = 1; column <= b.length; column += 1) {
      const other = b[column - 1] as string
      current.push(Math.min((previous[column] as number) + omission(sound), (current[column - 1] as number) + omission(other), (previous[column - 1] as number) + replacement(sound, other)))
    }
    previous = current
  }
  return Math.max(0, 1 - (previous[b.length] as number) / Math.max(weight(a), weight(b)))
}
