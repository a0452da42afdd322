import { claimId, documentId } from '../../src/model/ids.ts'
import type { Claim, DocumentEntity, Interval, KeptDocument, Mention, NameKind, Place, Quantity, Reading, Role, RoleName, ScopeKind, Stance, Voice } from './vocabulary.ts'

/**
 * A tiny language to declare reports with. A sentence is text with names marked `<kind form>`, or `<kind form = fuller form>` where the
 * document takes both for one thing, or `<kind form ! known-key>`. Under it stand the claims it makes, one line each:
 * `consult/meet | actor Tarek Selmani | recipient Nadia Korbel | place Adrar | time 2024-07-09 | said-by Nadia Korbel`.
 * Figures: `figure/killed | count 12 | of militiamen | place Adrar | time 2024-07-09`; bounds as `..1200`, `40..`, `10..15`, with `about` before; `vague`, or `vague 10` for dozens.
 */
export type Report = {
  readonly publisher?: string | null
  readonly published?: string
  readonly language?: string
  readonly agency?: readonly string[]
  readonly url?: string
  readonly captured?: string
  readonly says: string
}

const place = (id: string, name: string, country: string, precision: Place['precision'], latitude: number, longitude: number): Place => ({ id: `test:${id}`, name, country, latitude, longitude, precision })
const places: Readonly<Record<string, Place>> = Object.fromEntries([
  place('adrar', 'Adrar', 'DZ', 'settlement', 27.87, -0.29), place('oran', 'Oran', 'DZ', 'settlement', 35.69, -0.64), place('dz', 'Algeria', 'DZ', 'country', 28, 2),
  place('zinder', 'Zinder', 'NE', 'settlement', 13.8, 8.99), place('ne', 'Niger', 'NE', 'country', 17, 9), place('lviv', 'Lviv', 'UA', 'settlement', 49.84, 24.03), place('ua', 'Ukraine', 'UA', 'country', 49, 32),
].map((entry) => [entry.name, entry]))
const spelt: Readonly<Record<string, string>> = { أدرار: 'Adrar', الجزائر: 'Algeria', وهران: 'Oran', Адрар: 'Adrar', Алжир: 'Algeria', Algérie: 'Algeria', زندر: 'Zinder', النيجر: 'Niger' }
export const placeOf = (form: string): Place | null => places[spelt[form] ?? form] ?? null

/** Matches "<person Tarek Selmani>" and "<person Selmani = Tarek Selmani>"; not "a < b". */
const marked = /<(\w+) ([^<>=!]+?)(?: = ([^<>!]+?))?(?: ! ([^<>]+?))?>/gu

const interval = (text: string): Interval => {
  const next = (iso: string, days: number): string => new Date(Date.parse(`${iso}T00:00:00Z`) + days * 86_400_000).toISOString().slice(0, 10)
  if (/^\d{4}$/.test(text)) return { from: `${text}-01-01`, until: `${Number(text) + 1}-01-01`, precision: 'year' }
  if (/^\d{4}-\d{2}$/.test(text)) { const [year, month] = text.split('-').map(Number) as [number, number]; return { from: `${text}-01`, until: month === 12 ? `${year + 1}-01-01` : `${year}-${String(month + 1).padStart(2, '0')}-01`, precision: 'month' } }
  return { from: text, until: next(text, 1), precision: 'day' }
}

/** The kept document that a report declares. Names are minted from the content, so that a report is one document however often it is built. */
export const build = (report: Report): KeptDocument => {
  const mentions: Mention[] = []
  const entities = new Map<string, DocumentEntity & { mentions: string[] }>()
  const byForm = new Map<string, string>()
  const drafts: { readonly line: string; readonly start: number; readonly end: number }[] = []
  let text = ''
  const entityOf = (kind: NameKind, form: string, known: string | null): DocumentEntity & { mentions: string[] } => {
    const found = entities.get(`${kind} ${form}`)
    if (found !== undefined) return found
    const made = { id: `e${entities.size + 1}`, kind, name: form, mentions: [] as string[], known }
    entities.set(`${kind} ${form}`, made)
    return made
  }
  let last = { start: 0, end: 0 }
  for (const raw of report.says.split('\n').map((line) => line.trim()).filter((line) => line !== '')) {
    if (raw.includes(' | ')) { drafts.push({ line: raw, ...last }); continue }
    const start = text.length
    let at = 0
    for (const match of raw.matchAll(marked)) {
      text += raw.slice(at, match.index)
      const [whole, kind, form, fuller, known] = match as unknown as [string, NameKind, string, string | undefined, string | undefined]
      const entity = entityOf(kind, fuller ?? form, known ?? null)
      const id = `m${mentions.length + 1}`
      const base = { id, start: text.length, end: text.length + form.length, quote: form, naming: 'named' as const, entity: entity.id, rule: 'test', score: 1 }
      mentions.push(kind === 'place' || kind === 'facility' ? { ...base, kind, place: placeOf(form), rivals: [], known: known ?? null } : { ...base, kind, titles: [], known: known ?? null })
      entity.mentions.push(id)
      byForm.set(form, id)
      text += form
      at = match.index + whole.length
    }
    text += raw.slice(at)
    last = { start, end: text.length }
    text += '\n'
  }
  const id = documentId(text, { url: report.url ?? null, publisher: report.publisher ?? null })
  const occurrences = new Map<string, number>()
  const claims = drafts.map(({ line, start, end }): Claim => {
    const [type, ...fields] = line.split(' | ').map((field) => field.trim()) as [string, ...string[]]
    const all = fields.map((field) => { const space = field.indexOf(' '); return space < 0 ? [field, ''] as const : [field.slice(0, space), field.slice(space + 1)] as const })
    const value = (name: string): string | null => all.find(([key]) => key === name)?.[1] ?? null
    const entityFor = (form: string): string | null => mentions.find((mention) => mention.id === byForm.get(form))?.kind === undefined ? null : (mentions.find((mention) => mention.id === byForm.get(form)) as { entity: string | null }).entity
    const roles = all.filter(([key]) => ['actor', 'recipient', 'place', 'instrument', 'topic', 'office', 'origin', 'destination'].includes(key)).map(([role, form]): Role => ({ role: role as RoleName, mention: byForm.get(form) ?? 'none', quote: form, name: form, entity: entityFor(form) }))
    const count = value('count')
    let quantity: Quantity | null = null
    if (count !== null) {
      const vague = count.startsWith('vague')
      const bare = vague ? '..' : count.replace(/^about /, '')
      const [low, high] = bare.includes('..') ? bare.split('..') as [string, string] : [bare, bare]
      const of = value('of')
      mentions.push({ id: `m${mentions.length + 1}`, kind: 'quantity', start, end: start + 1, quote: text.slice(start, start + 1), naming: 'named', entity: null, rule: 'test', score: 1, quantity: { min: low === '' ? null : Number(low), max: high === '' ? null : Number(high), hedge: 'exact', unit: 'person', of: null, scope: { kind: 'stock', period: null, baseline: null } } })
      quantity = {
        min: low === '' ? null : Number(low), max: high === '' ? null : Number(high), hedge: vague ? 'vague' : bare === count ? 'exact' : 'about', unit: value('unit') ?? 'person', ...(count.startsWith('vague ') ? { magnitude: Number(count.slice('vague '.length)) } : {}),
        of: of === null ? null : { quote: of, head: of.split(' ').at(-1) as string, entity: entityFor(of), status: 'unknown' }, scope: { kind: (value('scope') ?? 'new') as ScopeKind, period: null, baseline: null },
      }
    }
    const said = value('said-by')
    const voice = (name: string, kind: Voice['voice'], stance: Stance): Voice => ({ voice: kind, name, quote: name, entity: entityFor(name), jointly: null, stance, cue: null, basis: null, party: null })
    const chain: Voice[] = [
      ...(said === null ? [] : [voice(said, said.startsWith('some ') ? 'described' : 'named', (value('stance') ?? 'stated') as Stance)]),
      ...(value('agency') === null ? [] : [voice(value('agency') as string, 'agency', 'relayed')]), ...(value('outlet') === null ? [] : [voice(value('outlet') as string, 'publisher', 'relayed')]),
      { voice: 'publisher', name: report.publisher ?? null, quote: null, entity: null, jointly: null, stance: 'relayed', cue: null, basis: null, party: null },
    ]
    const time = value('time')
    const occurrence = occurrences.get(type) ?? 0
    occurrences.set(type, occurrence + 1)
    return {
      id: claimId(id, type, type, occurrence), type, reality: (value('reality') ?? 'happened') as Claim['reality'], roles, time: time === null ? null : interval(time), place: value('place') === null ? null : placeOf(value('place') as string), quantity,
      content: [], occurrences: value('times') === null ? null : { min: Number(value('times')), max: null }, chain, evidence: [{ start, end, quote: text.slice(start, end) }], trigger: { start, end: start + 5, quote: text.slice(start, start + 5) }, rule: 'test', score: 1, because: [],
    }
  })
  const reading: Reading = {
    id, language: report.language ?? 'en', read: 'whole', title: null, url: report.url ?? null, publisher: report.publisher ?? null, agency: report.agency ?? [], via: [],
    published: report.published === undefined ? null : { ...interval(report.published), how: 'given', evidence: null }, not_before: null, not_after: null, complete: true, incomplete_because: null,
    text, parts: [{ start: 0, end: text.length, kind: 'paragraph' }], dropped: [], mentions, entities: [...entities.values()], attributions: [], claims,
  }
  return { id, path: null, retrieved: '2025-01-01T00:00:00Z', captured: report.captured ?? null, reading }
}
