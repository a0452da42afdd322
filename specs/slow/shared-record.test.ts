import { mkdirSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { lookAfter, reports } from '../flow/kill.ts'
import { jsonLines, report, scratch, started, stemma } from '../flow/program.ts'

const folder = scratch()
const many = reports(join(folder, 'many'), 150)

describe('a record that several use, that is stopped, or that has no room left', { timeout: 120_000 }, () => {
  test('two processes add to one record at once, and a third asks it', async () => {
    const record = join(folder, 'shared.db')
    const halves = [0, 1].map((half) => {
      const path = join(folder, `half-${half}`)
      mkdirSync(path)
      for (let number = half * 40; number < half * 40 + 50; number += 1) writeFileSync(join(path, `${number}.txt`), report(number))
      return path
    })
    const adding = halves.map((half) => {
      const child = started(['--record', record, 'add', '--json', half])
      let out = ''
      child.stdout?.on('data', (chunk: Buffer) => { out += chunk.toString('utf8') })
      return new Promise<{ readonly code: number | null; readonly out: string }>((resolve) => child.on('close', (code) => resolve({ code, out })))
    })
    const asked: number[] = []
    const done = Promise.all(adding)
    let over = false
    void done.then(() => { over = true })
    while (!over) {
      const child = started(['--record', record, 'documents', '--json'])
      const code = await new Promise<number | null>((resolve) => child.on('close', resolve))
      // Before the first of them has made it there is no record: 3.
      if (code !== 3) asked.push(code ?? -1)
    }
    const ended = await done
    expect(ended.map(({ code }) => code)).toEqual([0, 0])
    expect(asked.every((code) => code === 0)).toBe(true)
    // Ten reports are in both halves: added by one, known to the other.
    const kinds = ended.flatMap(({ out }) => jsonLines(out)).map(({ kind }) => kind)
    expect([kinds.filter((kind) => kind === 'added').length, kinds.filter((kind) => kind === 'known').length]).toEqual([90, 10])
    expect(lookAfter(record)).toMatchObject({ problems: [], kept: { size: 90 } })
  })

  test('several ask at once of a record that is not settled: one settles, all see the same', async () => {
    const record = join(folder, 'asked.db')
    expect(stemma(['--record', record, 'add', '--quiet', many])).toMatchObject({ status: 0 })
    const asking = [1, 2, 3].map(() => {
      const child = started(['--record', record, 'export', 'documents', '--format', 'jsonl'])
      let out = ''
      child.stdout?.on('data', (chunk: Buffer) => { out += chunk.toString('utf8') })
      return new Promise<readonly [number | null, string]>((resolve) => child.on('close', (code) => resolve([code, out])))
    })
    const answers = await Promise.all(asking)
    expect(answers.map(([code]) => code)).toEqual([0, 0, 0])
    expect(new Set(answers.map(([, out]) => out)).size).toBe(1)
    expect(jsonLines(answers[0]?.[1] ?? '').length).toBe(150)
    expect(lookAfter(record).problems).toEqual([])
  })

  test('stopped by the user, it ends with 130 and goes on when run again', async () => {
    const record = join(folder, 'stopped.db')
    const child = started(['--record', record, 'add', '--json', many])
    let out = ''
    let error = ''
    child.stderr?.on('data', (chunk: Buffer) => { error += chunk.toString('utf8') })
    await new Promise<void>((resolve) => { child.stdout?.on('data', (chunk: Buffer) => { out += chunk.toString('utf8'); resolve() }) })
    child.kill('SIGINT')
    expect([await new Promise((resolve) => child.on('close', resolve)), error]).toEqual([130, expect.stringMatching(/stopped/u) as string])
    const said = jsonLines(out).filter(({ kind }) => kind === 'added').map(({ id }) => id as string)
    expect(stemma(['--record', record, 'add', '--quiet', many]).out).toMatch(new RegExp(`${150 - said.length} added, ${said.length} known`, 'u'))
  })

  test('a disk that is full is said, and what was added stays', () => {
    const record = join(folder, 'full.db')
    expect(stemma(['--record', record, 'add', join(many, '00001.txt')]).status).toBe(0)
    const room = Math.ceil(statSync(record).size / 1024) + 300
    const { status, out, error } = stemma(['--record', record, 'add', '--json', many], { limits: `trap "" XFSZ; ulimit -f ${room}` })
    expect([status, error]).toEqual([3, expect.stringMatching(/no room left/u) as string])
    const said = jsonLines(out).filter(({ kind }) => kind === 'added').map(({ id }) => id as string)
    const { kept, problems } = lookAfter(record)
    expect(problems).toEqual([])
    expect(said.filter((id) => !kept.has(id))).toEqual([])
    expect(kept.size).toBeLessThan(150)
    // With room again it goes on where it stopped.
    expect(stemma(['--record', record, 'add', '--quiet', many])).toMatchObject({ status: 0 })
    expect(lookAfter(record).kept.size).toBe(150)
  })
})
