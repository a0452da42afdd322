import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { jsonLines, report, scratch, stemma } from '../flow/program.ts'

const folder = scratch()
const bytes = (...codes: readonly number[]): Uint8Array => Uint8Array.from(codes)
const page = (body: string): string => `<!doctype html><html><head><title>A page</title></head><body><article>${body}</article></body></html>`
const paragraphs = report(7).split('\n').map((line) => `<p>${line}</p>`).join('')

/** What goes wrong in life, and what must come of it: the code of a refusal, or words that the reading must hold. */
const inputs: readonly (readonly [what: string, file: string, content: string | Uint8Array, comes: string | RegExp])[] = [
  ['an empty file', 'empty.txt', '', 'empty'],
  ['only white space', 'blank.txt', ' \n\t \u00a0\n', 'empty'],
  ['a picture', 'picture.html', bytes(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 13, 1, 2, 3, 4), 'binary'],
  ['noise', 'noise.txt', Uint8Array.from({ length: 4000 }, (_, at) => (at * 7919 + (at >> 3) * 104729) % 32), 'binary'],
  ['a page of 50 MB', 'large.html', page('<p>The same words again and again.</p>'.repeat(1_400_000)), 'too-large'],
  ['100,000 tags within each other', 'nested.html', page(`${'<div>'.repeat(100_000)}${report(3)}${'</div>'.repeat(100_000)}`), /exercise/u],
  ['100,000 tags that never close', 'open.html', page(`${'<b>'.repeat(100_000)}${report(4)}`), /exercise/u],
  ['UTF-8 cut off in a letter', 'cut.txt', Buffer.from(`${report(5)} café`).subarray(0, -1), /exercise/u],
  ['an encoding that is not what it says', 'wrong.html', Buffer.from(page('<p>CAF\u00c9 du port, le 3 mai, la d\u00e9l\u00e9gation a quitt\u00e9 la ville apr\u00e8s la r\u00e9union.</p>').replace('<head>', '<head><meta charset="utf-8">'), 'latin1'), /d\u00e9l\u00e9gation/u],
  ['a line of 300 kB', 'line.txt', 'The convoy left the old airfield at dawn. '.repeat(7_000), /convoy/u],
  ['200,000 characters without a break', 'unbroken.txt', `${report(6)}\n${'x'.repeat(200_000)}`, /exercise/u],
  ['200,000 Arabic letters without a break', 'unbroken-ar.txt', 'ا'.repeat(200_000), /ا/u],
  ['tags that end nowhere', 'endless.html', `${page(paragraphs)}<a href="${'y'.repeat(300_000)}`, /exercise/u],
  ['100,000 quotation marks', 'quotes.txt', `${report(8)}\n${'“"«'.repeat(33_333)}`, /exercise/u],
  ['100,000 numbers', 'numbers.txt', `${report(9)}\n${'12,345 '.repeat(100_000)}`, /exercise/u],
]

beforeAll(() => { for (const [, file, content] of inputs) writeFileSync(join(folder, file), content) })

describe('bad input costs only itself', () => {
  test('each gives a reading or a refusal with its reason, in its place, and the run goes on', () => {
    const files = inputs.map(([, file]) => join(folder, file))
    writeFileSync(join(folder, 'last.txt'), report(10))
    const { status, out, error } = stemma(['read', '--json', ...files, join(folder, 'last.txt')])
    const lines = jsonLines(out)
    expect([status, lines.length], error).toEqual([1, inputs.length + 1])
    const found = inputs.map(([what, , , comes], at) => {
      const line = lines[at] as { readonly error?: { readonly code: string }; readonly text?: string }
      return [what, typeof comes === 'string' ? line.error?.code : comes.test(line.text ?? '') ? comes : (line.error ?? line.text?.slice(0, 200))]
    })
    expect(found).toEqual(inputs.map(([what, , , comes]) => [what, comes]))
    expect(lines.at(-1)).toMatchObject({ text: expect.stringMatching(/exercise/u) as string })
  }, 200_000)

  test('what a page could smuggle into a terminal is made harmless', () => {
    writeFileSync(join(folder, 'escape.txt'), `The governor \u001b[2J\u001b]0;owned\u0007 met \u202ethe delegation\u009b31m on Monday.\n${report(1)}`)
    const { out } = stemma(['read', join(folder, 'escape.txt')])
    expect(out).not.toMatch(/[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u202a-\u202e]/u)
  })
})
