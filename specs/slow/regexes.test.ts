import { describe, expect, it } from 'vitest'
import { regexesOf, sources } from '../lint/sources.ts'
import { verdictOn } from './regexes.ts'

const regexes = sources.flatMap(regexesOf)

describe('every regular expression takes time in proportion to its text', () => {
  it.each(sources.map((source) => [source.path, regexesOf(source)] as const).filter(([, found]) => found.length > 0))('%s', (_, found) => {
    const bad = found.map(({ line, source, flags }) => ({ line, source, ...verdictOn(source, flags) })).filter(({ status }) => status !== 'safe')
    expect(bad).toEqual([])
  })
  it('finds the expressions at all', () => {
    expect(regexes.length).toBeGreaterThan(100)
  })
  it.each([['^(a+)+$', ''], ['\\s+$', 'u'], ['\\s*\\|', 'u']])('knows /%s/%s for what it is', (source, flags) => {
    expect(verdictOn(source, flags).status).toBe('vulnerable')
  })
  it('knows a bounded one as well', () => {
    expect(verdictOn('\\p{Lu}\\.(?:\\p{Lu}\\.?)*(?![\\p{L}])', 'u').status).toBe('safe')
  })
  it('none is built from text at run time', () => {
    // A pattern that comes from a page or a pack can't be checked before it is met.
    // A copy of one that is written down is as good as it, and one class of characters can't be slow.
    const built = sources.flatMap(({ path, text }) => text.split('\n').flatMap((line, at) => (/new RegExp\((?!\p{L}+\)|`\[\^?[^\]`]*\]`)/u.test(line) ? [`${path}:${at + 1} ${line.trim().slice(0, 100)}`] : [])))
    expect(built).toEqual([])
  })
})
