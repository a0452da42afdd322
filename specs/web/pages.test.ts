/// <reference lib="dom" />
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { Page } from 'playwright-core'
import { beforeAll, describe, expect, it } from 'vitest'
import { call, samples, servedOn } from '../server/served.ts'
import { hasBrowser, opened } from './browser.ts'

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8')
/** What a screen reader or a keyboard would stumble over. */
const stumbles = async (page: Page): Promise<readonly string[]> => {
  await page.evaluate(axe)
  return page.evaluate(async () => {
    const { violations } = await (globalThis as unknown as { axe: { run: () => Promise<{ violations: readonly { id: string; nodes: readonly { html: string; failureSummary: string }[] }[] }> } }).axe.run()
    return violations.map(({ id, nodes }) => `${id}: ${nodes.slice(0, 2).map(({ html, failureSummary }) => `${html.slice(0, 160)} ${failureSummary.slice(0, 200)}`).join(' | ')}`)
  })
}

describe.skipIf(!hasBrowser)('every page, in a real browser', () => {
  let base = ''
  let paths: Readonly<Record<string, string>> = {}
  beforeAll(async () => {
    const { port, hasApp } = await servedOn(samples())
    expect(hasApp, 'dist/web is there: npm run build').toBe(true)
    base = `http://localhost:${port}`
    const get = async <T>(path: string): Promise<T> => (await call(port, `/api/v1${path}`)).json as T
    type List = { readonly items: readonly { readonly id: string; readonly from: string; readonly to: string }[] }
    const id = async (path: string): Promise<string> => (await get<List>(path)).items[0]?.id ?? ''
    const link = (await get<List>('/lineage')).items.find(({ from, to }) => typeof from === 'string' && typeof to === 'string')
    paths = {
      overview: '/', events: '/events', map: '/map', network: '/network', figures: '/figures', counts: '/tally?each=type&base=2023/2024', claims: '/claims?about=Mukalla', names: '/entities', reports: '/documents', search: '/search?text=Mukalla', review: '/review',
      event: `/event/${await id('/events?order=weight&limit=1')}`, figure: `/figure/${await id('/figures?limit=1')}`, claim: `/claim/${await id('/claims?limit=1')}`, report: `/document/${link?.to}`, 'an arabic report': `/document/${await id('/documents?language=ar&limit=1')}`,
      'side by side': `/beside/${link?.from}/${link?.to}`, name: `/entity/${await id('/entities?type=person&limit=1')}`, 'what is not there': '/event/v-0000000000000000',
    }
  }, 240_000)

  const names = ['overview', 'events', 'map', 'network', 'figures', 'counts', 'claims', 'names', 'reports', 'search', 'review', 'event', 'figure', 'claim', 'report', 'an arabic report', 'side by side', 'name']
  it.each([['en', 'light', 'ltr'], ['ar', 'dark', 'rtl']] as const)('says what it says without complaint, and axe finds nothing (%s, %s)', async (locale, scheme, direction) => {
    const { page, complaints, close } = await opened(locale, scheme)
    const found: string[] = []
    for (const name of names) {
      await page.goto(base + (paths[name] as string))
      await page.locator('h1').first().waitFor()
      await page.locator('.waiting').first().waitFor({ state: 'detached' })
      expect(await page.evaluate(() => [document.documentElement.dir, document.documentElement.lang])).toEqual([direction, locale])
      found.push(...(await stumbles(page)).map((stumble) => `${name}: ${stumble}`))
      const wide = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)
      if (wide > 1) found.push(`${name}: ${wide} pixels wider than the screen`)
    }
    await close()
    expect(found).toEqual([])
    expect(complaints).toEqual([])
  }, 240_000)

  it.each([['fr', 'Événements'], ['ru', 'События']])('speaks %s', async (locale, heading) => {
    const { page, close } = await opened(locale)
    await page.goto(`${base}/events`)
    await page.getByRole('heading', { level: 1, name: heading }).waitFor()
    await close()
  }, 240_000)

  it('fits a phone', async () => {
    const { page, close } = await opened('ar', 'light', { width: 390, height: 800 })
    for (const name of ['overview', 'events', 'event', 'report', 'side by side']) {
      await page.goto(base + (paths[name] as string))
      await page.locator('h1').first().waitFor()
      expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth), name).toBeLessThanOrEqual(1)
    }
    await close()
  }, 240_000)

  it('says so where there is no such thing', async () => {
    const { page, close } = await opened('en')
    await page.goto(base + (paths['what is not there'] as string))
    await page.getByRole('alert').getByText('the record has no event').waitFor()
    await close()
  }, 240_000)

  it('loads less than 300 KB at first, compressed', async () => {
    const { page, close } = await opened('en')
    let bytes = 0
    const asked = await page.context().newCDPSession(page)
    await asked.send('Network.enable')
    asked.on('Network.loadingFinished', ({ encodedDataLength }) => { bytes += encodedDataLength })
    await page.goto(`${base}/`)
    await page.locator('.lines').first().waitFor()
    await close()
    expect(bytes).toBeGreaterThan(20_000)
    expect(bytes).toBeLessThan(300_000)
  }, 240_000)

  it('shows what its sender saw: filters are in the address', async () => {
    const { page, close } = await opened('en')
    await page.goto(`${base}/events`)
    await page.getByRole('button', { name: 'Filter', exact: true }).click()
    await page.getByLabel('About', { exact: true }).fill('Mukalla')
    await page.getByRole('button', { name: 'Apply' }).click()
    await page.waitForURL(/about=Mukalla/u)
    await page.getByRole('button', { name: 'Remove filter About Mukalla' }).waitFor()
    // The address and the filter change at once; what stood before stays, dimmed, until the answer is there.
    await page.locator('[aria-busy="true"]').waitFor({ state: 'detached' })
    const count = await page.locator('.total').textContent()
    const link = page.url()
    await close()
    const other = await opened('en')
    await other.page.goto(link)
    await other.page.locator('.total', { hasText: count as string }).waitFor()
    await other.close()
  }, 240_000)

  it('is walked by keyboard: from claim to claim, and past the menu', async () => {
    const { page, close } = await opened('en')
    await page.goto(base + (paths['report'] as string))
    await page.locator('.claim').first().waitFor()
    await page.keyboard.press('j')
    await page.waitForURL(/claim=c-/u)
    const first = page.url()
    await page.keyboard.press('j')
    await page.waitForFunction((before) => location.href !== before, first)
    await page.locator('mark.chosen').first().waitFor()
    await page.keyboard.press('k')
    await page.waitForURL(first)
    await page.goto(`${base}/`)
    await page.locator('h1').first().waitFor()
    await page.keyboard.press('Tab')
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe('Skip to the content')
    await close()
  }, 240_000)

  it('is reviewed by keyboard alone, and undone', async () => {
    const { page, complaints, close } = await opened('en')
    await page.goto(`${base}/review`)
    await page.locator('.card').waitFor()
    const decided = async (): Promise<number> => ((await (await fetch(`${base}/api/v1/decisions`)).json()) as { total: number }).total
    const before = await decided()
    const first = await page.locator('.review .id').textContent()
    // Claims are accepted, pairs of names are called different; the other key does nothing.
    await page.keyboard.press('a')
    await page.keyboard.press('d')
    await page.getByRole('status').getByText('Kept').waitFor()
    expect(await page.locator('.review .id').textContent()).not.toBe(first)
    await page.keyboard.press('z')
    await page.getByRole('status').getByText('Taken back').waitFor()
    expect(await decided()).toBeGreaterThanOrEqual(before + 2)
    await close()
    expect(complaints).toEqual([])
  }, 240_000)

  it('has a claim corrected by keyboard, and shows what was read beside it', async () => {
    const { page, complaints, close } = await opened('en')
    await page.goto(`${base}/review`)
    await page.locator('.card').waitFor()
    // Pairs of names come among the claims.
    while ((await page.locator('.keys').getByText('Correct').count()) === 0) await page.keyboard.press('j')
    const claim = await page.locator('.review .id').first().textContent()
    await page.keyboard.press('e')
    await page.locator('form.edit').waitFor()
    await page.locator('form.edit input[name=time]').fill('2025-03-05')
    await page.keyboard.press('Enter')
    await page.getByRole('status').getByText('Kept').waitFor()
    const told = async (): Promise<{ readonly time: unknown; readonly edited: { readonly read: { readonly time: unknown } } | null }> => (await (await fetch(`${base}/api/v1/claims/${claim}`)).json()) as never
    await expect.poll(async () => (await told()).time, { timeout: 60_000 }).toMatchObject({ from: '2025-03-05', precision: 'day' })
    await page.goto(`${base}/claim/${claim}`)
    await page.getByText('was read').waitFor()
    await close()
    expect(complaints).toEqual([])
  }, 240_000)
})
