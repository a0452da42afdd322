import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { jsonLines, report, scratch, stemma } from '../flow/program.ts'

const folder = scratch()

test('a line of 10 MB gives a reading, or is given up after 30 seconds or its share of memory and named, and the run goes on', () => {
  writeFileSync(join(folder, 'line.txt'), 'The convoy left the old airfield at dawn. '.repeat(240_000))
  writeFileSync(join(folder, 'next.txt'), report(1))
  const { out } = stemma(['read', '--json', join(folder, 'line.txt'), join(folder, 'next.txt')])
  const [line, next] = jsonLines(out) as readonly { readonly text?: string; readonly error?: { readonly code: string } }[]
  expect(line?.error?.code ?? line?.text?.slice(0, 10)).toMatch(/^too-(?:slow|large)$|^The convoy/u)
  expect(next?.text).toMatch(/exercise/u)
}, 120_000)
