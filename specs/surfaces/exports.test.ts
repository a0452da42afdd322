import { describe, expect, it } from 'vitest'
import { cell } from '../../src/exports/cell.ts'
import { csv } from '../../src/exports/csv.ts'
import { geojson } from '../../src/exports/geojson.ts'
import { jsonl } from '../../src/exports/jsonl.ts'
import { type Exported, kinds } from '../../src/exports/kinds.ts'
import { unfiltered } from '../../src/query/filter.ts'
import { seek } from '../../src/query/sought.ts'
import { claims, documents, things, view, viewOf } from './fixture.ts'

const text = async ({ pieces }: Exported): Promise<string> => {
  let all = ''
  for await (const piece of pieces) all += piece
  return all
}
const sought = await seek(view, unfiltered)

describe('JSON Lines', () => {
  it.each([
    ['documents', 'id path retrieved language text title publisher agency via url published complete incomplete_because version_of origin'],
    ['claims', 'id document event withdrawn type reality roles time place quantity content occurrences chain evidence trigger rule score because edited'],
    ['entities', 'id kind name names mentions wikidata because known'],
    ['events', 'id type reality time place participants claims documents outlets origins independent disputes because'],
    ['figures', 'id measure of place unit scope reality observations independent disputes derived status nouns'],
    ['lineage', 'from to kind direction score because'],
    ['disputes', 'id of about sides'],
    ['decisions', 'id act targets retracts by at note corrections'],
  ] as const)('%s have the keys of the contract, in order', async (kind, keys) => {
    const lines = (await text(jsonl(view, kind, sought))).trimEnd().split('\n').map((line) => JSON.parse(line) as object)
    expect(lines.length).toBeGreaterThan(0)
    for (const line of lines) expect(Object.keys(line).join(' ')).toBe(keys)
  })
  it('leaves out what only the store knows', async () => {
    const more = viewOf({ ...things, claims: claims.map((claim) => ({ ...claim, row: 7 })) })
    expect(await text(jsonl(more, 'claims', sought))).toBe(await text(jsonl(view, 'claims', sought)))
  })
  it('gives a terminal nothing to obey, and a parser the same value', async () => {
    const evil = viewOf({ ...things, documents: documents.map((document) => ({ ...document, title: 'a\u202E\u009b31m\u001b' })) })
    const written = await text(jsonl(evil, 'documents', sought))
    expect(written).not.toMatch(/[\u202e\u009b\u001b]/u)
    expect((JSON.parse(written.split('\n')[0] ?? '') as { readonly title: string }).title).toBe('a\u202E\u009b31m\u001b')
  })
  it('holds to the limit', async () => expect((await text(jsonl(view, 'claims', { ...sought, filter: { ...unfiltered, limit: 2 } }))).trimEnd().split('\n')).toHaveLength(2))
  it('has a clock time in nothing but documents and decisions', async () => {
    for (const kind of kinds) if (kind !== 'documents' && kind !== 'decisions') expect(await text(jsonl(view, kind, sought))).not.toContain('2026')
  })
})

describe('a cell', () => {
  it.each([
    ['=1+1', "'=1+1"], ['+cmd', "'+cmd"], ['-2 people', "'-2 people"], ['@SUM(A1)', "'@SUM(A1)"], ['\t=1', "'\t=1"], ['\r=1', "'=1"], ['\u0001=1', "'=1"], ['\u202E@SUM(A1)', "'@SUM(A1)"], ['＝1+1', "'＝1+1"],
    ['a=1', 'a=1'], ['a,b', '"a,b"'], ['say "no"', '"say ""no"""'], ['two\nlines', '"two\nlines"'], ['=HYPERLINK("x")', '"\'=HYPERLINK(""x"")"'],
    ['a\u001b[31m', 'a[31m'], ['abc\u202Ecod', 'abccod'], [-5, '-5'], [1.5, '1.5'], [true, 'true'], [null, ''], [' a', '" a"'],
  ])('%j is written as %j', (value, written) => expect(cell(value)).toBe(written))
})

describe('CSV', () => {
  it.each(kinds)('%s: every row has as many cells as there are columns', async (kind) => {
    const rows = records(await text(csv(view, kind, sought)))
    expect(rows.length).toBeGreaterThan(1)
    for (const row of rows) expect(row).toHaveLength(rows[0]?.length ?? 0)
  })
  it('gives each number of a figure a row, and says what it lost', async () => {
    const exported = csv(view, 'figures', sought)
    const [, first, second] = records(await text(exported))
    expect([first?.slice(7, 9), second?.slice(7, 9)]).toEqual([['14', ''], ['', '20']])
    expect(exported.lost()[0]).toMatch(/a row for each observation/u)
  })
  it('makes the formula of a title harmless', async () => {
    const evil = viewOf({ ...things, documents: documents.map((document) => ({ ...document, title: '=cmd|calc!A1' })) })
    expect(records(await text(csv(evil, 'documents', sought)))[1]?.[1]).toBe("'=cmd|calc!A1")
  })
})

/** Reads RFC 4180 with a reader of its own, so that the writer is held to the format and not to itself. */
const records = (csvText: string): readonly (readonly string[])[] => {
  const rows: string[][] = [['']]
  let quoted = false
  for (let at = 0; at < csvText.length; at += 1) {
    const row = rows.at(-1) as string[]
    const character = csvText[at] as string
    if (character === '"' && quoted && csvText[at + 1] === '"') { row[row.length - 1] += '"'; at += 1 }
    else if (character === '"') quoted = !quoted
    else if (character === ',' && !quoted) row.push('')
    else if (character === '\r' && csvText[at + 1] === '\n' && !quoted) { rows.push(['']); at += 1 }
    else row[row.length - 1] += character
  }
  return rows.slice(0, -1)
}

describe('GeoJSON', () => {
  it('is a collection of points with their precision', async () => {
    const collection = JSON.parse(await text(geojson(view, 'events', sought))) as { readonly features: readonly { readonly geometry: unknown; readonly properties: { readonly place_precision: string } }[] }
    expect(collection.features).toHaveLength(2)
    expect(collection.features[0]?.geometry).toEqual({ type: 'Point', coordinates: [12.08, 32.93] })
    expect(collection.features[0]?.properties.place_precision).toBe('settlement')
  })
  it('counts what has no place', async () => {
    const exported = geojson(viewOf({ ...things, events: things.events.map((event, index) => (index === 0 ? { ...event, place: null } : event)) }), 'events', sought)
    await text(exported)
    expect(exported.lost()[0]).toBe('1 of 2 events have no place and are left out')
  })
})
