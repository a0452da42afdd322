import { createServer, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { isOpen } from '../../src/flow/addresses.ts'
import { fetchDefaults, fetchPage } from '../../src/flow/fetch.ts'

let server: Server
let origin = ''
beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = (status: number, headers: Record<string, string>, body: string | Buffer = '') => response.writeHead(status, headers).end(body)
    switch (request.url) {
      case '/page': return answer(200, { 'content-type': 'text/html' }, '<p>words')
      case '/packed': return answer(200, { 'content-encoding': 'gzip' }, gzipSync('packed words'))
      case '/bomb': return answer(200, { 'content-encoding': 'gzip' }, gzipSync(Buffer.alloc(5_000_000)))
      case '/moved': return answer(302, { location: '/page' })
      case '/inside': return answer(302, { location: 'http://169.254.169.254/latest/meta-data/' })
      case '/file': return answer(302, { location: 'file:///etc/passwd' })
      case '/round': return answer(302, { location: '/round' })
      case '/broken': return void response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('packed words').subarray(0, 12), () => response.destroy())
      case '/slow-packed': return void response.writeHead(200, { 'content-encoding': 'gzip' }).write(gzipSync('packed words').subarray(0, 12))
      case '/slow': return void response.writeHead(200).write('a')
      default: return answer(404, {})
    }
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  origin = `http://127.0.0.1:${(server.address() as AddressInfo).port}`
})
afterAll(() => { server.closeAllConnections(); server.close() })

const ours = { ...fetchDefaults, allows: (address: string) => address === '127.0.0.1' || isOpen(address), bytes: 1_000_000, milliseconds: 1500 }

describe('pages from the web', () => {
  test.each([['/page', '<p>words'], ['/packed', 'packed words'], ['/moved', '<p>words']])('%s is read', async (path, text) => {
    const page = await fetchPage(origin + path, ours)
    expect('bytes' in page ? Buffer.from(page.bytes).toString() : page).toBe(text)
  })

  test.each([
    ['a page that is gone', '/gone', 'not-found'], ['more bytes than allowed, once unpacked', '/bomb', 'too-large'], ['a redirect into a private network', '/inside', 'unsupported'],
    ['a redirect to a file', '/file', 'unsupported'], ['redirects in a circle', '/round', 'unreadable'], ['a server that never ends', '/slow', 'too-slow'],
    ['a packed page that breaks off', '/broken', 'unreadable'], ['a packed page that never ends', '/slow-packed', 'too-slow'],
  ])('%s is refused', async (_what, path, code) => {
    expect(await fetchPage(origin + path, ours)).toMatchObject({ kind: 'failure', code })
  })

  test.each(['http://127.0.0.1:1/', 'http://localhost:1/', 'http://[::1]:1/', 'http://0.0.0.0/', 'http://2130706433/', 'http://0x7f.1/', 'http://[::ffff:127.0.0.1]/', 'ftp://example.org/', 'http://'])('%s is refused', async (url) => {
    expect(await fetchPage(url, { ...fetchDefaults, milliseconds: 1500 })).toMatchObject({ kind: 'failure', code: 'unsupported' })
  })

  test.each([
    ['93.184.216.34', true], ['2606:2800:220:1::1', true], ['172.32.0.1', true], ['172.31.0.1', false], ['10.1.2.3', false], ['192.168.1.1', false], ['169.254.0.1', false], ['100.64.0.1', false],
    ['fd00::1', false], ['fe80::1', false], ['::ffff:10.0.0.1', false], ['64:ff9b::a00:1', false], ['2002:a00:1::', false], ['', false], ['example.org', false],
  ])('%s is open: %s', (address, open) => {
    expect(isOpen(address)).toBe(open)
  })
})
