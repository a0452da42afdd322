import { spawn } from 'node:child_process'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { open, reports } from '../../src/stemma.ts'
import { root, scratch } from '../flow/program.ts'
import { call, samples } from './served.ts'

describe('a server that is killed in the midst', () => {
  it('comes back with every decision that was acknowledged', async () => {
    const path = join(scratch(), 'record.db')
    const record = await open(path)
    for await (const added of record.add(reports(samples().slice(0, 6)))) if (added.kind === 'refused') throw new Error(added.failure.message)
    await record.close()
    const started = (): Promise<{ readonly port: number; readonly end: (signal: 'SIGKILL' | 'SIGTERM') => Promise<void> }> => new Promise((resolve) => {
      const child = spawn(process.execPath, [join(root, 'dist/cli/main.js'), '--record', path, 'serve', '--port', '0'], { stdio: ['ignore', 'pipe', 'inherit'] })
      const ended = new Promise<void>((done) => { child.once('exit', () => done()) })
      child.stdout.on('data', (chunk: Buffer) => { const port = /localhost:(\d{1,5})/u.exec(chunk.toString())?.[1]; if (port !== undefined) resolve({ port: Number(port), end: (signal) => { child.kill(signal); return ended } }) })
    })
    const first = await started()
    const { items } = (await call(first.port, '/api/v1/claims?limit=100')).json as { items: readonly { id: string }[] }
    const acknowledged: string[] = []
    const storm = Promise.allSettled(Array.from({ length: 12 }, async (_, number) => {
      for (let each = 0; each < 20; each += 1) {
        const answer = await call(first.port, '/api/v1/decisions', { method: 'POST', headers: { 'content-type': 'application/json', prefer: 'wait=0' }, body: JSON.stringify({ act: 'accept', targets: [items[(number * 20 + each) % items.length]?.id], by: `reviewer ${number}`, note: String(each) }) })
        if (answer.status === 201) acknowledged.push((answer.json as { id: string }).id)
      }
    }))
    while (acknowledged.length < 15) await new Promise((resolve) => { setTimeout(resolve, 5) })
    await first.end('SIGKILL')
    await storm
    const second = await started()
    const { items: kept } = (await call(second.port, '/api/v1/decisions?limit=500')).json as { items: readonly { id: string }[] }
    await second.end('SIGTERM')
    expect(acknowledged.filter((id) => !kept.some((one) => one.id === id))).toEqual([])
    expect(acknowledged.length).toBeGreaterThanOrEqual(15)
    expect(acknowledged.length).toBeLessThan(240)
  }, 240_000)
})
