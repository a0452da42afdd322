import { existsSync } from 'node:fs'
import { type Browser, chromium, type Page } from 'playwright-core'
import { afterAll } from 'vitest'

/** A real browser: the system's chromium. Nothing is downloaded. */

const places = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome']
const path = places.find((each) => each !== undefined && existsSync(each))
export const hasBrowser = path !== undefined
if (!hasBrowser) process.stderr.write('\nthe tests in a real browser are SKIPPED: there is no chromium (apt-get install chromium, or CHROMIUM=path)\n\n')

let browser: Browser | null = null
afterAll(async () => { await browser?.close() })

export type Opened = { readonly page: Page; readonly complaints: string[]; readonly close: () => Promise<void> }
/** A page with a fresh profile. What the page complains of is gathered: nothing should. */
export const opened = async (locale: string, colorScheme: 'light' | 'dark' = 'light', viewport = { width: 1280, height: 900 }): Promise<Opened> => {
  // Chromium's own sandbox can't be had as root, as in a container.
  browser ??= await chromium.launch({ executablePath: path as string, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  const context = await browser.newContext({ locale, colorScheme, viewport })
  const page = await context.newPage()
  const complaints: string[] = []
  page.on('console', (message) => { if (message.type() === 'error') complaints.push(message.text()) })
  page.on('pageerror', (error) => complaints.push(error.message))
  page.on('dialog', (dialog) => { complaints.push(`dialog: ${dialog.message()}`); void dialog.dismiss() })
  return { page, complaints, close: () => context.close() }
}
