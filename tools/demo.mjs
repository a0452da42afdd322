// Shows what Stemma does, on the invented reports in samples/, in a record of its own. Sets everything up first.
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
// Also where npm runs no `predemo`, because the user's settings forbid scripts around scripts (ignore-scripts).
import './prepare.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '..')
const main = join(root, 'dist', 'cli', 'main.js')
const place = join(root, '.cache', 'demo')
const day = 24 * 60 * 60_000

/** A record that no other run of the demo uses. Those of yesterday go. */
const freshRecord = () => {
  mkdirSync(place, { recursive: true })
  for (const name of readdirSync(place)) {
    const path = join(place, name)
    const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? 0)
    if (age > day) rmSync(path, { recursive: true, force: true })
  }
  return relative(process.cwd(), join(mkdtempSync(join(place, 'run-')), 'stemma.db'))
}

const record = freshRecord()
const colour = process.stdout.isTTY && !process.env.NO_COLOR
const strong = (text) => (colour ? `\u001b[1m${text}\u001b[0m` : text)
const faint = (text) => (colour ? `\u001b[2m${text}\u001b[0m` : text)
const say = (text = '') => process.stdout.write(`${text}\n`)

const withRecord = (args) => [main, '--record', record, ...args]
/** Runs a command with its own output on the terminal, and waits for it. */
const show = (args) =>
  new Promise((resolve, reject) => {
    const child = spawn(process.execPath, withRecord(args), { cwd: process.cwd(), stdio: 'inherit' })
    child.on('error', reject)
    child.on('close', (status) => (status === 0 ? resolve() : reject(new Error(`stemma ${args.join(' ')} ended with status ${status}`))))
  })
/** The same, for what it says as JSON Lines. */
const ask = (args) => {
  const { status, stdout, stderr } = spawnSync(process.execPath, withRecord([...args, '--json']), { encoding: 'utf8', maxBuffer: 1 << 28 })
  if (status !== 0) throw new Error(`stemma ${args.join(' ')} ended with status ${status}: ${stderr}`)
  return stdout.split('\n').filter(Boolean).map((line) => JSON.parse(line))
}
const step = (title, command) => {
  say()
  say(strong(title))
  if (command !== null) say(faint(`$ stemma ${command.join(' ')}`))
  say()
}

const reports = relative(process.cwd(), join(root, 'samples')) || '.'
step('Reading the reports in samples/ (invented people, outlets and events; real places) into a fresh record', ['add', reports])
await show(['add', reports])

const events = ask(['events'])
// A day makes a line that can be read in order; what has none is listed by the command without dates.
const dated = ['events', '--reality', 'happened', '--from', '2025', '--until', '2025']
step('What happened in 2025, in order of time, and how many independent origins stand behind it', dated)
await show(dated)
const undated = events.filter(({ time, reality }) => time === null && reality === 'happened').length
if (undated > 0) say(faint(`\n${undated} more have no day that the reports tell; “stemma events” lists them, and what is planned, demanded or denied.`))

const figures = ask(['figures', '--disputed']).length > 0 ? ['figures', '--disputed', '--limit', '8'] : ['figures', '--type', 'figure/killed', '--limit', '5']
step(figures[1] === '--disputed' ? 'Figures on which reports differ, side by side' : 'How many were killed, as each voice counts', figures)
await show(figures)

// The one that shows most: many reports behind few origins.
const reach = ({ documents, independent }) => documents.length * 10 - independent.at_least
const [told] = [...events].sort((a, b) => reach(b) - reach(a) || (a.id < b.id ? -1 : 1))
if (told !== undefined) {
  step(`Who says so, and how do they know: the tree of reports behind one event, told by ${told.documents.length}`, ['why', told.id])
  await show(['why', told.id])
}

const [claim] = told?.claims ?? []
step('Try next', null)
const tries = [
  ...(claim === undefined ? [] : [[`show ${claim}`, 'one claim: the sentence, who says it, and why it is read so']]),
  ['claims --stance denied', 'what is denied, and by whom'],
  ['figures', 'every count, with its bounds and who gives it'],
  ['search Mukalla', 'reports that hold a word, in any of their languages'],
  ['report --format html > briefing.html', 'a briefing, every line with its sources'],
  ['export events --format jsonl', 'everything, for other programs'],
]
const program = `node ${relative(process.cwd(), main)}`
say(`  export STEMMA_RECORD=${record}`)
for (const [command, what] of tries) {
  say(`  ${program} ${command}`)
  say(faint(`      ${what}`))
}
say()
say(`On your own files: ${strong(`${program} --record my.db add FOLDER`)}. After ${strong('npm link')} it is ${strong('stemma add FOLDER')}.`)
