import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, it } from 'vitest'
import { tokenOf } from '../../src/server/access.ts'
import { ratesOf } from '../../src/server/rates.ts'
import { scratch } from '../flow/program.ts'
import { call, samples, servedOn } from './served.ts'

describe('a page of another origin, in the same browser', () => {
  let port = 0
  beforeAll(async () => { ({ port } = await servedOn(samples().slice(0, 1))) }, 240_000)
  it.each([
    ['is known by its Origin', { origin: 'http://evil.example' }, 403],
    ['is known by its Origin, also on the loopback', { origin: 'http://localhost:1' }, 403],
    ['is known by what the browser says of it', { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' }, 403],
    ['is known on another port of this machine', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'cors' }, 403],
    ['gets nothing by a name that it points at this machine', { host: 'evil.example' }, 403],
    ['is not the app itself', { 'sec-fetch-site': 'same-origin' }, 200],
    ['is not a program', {}, 200],
  ])('%s', async (_, headers: { readonly [name: string]: string }, status) => {
    expect((await call(port, '/api/v1/state', { headers })).status).toBe(status)
  })
  it('gets no leave to read what it could not ask', async () => {
    const { headers } = await call(port, '/api/v1/state')
    expect(headers['access-control-allow-origin']).toBeUndefined()
    expect(headers['cross-origin-resource-policy']).toBe('same-origin')
    expect(headers['content-security-policy']).toContain("script-src 'self'")
    expect(headers['content-security-policy']).not.toContain('unsafe')
  })
  it('can not preflight', async () => {
    expect((await call(port, '/api/v1/decisions', { method: 'OPTIONS', headers: { origin: 'http://evil.example', 'access-control-request-method': 'POST' } })).status).toBe(403)
  })
})

describe('beyond the loopback', () => {
  const path = join(scratch(), 'other.db')
  const { hash, fresh } = tokenOf(path, false)
  const token = fresh as string
  let port = 0
  beforeAll(async () => { ({ port } = await servedOn(samples().slice(0, 1), { token: hash })) }, 240_000)
  it('the token is shown once, and kept as a hash that only its owner may read', () => {
    expect(readFileSync(`${path}.access`, 'utf8')).not.toContain(token)
    expect(statSync(`${path}.access`).mode & 0o077).toBe(0)
    expect(tokenOf(path, false)).toEqual({ hash, fresh: null })
    expect(tokenOf(join(scratch(), 'third.db'), true).hash).not.toEqual(hash)
  })
  it.each([
    ['nothing', {}, 401],
    ['a wrong token', { authorization: 'Bearer aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }, 401],
    ['the token', { authorization: `Bearer ${token}` }, 200],
    ['a cookie that nobody was given', { cookie: 'stemma=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa' }, 401],
  ])('a call with %s', async (_, headers: { readonly [name: string]: string }, status) => {
    expect((await call(port, '/api/v1/state', { headers })).status).toBe(status)
    expect((await call(port, '/api/v1/export/events', { headers })).status).toBe(status)
  })
  it('a browser trades the token for a cookie that no script can read', async () => {
    const trade = (offered: string) => call(port, '/api/v1/session', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ token: offered }) })
    expect((await trade('not-the-token-at-all')).status).toBe(401)
    const given = String((await trade(token)).headers['set-cookie'])
    expect(given).toMatch(/HttpOnly; SameSite=Strict/u)
    expect((await call(port, '/api/v1/state', { headers: { cookie: given.split(';')[0] as string } })).status).toBe(200)
  })
})

describe('one address may call', () => {
  it('as often as the bucket holds, and again when it has filled', () => {
    let now = 0
    const rates = ratesOf({ burst: 3, perSecond: 1 }, () => now)
    for (let each = 0; each < 3; each += 1) rates.take('a')
    expect(() => rates.take('a')).toThrow('too many')
    expect(() => rates.take('b')).not.toThrow()
    now = 1_000
    expect(() => rates.take('a')).not.toThrow()
    expect(() => rates.take('a')).toThrow('too many')
  })
})

describe('a server that only reads', () => {
  it('takes no decision', async () => {
    const { port } = await servedOn(samples().slice(0, 1), { reader: { name: 'guest', may: ['read'] } })
    const answer = await call(port, '/api/v1/decisions', { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ act: 'accept', targets: ['c-1'] }) })
    expect(answer.status).toBe(403)
  }, 240_000)
})
