// What the server takes on a record: readers and reviewers at once, filters, and a kill in the midst; with --pictures also what the
// app's first page and its pictures cost in a browser. Prints one line of JSON. It works on a copy of the record.
//   node bench/serve.mjs [RECORD] [--reports 1000] [--seconds 20] [--readers 50] [--reviewers 5] [--pictures]
// Without a record one of so many generated reports is made first (node bench/record.mjs 20000 --keep FILE makes one to keep).
import { spawn, spawnSync } from 'node:child_process'
import { copyFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { Agent, request } from 'node:http'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parseArgs } from 'node:util'

const { values, positionals } = parseArgs({ allowPositionals: true, options: { seconds: { type: 'string', default: '20' }, readers: { type: 'string', default: '50' }, reviewers: { type: 'string', default: '5' }, pause: { type: 'string', default: '1000' }, reports: { type: 'string', default: '1000' }, pictures: { type: 'boolean', default: false } } })
const [seconds, readers, reviewers, pause] = [values.seconds, values.readers, values.reviewers, values.pause].map(Number)
const main = join(dirname(fileURLToPath(import.meta.url)), '..', 'dist', 'cli', 'main.js')
const folder = mkdtempSync(join(tmpdir(), 'stemma-bench-'))
const record = join(folder, 'record.db')
if (positionals[0] !== undefined) copyFileSync(positionals[0], record)
else {
  const made = spawnSync(process.execPath, [join(dirname(fileURLToPath(import.meta.url)), 'record.mjs'), values.reports, '--keep', record], { stdio: ['ignore', 'ignore', 'inherit'] })
  if (made.status !== 0) throw new Error('the record could not be made; what it said is above')
}

const started = () => new Promise((resolve, reject) => {
  const child = spawn(process.execPath, [main, '--record', record, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'pipe'] })
  let said = ''
  child.stdout.on('data', (chunk) => { said += chunk; const port = /localhost:(\d+)/.exec(said)?.[1]; if (port !== undefined && said.includes('Ready')) resolve({ child, port: Number(port) }) })
  child.stderr.on('data', (chunk) => process.stderr.write(chunk))
  child.on('exit', () => reject(new Error(said)))
  // A record of twenty thousand takes a while to be read into memory; what takes longer is stuck.
  setTimeout(() => { child.kill('SIGKILL'); reject(new Error(`not ready: ${said}`)) }, 600_000).unref()
})
const agent = new Agent({ keepAlive: true, maxSockets: 100 })
const ask = (port, path, body) => new Promise((resolve, reject) => {
  const began = performance.now()
  const sent = request({ host: '127.0.0.1', port, path: `/api/v1${path}`, agent, method: body === undefined ? 'GET' : 'POST', headers: { host: `localhost:${port}`, 'accept-encoding': 'gzip', ...(body === undefined ? {} : { 'content-type': 'application/json' }) } }, (response) => {
    const chunks = []
    response.on('error', reject).on('data', (chunk) => chunks.push(chunk)).on('end', () => resolve({ status: response.statusCode, took: performance.now() - began, body: Buffer.concat(chunks), plain: response.headers['content-encoding'] === undefined }))
  })
  sent.on('error', reject)
  sent.end(body === undefined ? undefined : JSON.stringify(body))
})
const json = async (port, path) => (await (await fetch(`http://localhost:${port}/api/v1${path}`)).json())
const at = (all, share) => all.length === 0 ? null : Math.round([...all].sort((a, b) => a - b)[Math.min(all.length - 1, Math.floor(all.length * share))])
/** Seconds of processor time that a process has taken, all its threads together (Linux). */
const cpuOf = (pid) => { try { const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1].split(' '); return (Number(fields[11]) + Number(fields[12])) / 100 } catch { return null } }
const wait = (milliseconds) => new Promise((resolve) => setTimeout(resolve, milliseconds))

const began = performance.now()
let { child, port } = await started()
const ready = performance.now() - began
const counts = (await json(port, '/state')).counts
const ids = async (path) => (await json(port, path)).items.map(({ id }) => id)
const [events, documents, claims, names] = [await ids('/events?limit=200'), await ids('/documents?limit=200'), await ids('/claims?limit=500'), (await json(port, '/entities?limit=60')).items.map(({ name }) => name)]

// Each filter for the first time, alone: what nobody asked before.
const filters = {}
for (const [name, path] of Object.entries({ about: `/events?about=${encodeURIComponent(names[7])}`, voice: `/events?voice=${encodeURIComponent(names[3])}`, stance: '/events?stance=alleged', outlet: '/events?outlet=Outlet%207', language: '/events?language=ar', place: `/events?place=${encodeURIComponent('Ethiopia')}`, time: '/events?from=2024-02&until=2024-02', text: '/events?text=minister', origins: '/events?origins=2', disputed: '/figures?disputed=true', area: '/events?area=20,0,50,30', glance: '/glance', network: '/network?type=assault', overview: '/overview' })) filters[name] = Math.round((await ask(port, path)).took)

const one = (list) => list[Math.floor(Math.random() * list.length)]
const reads = [() => '/overview', () => `/events?limit=50&order=${one(['time', 'latest', 'weight'])}`, () => `/events/${one(events)}`, () => `/events/${one(events)}/why`, () => `/documents/${one(documents)}`, () => `/claims?about=${encodeURIComponent(one(names))}`, () => '/figures', () => '/state', () => `/search?text=${encodeURIComponent(one(names))}`]
const [took, failed, acknowledged] = [[], [], []]
const pictures = values.pictures ? await (await import('./pictures.mjs')).picturesOf(`http://localhost:${port}`) : null
const cpuBefore = cpuOf(child.pid)
const until = performance.now() + seconds * 1000
const reader = async () => { while (performance.now() < until) { const { status, took: ms } = await ask(port, one(reads)()); took.push(ms); if (status !== 200) failed.push(status); await wait(pause * (0.5 + Math.random())) } }
const decisions = []
const reviewer = async (number) => {
  for (let made = 0; performance.now() < until; made += 1) {
    const { status, took: ms, body, plain } = await ask(port, '/decisions', { act: one(['accept', 'reject']), targets: [one(claims)], by: `reviewer ${number}`, note: `${made}` })
    decisions.push(ms)
    if (status === 201 && plain) acknowledged.push(JSON.parse(body).id)
    else if (status !== 201) failed.push(status)
    await wait(1000)
  }
}
await Promise.all([...Array.from({ length: readers }, reader), ...Array.from({ length: reviewers }, (_, number) => reviewer(number))])

const cpu = cpuBefore === null ? null : Math.round((cpuOf(child.pid) - cpuBefore) * 10) / 10
// Killed while decisions come in: all that was acknowledged must be there afterwards.
const storm = Promise.allSettled(Array.from({ length: 20 }, async () => { const { status, body, plain } = await ask(port, '/decisions', { act: 'accept', targets: [one(claims)], by: 'storm', note: String(Math.random()) }); if (status === 201 && plain) acknowledged.push(JSON.parse(body).id) }))
await wait(60)
child.removeAllListeners('exit')
child.kill('SIGKILL')
await storm;
({ child, port } = await started())
const there = new Set()
for (let cursor = ''; cursor !== null;) { const page = await json(port, `/decisions?limit=500${cursor === '' ? '' : `&cursor=${cursor}`}`); for (const { id } of page.items) there.add(id); cursor = page.next }
child.removeAllListeners('exit')
child.kill('SIGTERM')
rmSync(folder, { recursive: true, force: true })
console.log(JSON.stringify({ counts, readyMs: Math.round(ready), filtersMs: filters, pictures, seconds, readers, reviewers, cpuSeconds: cpu, reads: took.length, p50: at(took, 0.5), p99: at(took, 0.99), decisions: decisions.length, decisionP50: at(decisions, 0.5), decisionP99: at(decisions, 0.99), failed: failed.length, acknowledged: acknowledged.length, lost: acknowledged.filter((id) => !there.has(id)).length }))
