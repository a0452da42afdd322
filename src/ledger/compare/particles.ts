/** Small words inside names, folded, in the scripts that write them. They mark what follows and name nobody by themselves. */

/** Articles and words of descent or place: left out of a comparison. */
export const particles: ReadonlySet<string> = new Set([
  'al', 'el', 'ul', 'as', 'ash', 'ad', 'ar', 'an', 'at', 'az', 'bin', 'ibn', 'ben', 'bint', 'ould', 'uld', 'weld', 'oul', 'ag', 'ait', 'de', 'da', 'do', 'dos', 'di', 'del', 'la', 'le', 'du', 'van', 'von', 'der', 'den', 'ten', 'zu', 'bar', 'y', 'e',
  'بن', 'ابن', 'بنت', 'ولد', 'ال', 'اغ', 'ايت', 'دي', 'فان', 'فون', 'لو', 'لا', 'аль', 'эль', 'ибн', 'бин', 'бен', 'ульд', 'аг', 'де', 'ван', 'фон', 'да', 'ад', 'аш', 'ас',
])
/** The word that makes a teknonym of the next ("father of"): both are one word of the name, and never a given name. */
export const fatherOf: ReadonlySet<string> = new Set(['abu', 'abou', 'abo', 'aboul', 'abul', 'abi', 'umm', 'oum', 'ابو', 'ابي', 'ام', 'абу', 'умм'])
/** Words that are half of a given name: one word with the next. */
export const halves: ReadonlySet<string> = new Set(['abd', 'abdul', 'abdel', 'abdal', 'abdoul', 'abdur', 'abdou', 'عبد', 'абд', 'абдул', 'абдель'])
/** Spellings of the two above that carry the article of the next word, without it. */
export const stems: ReadonlyMap<string, string> = new Map([['abdul', 'abd'], ['abdel', 'abd'], ['abdal', 'abd'], ['abdoul', 'abd'], ['abdur', 'abd'], ['абдул', 'абд'], ['абдель', 'абд'], ['abou', 'abu'], ['abo', 'abu'], ['aboul', 'abu'], ['abul', 'abu'], ['abi', 'abu'], ['oum', 'umm'], ['ابي', 'ابو']])
/** Titles that get written before the name: left out where something else is there. */
export const titles: ReadonlySet<string> = new Set([
  'mr', 'mrs', 'ms', 'dr', 'prof', 'sir', 'sheikh', 'shaikh', 'sheik', 'shaykh', 'cheikh', 'haji', 'hajji', 'hadji', 'imam', 'mullah', 'emir', 'general', 'gen', 'colonel', 'col', 'captain', 'capt', 'major', 'maj', 'lieutenant', 'lt',
  'marshal', 'president', 'minister', 'king', 'prince', 'princess', 'queen', 'pope', 'saint', 'st', 'jr', 'sr', 'ii', 'iii', 'الشيخ', 'شيخ', 'الحاج', 'الدكتور', 'اللواء', 'المشير', 'الفريق', 'العقيد', 'الرئيس', 'الامير', 'шейх', 'хаджи',
])
/** Words of a body's name that do not tell it from another: joining words, and its legal form. */
export const bodyFillers: ReadonlySet<string> = new Set([
  'the', 'of', 'for', 'and', 'in', 'on', 'to', 'a', 'an', 'de', 'des', 'du', 'la', 'le', 'les', 'l', 'd', 'et', 'pour', 'del', 'di', 'der', 'die', 'das', 'und', 'von', 'и', 'по', 'в', 'на', 'من', 'في', 'و', 'ل',
  'inc', 'incorporated', 'corp', 'corporation', 'co', 'company', 'ltd', 'limited', 'llc', 'llp', 'lp', 'plc', 'sa', 'sarl', 'ag', 'gmbh', 'nv', 'bv', 'ab', 'as', 'oy', 'oao', 'ooo', 'zao', 'pao', 'jsc', 'ojsc', 'pjsc', 'spa', 'srl', 'pte', 'pty', 'kg', 'na', 'holding', 'holdings',
])
