// What every language is asked for: its lists, with the values that each must have and those that it may have.
// The contract test holds the folders of languages/ against it; tools/coverage.mjs counts by it.
const upTo = (last, first = 1) => Array.from({ length: last - first + 1 }, (_, index) => String(first + index))
/** Words that the code looks for: each must be there, and no other may. */
const closed = (...values) => ({ must: values, may: values, least: 1 })
/** Values that must be there beside any others. */
const open = (least, ...values) => ({ must: values, may: null, least })
/** Values of which none but these may be there. */
const among = (least, ...values) => ({ must: [], may: values, least })

const stances = ['stated', 'alleged', 'denied', 'confirmed', 'estimated', 'relayed']
const measures = ['killed', 'died', 'injured', 'captured', 'displaced', 'arrested', 'missing', 'abducted', 'casualties', 'strength', 'returned', 'evacuated']

export const asked = {
  months: closed(...upTo(12)),
  weekdays: closed(...upTo(7)),
  numbers: open(30, ...upTo(20, 0), '30', '40', '50', '60', '70', '80', '90'),
  scales: open(3, '1000', '1000000', '1000000000'),
  ordinals: open(10, ...upTo(10)),
  fractions: open(3, '1/2', '1/3', '1/4'),
  vague: open(4, '10', '100', '1000', 'few'),
  hedges: open(10, 'about', 'most', 'least', 'over', 'under'),
  units: open(15, 'percent', 'kilometre', 'tonne', 'USD', 'EUR'),
  'time-units': { must: ['minute', 'hour', 'day', 'week', 'month', 'year', 'decade', 'century'], may: ['second', 'minute', 'hour', 'day', 'week', 'fortnight', 'month', 'quarter', 'year', 'decade', 'century'], least: 8 },
  'time-plurals': open(4, 'day', 'week', 'month', 'year'),
  'time-words': open(5, '0', '-1', '1'),
  'day-parts': open(5, 'morning', 'noon', 'afternoon', 'evening', 'night', 'dawn'),
  seasons: closed('spring', 'summer', 'autumn', 'winter'),
  directions: closed('last', 'next', 'this'),
  edges: closed('start', 'mid', 'end'),
  zones: open(3, 'Z'),
  designators: open(3),
  abbreviations: open(10),
  reporting: { ...closed(...stances), least: 60 },
  'reporting-nouns': open(20, 'document', 'statement', 'media', 'source'),
  according: { must: ['stated'], may: stances, least: 8 },
  hearsay: { must: ['alleged', 'relayed'], may: stances, least: 5 },
  basis: { ...closed('saw', 'took-part', 'document', 'imagery', 'records', 'intelligence', 'other-voice'), least: 14 },
  titles: open(30, 'military', 'civil', 'religious', 'honorific', 'academic'),
  offices: open(60, 'head-of-state', 'head-of-government', 'minister', 'spokesperson', 'commander', 'leader', 'envoy', 'judge', 'mayor'),
  actors: open(100, 'person:combatant', 'person:civilian', 'person:unknown', 'vehicle:aircraft', 'vehicle:ship', 'vehicle:tank'),
  demonyms: open(200),
  metonyms: open(20, 'ru', 'us'),
  organisations: open(150),
  'organisation-heads': among(20, 'organisation', 'group'),
  facilities: open(15, 'airbase', 'port', 'airport', 'refugee-camp', 'hospital', 'school', 'prison', 'bridge', 'crossing', 'dam', 'embassy'),
  'place-heads': open(10, 'city', 'village', 'province', 'region', 'country', 'district', 'island', 'river', 'sea', 'border'),
  'given-names': { ...among(400, 'm', 'f', 'u') },
  'family-names': open(0),
  'name-particles': among(2, 'particle', 'kunya', 'article', 'house'),
  'not-names': open(20),
  prepositions: open(15, 'of', 'to', 'from', 'in', 'with', 'by', 'against', 'between', 'for', 'about', 'near', 'during', 'after', 'before', 'since', 'until'),
  coordinators: closed('and', 'or', 'but'),
  complementisers: closed('that', 'whether'),
  relatives: open(3, 'who'),
  subordinators: open(10, 'after', 'before', 'while', 'because', 'if', 'although', 'purpose'),
  'infinitive-markers': open(0),
  determiners: open(3, 'demonstrative', 'quantifier'),
  pronouns: open(6, 'he', 'she', 'they', 'we', 'i', 'you'),
  auxiliaries: open(3),
  negations: open(2, 'not', 'without'),
  modality: { ...closed('planned', 'possible', 'requested', 'did-not-happen', 'ongoing', 'happened'), least: 60 },
  conditionals: { ...among(3, 'possible') },
  opinion: open(8),
  verbs: open(400),
  'light-verbs': open(8),
  measures: { must: measures, may: [...measures, 'affected', 'executed', 'homes', 'infected', 'protesters', 'released', 'rescued', 'starving'], least: 24 },
  scopes: { ...closed('stock', 'arrivals', 'departures', 'cumulative', 'new', 'change', 'target'), least: 14 },
  coreference: open(5, 'sides', 'group', 'country', 'person', 'place'),
  frequencies: open(3),
  plain: open(0),
}

/** Lists that only some languages have a use for; their forms would be wrong elsewhere, so their absence is no gap. */
export const optional = ['adverbs', 'approximate', 'aspects', 'attitudes', 'clitics', 'construct-duals', 'controllers', 'decades', 'decimal-words', 'denominators', 'former', 'hijri-months', 'holidays', 'infinitive-prepositions', 'meridiems', 'minor-units', 'minus', 'month-abbreviations', 'narrowing', 'obtaining', 'occurring', 'ordinal-marks', 'nature', 'qualifiers', 'recurrences', 'said-as', 'said-before', 'scaled-units', 'ties', 'time-duals', 'unchanged', 'unit-letters', 'weekday-plurals']

/** Every type and mode of PLOVER that a language should have a predicate for are in ontologies/plover/types.tsv; this many predicates are the least. */
export const leastFrames = 500

const rows = (text) => text.split('\n').filter((line) => line.trim() !== '' && !line.startsWith('#')).map((line) => line.split('\t').map((cell) => cell.trim()))

/** Which asked-for things the files of one language lack: `list/value`, `list` where there is none, `list (n of m)` where it is too short. `files` is { list, read } as the packs' loader takes it. */
export const gapsOf = (files, code) => {
  const there = files.list(`languages/${code}/words`)
  const gaps = []
  for (const [list, { must, least }] of Object.entries(asked)) {
    if (!there.includes(`${list}.tsv`)) {
      gaps.push(list)
      continue
    }
    const entries = rows(files.read(`languages/${code}/words/${list}.tsv`))
    const values = new Set(entries.map(([, value = '']) => value))
    for (const value of must) if (!values.has(value)) gaps.push(`${list}/${value}`)
    if (entries.length < least) gaps.push(`${list} (${entries.length} of ${least})`)
  }
  const frames = files.list(`languages/${code}`).includes('frames.tsv') ? rows(files.read(`languages/${code}/frames.tsv`)) : []
  if (frames.length < leastFrames) gaps.push(`frames (${frames.length} of ${leastFrames})`)
  const named = new Set(frames.map(([, , type, mode = '']) => (mode === '' ? type : `${type}/${mode}`)))
  for (const [type, mode = ''] of rows(files.read('ontologies/plover/types.tsv'))) {
    // Figures and relations are told by lists of their own. A type without a mode is met where one of its modes is.
    if (/^(?:figure|relation)(?:\/|$)/u.test(type)) continue
    const met = mode === '' ? [...named].some((name) => name === type || name.startsWith(`${type}/`)) : named.has(`${type}/${mode}`)
    if (!met) gaps.push(`frames/${mode === '' ? type : `${type}/${mode}`}`)
  }
  return gaps
}

/** The gaps that a language's missing.tsv names, with the reason of each. `list/*` names all gaps of a list; `list` all of its values and its length. */
export const reasonsOf = (files, code) => new Map(files.list(`languages/${code}`).includes('missing.tsv') ? rows(files.read(`languages/${code}/missing.tsv`)).map(([what = '', why = '']) => [what, why]) : [])

/** The reason why there is a gap, null where none is given. */
export const reasonFor = (gap, reasons) => reasons.get(gap) ?? reasons.get(gap.replace(/ \(.*$/u, '')) ?? reasons.get(gap.split('/')[0]) ?? null

/** How many entries each list of a language has. */
export const countsOf = (files, code) =>
  new Map([...files.list(`languages/${code}/words`).filter((name) => name.endsWith('.tsv')).map((name) => [name.slice(0, -4), rows(files.read(`languages/${code}/words/${name}`)).length]),
    ...(files.list(`languages/${code}`).includes('frames.tsv') ? [['frames', rows(files.read(`languages/${code}/frames.tsv`)).length]] : [])])
