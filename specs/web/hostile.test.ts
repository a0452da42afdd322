/// <reference lib="dom" />
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { call, samples, servedOn } from '../server/served.ts'
import { hasBrowser, opened } from './browser.ts'

const hostile = [
  'Envoy <script>globalThis.taken = 1; alert(1)</script> Tamsin Orrel arrived in Muscat on 4 March 2025 for talks with the harbour board.',
  'Minister <img src=x onerror="globalThis.taken = 2"> Anis Qadhi <b onmouseover="globalThis.taken = 3">accused</b> the board of fraud, the Gulf Ledger said.',
  'At least 12 people \u202eerew\u202c killed in Muscat\u2066, said Anis "><svg onload="globalThis.taken = 4"> Qadhi.',
  `A table: ${'<td>1,000</td>'.repeat(4000)}`,
].join('\n')

describe.skipIf(!hasBrowser)('what comes from outside, in a real browser', () => {
  let port = 0
  beforeAll(async () => {
    ({ port } = await servedOn(samples().slice(0, 2)))
    const answer = await call(port, '/api/v1/documents', { method: 'POST', headers: { 'content-type': 'application/json', prefer: 'wait=20' }, body: JSON.stringify({ text: hostile, kind: 'text', publisher: 'The <i onclick="globalThis.taken = 5">Evil</i> Times' }) })
    expect(answer.status).toBe(201)
  }, 240_000)

  it('a hostile report is shown as the text that it is', async () => {
    const { page, complaints, close } = await opened('en')
    const { items } = (await call(port, '/api/v1/documents?outlet=Evil')).json as { items: readonly { id: string }[] }
    const id = items[0]?.id as string
    for (const path of [`/document/${id}`, '/claims', '/events', '/documents', '/entities', '/search?text=Muscat', '/review', '/network']) {
      await page.goto(`http://localhost:${port}${path}`)
      await page.locator('h1').first().waitFor()
      await page.locator('.waiting').first().waitFor({ state: 'detached' })
      expect(await page.evaluate(() => [(globalThis as { taken?: number }).taken ?? 0, document.querySelectorAll('main script, main img, main svg[onload], main [onclick], main [onmouseover], main a[href^="javascript"]').length]), path).toEqual([0, 0])
    }
    await page.goto(`http://localhost:${port}/document/${id}`)
    await page.getByText('<script>globalThis.taken = 1').first().waitFor()
    await close()
    expect(complaints).toEqual([])
  }, 240_000)

  it('a briefing with it runs and loads nothing', async () => {
    const { headers, text } = await call(port, '/api/v1/report')
    expect(headers['content-security-policy']).toContain("default-src 'none'")
    expect(text).not.toMatch(/<script|<img|onerror=|onload="/u)
  })

  it('an address that is none of the web’s is no link', async () => {
    const answer = await call(port, '/api/v1/documents', { method: 'POST', headers: { 'content-type': 'application/json', prefer: 'wait=20' }, body: JSON.stringify({ text: 'x', url: 'javascript:alert(1)' }) })
    expect(answer.status).toBe(400)
  })

  it('a page of another origin can neither read nor write', async () => {
    const other = createServer((_, response) => { response.writeHead(200, { 'content-type': 'text/html' }); response.end('<!doctype html><title>other</title>') })
    await new Promise<void>((resolve) => other.listen(0, '127.0.0.1', resolve))
    afterAll(() => { other.close() })
    const { page, close } = await opened('en')
    await page.goto(`http://127.0.0.1:${(other.address() as AddressInfo).port}/`)
    const before = ((await call(port, '/api/v1/decisions')).json as { total: number }).total
    const tried = await page.evaluate(async (target) => {
      const attempt = async (work: () => Promise<unknown>): Promise<string> => { try { return JSON.stringify(await work()) } catch (error) { return (error as Error).name } }
      return {
        read: await attempt(async () => (await fetch(`${target}/api/v1/state`)).text()),
        blind: await attempt(async () => (await fetch(`${target}/api/v1/state`, { mode: 'no-cors' })).text()),
        write: await attempt(async () => (await fetch(`${target}/api/v1/decisions`, { method: 'POST', mode: 'no-cors', headers: { 'content-type': 'text/plain' }, body: '{"act":"accept","targets":["c-1"]}' })).text()),
        frame: await new Promise<string>((resolve) => { const frame = document.createElement('iframe'); frame.src = `${target}/`; frame.onload = () => { try { resolve(frame.contentDocument?.body.textContent ?? 'closed') } catch (error) { resolve((error as Error).name) } }; document.body.append(frame) }),
        script: await new Promise<string>((resolve) => { const script = document.createElement('script'); script.src = `${target}/api/v1/state`; script.onerror = () => resolve('refused'); script.onload = () => resolve('loaded'); document.body.append(script) }),
      }
    }, `http://localhost:${port}`)
    expect(tried).toMatchObject({ read: 'TypeError', script: 'refused' })
    expect(tried.blind).not.toContain('record')
    expect(tried.frame).not.toContain('Overview')
    expect(((await call(port, '/api/v1/decisions')).json as { total: number }).total).toBe(before)
    await close()
  }, 240_000)
})
