import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { isFailure, read } from '../../src/stemma.ts'

const files = readdirSync('samples').filter((file) => /\.(?:html|txt)$/u.test(file)).sort()

describe('what a reading refers to is in it', () => {
  test.each(files)('%s: every span quotes the text, every role, voice and entity is there', (file) => {
    const reading = read({ content: { kind: 'bytes', bytes: readFileSync(`samples/${file}`), mediaType: null }, path: file })
    if (isFailure(reading)) throw new Error(reading.message)
    const { text, mentions, entities, claims } = reading
    const spans = [...mentions, ...claims.flatMap(({ evidence, trigger }) => [...evidence, ...(trigger === null ? [] : [trigger])])]
    expect(spans.filter(({ start, end, quote }) => text.slice(start, end) !== quote)).toEqual([])
    const mentionIds = new Set(mentions.map(({ id }) => id as string))
    const entityIds = new Set(entities.map(({ id }) => id as string))
    expect(claims.flatMap(({ roles }) => roles).filter(({ mention, entity }) => !mentionIds.has(mention) || (entity !== null && !entityIds.has(entity)))).toEqual([])
    expect(mentions.filter(({ entity }) => entity !== null && !entityIds.has(entity))).toEqual([])
    expect(entities.flatMap((entity) => entity.mentions).filter((mention) => !mentionIds.has(mention))).toEqual([])
  })
})
