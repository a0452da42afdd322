// Writes languages/COVERAGE.md: how long each list of each language is, and what it lacks. A test says when it is out of date.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { countsOf, gapsOf, reasonFor, reasonsOf } from '../specs/packs/asked.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const files = {
  list: (folder) => (existsSync(join(root, folder)) ? readdirSync(join(root, folder)).sort() : []),
  read: (path) => readFileSync(join(root, path), 'utf8'),
}

/** The page as it should be now. */
export const coverage = () => {
  const codes = files.list('languages').filter((name) => existsSync(join(root, 'languages', name, 'pack.json')))
  const counts = new Map(codes.map((code) => [code, countsOf(files, code)]))
  const lists = [...new Set([...counts.values()].flatMap((each) => [...each.keys()]))].sort()
  const row = (cells) => `| ${cells.join(' | ')} |`
  const table = [row(['list', ...codes]), row(['---', ...codes.map(() => '---:')]), ...lists.map((list) => row([list, ...codes.map((code) => counts.get(code).get(list) ?? '–')]))]
  const lacks = codes.flatMap((code) => {
    const reasons = reasonsOf(files, code)
    const gaps = gapsOf(files, code)
    return ['', `### ${code}`, '', ...(gaps.length === 0 ? ['Nothing.'] : gaps.map((gap) => `- ${gap}: ${reasonFor(gap, reasons) ?? 'no reason is given'}`))]
  })
  return ['# What each language has', '', 'Written by `node tools/coverage.mjs`. Entries of each list, a – where a language has none.', '', ...table, '', '## What the contract asks for and is not there', ...lacks, ''].join('\n')
}

if (process.argv[1] !== undefined && import.meta.url === pathToFileURL(process.argv[1]).href) writeFileSync(join(root, 'languages', 'COVERAGE.md'), coverage())
