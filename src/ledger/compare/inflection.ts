/**
 * Case endings of names, in the scripts whose languages write them: a report names "Вадима Лескова" whom another names "Вадим Лесков".
 * Folded, without language: which endings stand together says enough.
 */

/** Endings that a name's cases put after a consonant, or in the place of a final vowel. */
const latin: readonly string[] = ['a', 'u', 'e', 'i', 'y', 'em', 'om', 'im', 'ym', 'iem', 'ovi', 'owi', 'evi', 'iowi', 'ou', 'ej', 'ie', 'ho', 'eho', 'iho', 'mu', 'emu', 'imu', 'ego', 'iego', 'iemu', 'ja', 'ju', 'jem', 'm', 'ia', 'ii', 'iu', 'iou']
const cyrillic: readonly string[] = ['а', 'я', 'у', 'ю', 'е', 'и', 'ы', 'ом', 'ем', 'ым', 'им', 'ою', 'ей', 'еи', 'ои', 'ого', 'его', 'ому', 'ему', 'ови', 'еви', 'ия', 'ии', 'ию', 'ие', 'иеи', 'иею', 'ь', 'ею']
/** What makes a woman's surname of a man's, with its cases. */
const womens: readonly string[] = ['ova', 'ove', 'ovou', 'ovej', 'ovu', 'ovo']
const all: ReadonlySet<string> = new Set([...latin, ...cyrillic])
const womensSet: ReadonlySet<string> = new Set(womens)
const longest = 4
/** Letters that a name keeps under every ending. */
const leastStem = 3

/** Where a name ends in a vowel, as letters. Matches "oliva"; not "olivar". */
const vowelEnd = /[aeiouyаеиоуыэюяіїє]$/u
const isVowelEnd = (word: string): boolean => vowelEnd.test(word)

export type Inflected = { readonly kind: 'same' } | { readonly kind: 'case'; readonly stem: string; readonly bare: boolean } | { readonly kind: 'womans' }

/** Letters that neighbouring languages write for one another. */
const plain = (word: string): string => word.replaceAll('і', 'и').replaceAll('є', 'е')
const sharedStart = (a: string, b: string): number => {
  let at = 0
  while (at < a.length && at < b.length && a[at] === b[at]) at += 1
  return at
}

/**
 * Whether two folded words of one script may be one name in two cases, or a man's and a woman's form of one surname; null where neither.
 * `bare` says that one of them is the stem itself, ending in a consonant: then the other may also be a woman's form of a given name.
 */
export const inflected = (one: string, other: string): Inflected | null => between(plain(one), plain(other))
const between = (a: string, b: string): Inflected | null => {
  if (a === b) return { kind: 'same' }
  const common = sharedStart(a, b)
  for (let stem = common; stem >= Math.max(leastStem - 1, common - 1); stem -= 1) {
    const [one, other] = [a.slice(stem), b.slice(stem)]
    if (one.length > longest || other.length > longest || (stem < leastStem && (one === '' || other === ''))) continue
    const [short, long] = one.length <= other.length ? [one, other] : [other, one]
    if (womensSet.has(long) && (short === '' || all.has(short))) return { kind: 'womans' }
    if ((one === '' || all.has(one)) && (other === '' || all.has(other))) {
      // An ending alone may hang on a vowel only where it takes its place: "Asia", "Asii"; but "Rizvi", "Rizviho".
      return { kind: 'case', stem: a.slice(0, stem), bare: short === '' && !isVowelEnd(a.slice(0, stem)) }
    }
  }
  return null
}

/** Endings of adjectives, which stand in the names of bodies and change with the noun: "Северный", "Северного", "Северной". */
const adjectival: ReadonlySet<string> = new Set(['ыи', 'ии', 'ои', 'еи', 'ая', 'яя', 'ое', 'ее', 'ого', 'его', 'ому', 'ему', 'ым', 'им', 'ом', 'ем', 'ую', 'юю', 'ою', 'ых', 'их', 'ыми', 'ими', 'ые', 'ие', 'а', 'е', 'у', 'и', 'iej', 'iego', 'iemu', 'im', 'ym', 'a', 'e', 'i', 'y', 'ej', 'ego', 'emu', 'eho', 'ou', 'om'])
/** An adjective keeps so many letters under every ending. */
const leastAdjective = 5
const longestAdjectival = 4
/** Whether two folded words of one script may be one adjective in two cases or genders. */
export const isOneAdjective = (one: string, other: string): boolean => {
  const [a, b] = [plain(one), plain(other)]
  const common = sharedStart(a, b)
  for (let stem = common; stem >= Math.max(leastAdjective, common - 2); stem -= 1) if (adjectival.has(a.slice(stem)) && adjectival.has(b.slice(stem))) return true
  return false
}
/** A word of a body's name without its ending, for keys: of an adjective its stem, else the shortest that a noun may have. */
export const bodyStem = (word: string): string => {
  const bare = plain(word)
  for (let length = Math.min(longestAdjectival, word.length - leastAdjective); length > 1; length -= 1) if (adjectival.has(bare.slice(-length))) return word.slice(0, -length)
  return stemsOf(word).at(-1) as string
}

/** The stems that a word may have, the word itself first, at most three: what keys are made of. */
export const stemsOf = (word: string): readonly string[] => {
  const found = [word]
  const bare = plain(word)
  for (const endings of [womensSet, all]) {
    for (let length = Math.min(longest, word.length - leastStem); length > 0; length -= 1) {
      if (!endings.has(bare.slice(-length))) continue
      found.push(word.slice(0, -length))
      break
    }
  }
  return [...new Set(found)]
}

/** Given names, without their last letter or as they are, to which a final vowel makes a woman's name: of these a case can't be told from her. */
const paired: ReadonlySet<string> = new Set([
  'alexandr', 'aleksandr', 'alexander', 'valentin', 'evgeni', 'yevgeni', 'valeri', 'vladislav', 'stanislav', 'stanislaw', 'jaroslav', 'jaroslaw', 'yaroslav', 'miroslav', 'miroslaw', 'petr', 'pavl', 'martin', 'daniel', 'michael', 'mikhael', 'gabriel',
  'simon', 'roman', 'denis', 'jan', 'bogdan', 'bohdan', 'zoran', 'dragan', 'goran', 'milan', 'ivan', 'robert', 'albert', 'paul', 'carl', 'karl', 'angel', 'julian', 'adrian', 'christian', 'kristian', 'josef', 'jozef', 'emil', 'fabian', 'francesc', 'antonin', 'konstantin',
  'michel', 'pascal', 'frederic', 'andre', 'rene', 'joel', 'louis', 'jean', 'noel', 'raphael', 'samir', 'karim', 'amir', 'said', 'jamil', 'nadir', 'munir', 'latif', 'salim', 'rashid', 'farid', 'hamid', 'majid', 'wahid', 'nabil', 'adil', 'khalid', 'amin', 'basim',
  'александр', 'валентин', 'евгени', 'валери', 'владислав', 'станислав', 'ярослав', 'мирослав', 'даниэл', 'михаил', 'габриэл', 'роман', 'денис', 'ян', 'богдан', 'зоран', 'драган', 'горан', 'милан', 'иван', 'роберт', 'карл', 'юлиан', 'эмил', 'антонин', 'василис', 'салим', 'карим', 'амир', 'рашид', 'фарид', 'назар',
])
/** Whether two forms of a given name may be a man's and a woman's: "Valentin", "Valentina". */
export const mayBeWomans = (a: string, b: string): boolean => {
  const [short, long] = a.length <= b.length ? [a, b] : [b, a]
  const rest = long.slice(short.length)
  return long.startsWith(short) && (feminine.has(rest) || (rest.length <= 2 && isVowelEnd(rest) && paired.has(short)))
}
/** What makes a woman's given name of a man's and is no case of it: "Viktor", "Viktoria"; "Jean", "Jeanne". */
const feminine: ReadonlySet<string> = new Set(['ia', 'ya', 'ne', 'le', 'te', 'ine', 'ina', 'ette', 'etta', 'ella', 'ия', 'ина'])
/** Whether a word shows no case by its end: names in a vowel are left as they are by most languages. */
export const isOpen = isVowelEnd
