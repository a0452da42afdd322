import { type Analysis, analyser, noAffixes, readAffixes } from '../text/analyser.ts'
import { tableRows } from '../text/table.ts'
import { readTagger, type Tagger } from '../text/tagger.ts'
import { type Token, tokenise } from '../text/tokens.ts'
import { trie, writtenOtherwise } from '../text/trie.ts'
import type { Files } from './files.ts'
import { looseIdioms } from './loose.ts'
import { type FrameEntry, type Frames, readFrameEntry } from './frames.ts'

/** One word list's entry, met in a text. */
export type Hit = {
  /** The name of the list (`weekdays`), `frames` for a frame. */
  readonly list: string
  readonly value: string
  readonly flags: ReadonlySet<string>
  readonly frame: FrameEntry | null
  /** Tokens, half-open. */
  readonly at: number
  readonly until: number
  /** What the affixes say of its words. */
  readonly features: readonly string[]
  readonly exact: boolean
  /** Where the rest of a form stands that its subject parts ("قطع مسلحون الطريق"), null where the form stands together. */
  readonly rest: { readonly at: number; readonly until: number } | null
}

type Entry = Pick<Hit, 'list' | 'value' | 'flags' | 'frame'> & { /** The form as the list writes it, for flag `written`. */ readonly written: string
  /** The words that must follow within a few, where a verb and what belongs to it may be parted by its subject; null for whole forms. */
  readonly rest: readonly string[] | null }

/** What a language's folder says of itself. */
export type LanguageSettings = {
  readonly code: string
  readonly name: string
  readonly version: number
  readonly direction: 'ltr' | 'rtl'
  readonly hasCase: boolean
  readonly wordOrder: 'SVO' | 'VSO'
  /** Whether what qualifies a noun follows it. */
  readonly headFirst: boolean
  /** Whether a verb as the lists have it is its infinitive and no other form. */
  readonly listsInfinitives: boolean
  /** Characters that part groups of three digits; a space stands for any space. */
  readonly groupMarks: string
  readonly decimalMarks: string
}

export type Language = LanguageSettings & {
  readonly analyse: (folded: string) => readonly Analysis[]
  /** Whether endings tell a noun's case, as the affixes say. */
  readonly inflectsNouns: boolean
  /** All list entries that begin at a token, longest first. */
  readonly hits: (tokens: readonly Token[], at: number) => readonly Hit[]
  /** The values of a list by folded form, for lists that are asked by form (abbreviations). */
  readonly list: (name: string) => ReadonlyMap<string, string>
  /** The pattern files, by name (`times`), as text: their readers compile them. */
  readonly patterns: ReadonlyMap<string, string>
  /** The trained tagger of parts of speech, null where none ships; read when first asked for. */
  readonly tagger: Tagger | null
}

const noFlags: ReadonlySet<string> = new Set()

/** Lists of nouns: a verb's form ("reported", "stating") is none of theirs. */
const nounLists: ReadonlySet<string> = new Set(['actors', 'organisation-heads', 'reporting-nouns', 'offices', 'titles', 'facilities', 'place-heads', 'coreference', 'organisations', 'metonyms', 'demonyms', 'given-names', 'family-names', 'months', 'weekdays'])
const verbal: ReadonlySet<string> = new Set(['past', 'present', 'participle', 'gerund', 'third', 'infinitive', 'passive', 'future'])
/** What may stand before a whole word without changing it: a coordinator, a preposition, the article. */
const standsBefore = (feature: string): boolean => feature === 'and' || feature === 'definite' || feature.startsWith('slot=')
/** Marks that are not part of how a word is written. Matches a fatha; not a letter. */
const unwritten = /[\p{M}\u0640]/gu
const verbalOnly = (features: readonly string[]): boolean => features.some((feature) => verbal.has(feature)) && (features.includes('past') || !features.includes('plural'))
/** Forms whose hits are kept. */
const mostAlone = 100_000
const formWords = (form: string): readonly string[] => tokenise(form).map((token) => token.fold)

/** How far what belongs to a verb may stand behind its subject, in words. */
const restReach = 8
/** Where the rest of a parted form stands, at least one word behind its beginning; -1 where it does not follow before a mark. */
const restFollows = (tokens: readonly Token[], from: number, rest: readonly string[], analyse: Language['analyse']): number => {
  const isWord = (at: number, word: string): boolean => {
    const token = tokens[at]
    return token !== undefined && token.kind === 'word' && (token.fold === word || analyse(token.fold).some((analysis) => !analysis.outer && analysis.form === word))
  }
  for (let at = from; at < Math.min(tokens.length, from + restReach); at += 1) {
    const token = tokens[at] as Token
    if (token.kind === 'mark' && !/^["“”«»]$/u.test(token.form)) return -1
    if (isWord(at, rest[0] as string) && rest.every((word, index) => isWord(at + index, word))) return at > from ? at : -1
  }
  return -1
}

/** Where a form begins decides for lists whose words change their meaning with a capital letter. */
const caseAllows = (flags: ReadonlySet<string>, token: Token): boolean => !(flags.has('capital') && !token.capital) && !(flags.has('lower') && token.capital)

const readSettings = (text: string, folder: string): LanguageSettings => {
  const settings = JSON.parse(text) as LanguageSettings
  for (const key of ['code', 'name', 'version', 'direction', 'hasCase', 'wordOrder', 'headFirst', 'listsInfinitives', 'groupMarks', 'decimalMarks'] as const) {
    if (settings[key] === undefined) throw new Error(`${folder}/pack.json lacks “${key}”`)
  }
  return settings
}

/**
 * Loads a language's folder. Throws on a broken pack, naming file, line and reason: packs are checked, not guessed at.
 * @param code the folder's name under `languages/`
 */
export const loadLanguage = (files: Files, code: string, frames: Frames): Language => {
  const folder = `languages/${code}`
  const names = files.list(folder)
  const settings = readSettings(files.read(`${folder}/pack.json`), folder)
  const affixes = names.includes('affixes.tsv') ? readAffixes(files.read(`${folder}/affixes.tsv`)) : noAffixes
  const analyse = analyser(affixes)
  const lexicon = trie<Entry>()
  const lists = new Map<string, Map<string, string>>()
  const loose = looseIdioms<Entry>({ has: (list, word) => lists.get(list)?.has(word) === true, analyse })
  // The first words of the nouns of action: with a light verb before them they name the event themselves.
  const actions = new Set<string>()
  // Where the subject stands between a verb and what belongs to it ("سيطر الجيش على", "قطع مسلحون الطريق"), the verb alone is met as well, if the rest follows.
  // A light verb's noun names the event itself; "in" follows too many verbs to belong to one.
  const addParted = (words: readonly string[], entry: Entry): void => {
    const first = words[0] ?? ''
    const last = words.at(-1) ?? ''
    const prepositions = lists.get('prepositions')
    if (settings.wordOrder !== 'VSO' || words.length < 2) return
    if (prepositions?.has(last) && (words.length > 2 || prepositions.get(last) !== 'in')) lexicon.add(words.slice(0, -1), { ...entry, rest: [last] })
    if (entry.frame !== null && (words.length > 2 || !prepositions?.has(last)) && !(lists.get('light-verbs')?.has(first) && (actions.has(words[1] ?? '') || lists.get('reporting')?.has(first) === true))) lexicon.add([first], { ...entry, rest: words.slice(1) })
  }

  for (const file of files.list(`${folder}/words`).filter((name) => name.endsWith('.tsv'))) {
    const name = file.slice(0, -4)
    const forms = new Map<string, string>()
    lists.set(name, forms)
    for (const { cells } of tableRows(files.read(`${folder}/words/${file}`))) {
      const [form = '', value = '', flagCell = ''] = cells
      const words = formWords(form)
      if (words.length === 0) continue
      const flags = flagCell === '' ? noFlags : new Set(flagCell.split(',').map((flag) => flag.trim()))
      forms.set(words.join(' '), value)
      const entry: Entry = { list: name, value, flags, frame: null, written: form.replace(unwritten, ''), rest: null }
      lexicon.add(words, entry)
      if (name === 'reporting') addParted(words, entry)
      // "أودت الشهر الماضي بحياة ثمانية": of a measure's words the second may stand apart where a preposition or a pronoun is written to it.
      if (name === 'measures' && settings.wordOrder === 'VSO' && words.length === 2 && analyse(words[1] ?? '').some(({ features }) => features.includes('pronoun') || features.some((feature) => feature.startsWith('slot='))) && !analyse(words[1] ?? '').some(({ features }) => features.includes('and'))) lexicon.add([words[0] ?? ''], { ...entry, rest: words.slice(1) })
    }
  }
  if (names.includes('frames.tsv')) {
    const rows = [...tableRows(files.read(`${folder}/frames.tsv`))].map((row) => readFrameEntry(row, frames, code))
    for (const frame of rows) if (frame.partOfSpeech === 'noun') for (const form of frame.forms) actions.add(formWords(form)[0] ?? '')
    for (const frame of rows) {
      for (const form of frame.forms) {
        const words = formWords(form)
        const entry: Entry = { list: 'frames', value: frame.type, flags: frame.flags, frame, written: form, rest: null }
        lexicon.add(words, entry)
        if (frame.partOfSpeech === 'verb') addParted(words, entry)
        // "took two guards hostage": an idiom that its object parts, whatever words the object has.
        if (frame.flags.has('parted') && words.length > 1) lexicon.add([words[0] ?? ''], { ...entry, rest: words.slice(1) })
        if (frame.partOfSpeech === 'verb' && settings.hasCase && words.length > 1) loose.add(words, entry, { spoken: /^(?:request|agree|threaten|accuse|reject|support)/u.test(frame.type) })
      }
    }
  }

  const hitsAt = (tokens: readonly Token[], at: number): readonly Hit[] => {
    const matches = lexicon.matches(tokens, at, analyse)
    if (matches.length === 0) return []
    const found: Hit[] = []
    // A word that is itself and nothing else loses no ending and no prefix of a verb.
    const plain = new Set<number>()
    for (const { value, length, features } of matches) if (value.list === 'plain' && features.every(standsBefore)) plain.add(length)
    // Of the readings of one stretch by endings, the one that leaves most of the word: "planes" is a plane, no plan.
    const most = new Map<number, number>()
    for (const { length, letters, exact, features } of matches) if (!exact && !features.includes('and') && !features.some((feature) => feature.startsWith('slot='))) most.set(length, Math.max(most.get(length) ?? 0, letters))
    for (const { value, length, features, exact, letters } of matches) {
      if (!exact && value.flags.has('exact')) continue
      if (!exact && nounLists.has(value.list) && verbalOnly(features)) continue
      // "ووعدت": without case nothing else shows that a verb's form is no noun of action.
      if (!exact && !settings.hasCase && value.frame?.partOfSpeech === 'noun' && verbalOnly(features)) continue
      if (!exact && value.flags.has('whole') && !features.every(standsBefore)) continue
      if (plain.has(length) && value.list !== 'plain' && !features.every(standsBefore)) continue
      if (value.flags.has('written') && !tokens.slice(at, at + length).map((token) => token.form.replace(unwritten, '')).join(' ').endsWith(value.written)) continue
      if (!exact && settings.hasCase && letters < (most.get(length) ?? 0) && !features.includes('passive')) continue
      if (!exact && writtenOtherwise(features, tokens[at] as Token)) continue
      if (value.flags.size > 0 && !caseAllows(value.flags, tokens[at] as Token)) continue
      const restAt = value.rest === null ? -1 : restFollows(tokens, at + length, value.rest, analyse)
      if (value.rest !== null && restAt < 0) continue
      const { list, value: said, flags, frame } = value
      found.push({ list, value: said, flags, frame, at, until: at + length, features, exact, rest: value.rest === null ? null : { at: restAt, until: restAt + value.rest.length } })
    }
    return found.length > 1 ? found.sort((a, b) => b.until - a.until || Number(b.rest !== null) - Number(a.rest !== null) || Number(b.exact) - Number(a.exact) || a.features.length - b.features.length) : found
  }
  // What the lists say of a word that opens no longer entry hangs on its form alone: most words of news were met before. Entries of which a part may follow further on do not.
  const alone = new Map<string, readonly Hit[] | null>()
  const hits: Language['hits'] = (tokens, at) => {
    const together = plainHits(tokens, at)
    if (!settings.hasCase) return together
    const active = loose.matches(tokens, at)
    const parted = active.length > 0 || settings.headFirst ? active : loose.passives(tokens, at)
    if (parted.length === 0 || together.some((hit) => hit.until > at + 1 && hit.frame !== null)) return together
    return [...together.filter((hit) => hit.until > at + 1), ...parted.map(({ value: { list, value, flags, frame }, features, exact, rest }) => ({ list, value, flags, frame, at, until: at + 1, features, exact, rest })), ...together.filter((hit) => hit.until === at + 1)]
  }
  const plainHits: Language['hits'] = (tokens, at) => {
    const token = tokens[at] as Token
    if (lexicon.goesOn(tokens, at, analyse)) return hitsAt(tokens, at)
    const known = alone.get(token.form)
    if (known === null) return hitsAt(tokens, at)
    if (known !== undefined) return known.length === 0 ? known : known.map(({ list, value, flags, frame, features, exact }) => ({ list, value, flags, frame, at, until: at + 1, features, exact, rest: null }))
    const made = hitsAt(tokens, at)
    if (alone.size >= mostAlone) alone.clear()
    alone.set(token.form, lexicon.matches(tokens, at, analyse).some(({ value }) => value.rest !== null) ? null : made)
    return made
  }

  const patterns = new Map<string, string>()
  for (const file of files.list(`${folder}/patterns`).filter((name) => name.endsWith('.pat'))) patterns.set(file.slice(0, -4), files.read(`${folder}/patterns/${file}`))

  const none: ReadonlyMap<string, string> = new Map()
  const weights = `${folder}/tagger.bin`
  let tagger: Tagger | null = null
  return {
    ...settings, analyse, inflectsNouns: [...affixes.endings.values()].some((rows) => rows.some((row) => row.features.includes('instrumental'))), hits, list: (name) => lists.get(name) ?? none, patterns,
    get tagger() {
      if (tagger === null && names.includes('tagger.bin')) tagger = readTagger(files.bytes(weights))
      return tagger
    },
  }
}
