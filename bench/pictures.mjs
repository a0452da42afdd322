import { existsSync } from 'node:fs'

/** What the app costs in a browser: when its first page can be used, and what a frame of the timeline and of the map costs the page's thread while it is dragged. */

const path = [process.env.CHROMIUM, '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find((each) => each !== undefined && existsSync(each))
const frames = 60

/**
 * Processor milliseconds of the page's thread a frame, the median's and the worst's neighbourhood left to the browser: all tasks (script, style,
 * layout, recording of the drawing) over `frames` moves of the pointer. Chromium counts a thread's own time, so a loaded machine does not show.
 * What the graphics process draws then is not in it: without a graphics card that is done in software here, and says nothing of a reader's machine.
 */
const frameCost = async (page, selector) => {
  const canvas = page.locator(selector).first()
  await canvas.waitFor()
  await canvas.scrollIntoViewIfNeeded()
  const box = await canvas.boundingBox()
  const session = await page.context().newCDPSession(page)
  await session.send('Performance.enable', { timeDomain: 'threadTicks' })
  const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value
  const [x, y] = [box.x + box.width * 0.6, box.y + Math.min(box.height / 2, 200)]
  await page.mouse.move(x, y)
  await page.mouse.down()
  const frame = () => page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))))
  await page.mouse.move(x + 20, y)
  await frame()
  const before = await busy()
  for (let number = 0; number < frames; number += 1) { await page.mouse.move(x + 20 + (number % 2 === 0 ? number : -number), y); await frame() }
  const after = await busy()
  await page.mouse.up()
  return Math.round(((after - before) / frames) * 10_000) / 10
}

/** Measures in chromium; null where there is none. */
export const picturesOf = async (base) => {
  if (path === undefined) return null
  const { chromium } = await import('playwright-core')
  const browser = await chromium.launch({ executablePath: path, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] })
  try {
    const page = await (await browser.newContext({ viewport: { width: 1280, height: 900 }, locale: 'en' })).newPage()
    const session = await page.context().newCDPSession(page)
    await session.send('Performance.enable', { timeDomain: 'threadTicks' })
    const busy = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value
    // Beside the clock's time that of the page's thread, which a loaded machine does not stretch.
    const cpu = {}
    const usable = async (address, selector) => {
      const [began, before] = [performance.now(), await busy()]
      await page.goto(`${base}${address}`)
      await page.locator(selector).first().waitFor()
      const took = Math.round(performance.now() - began)
      const after = await busy()
      // Where the page has a new thread, its count begins anew.
      cpu[`${address}${cpu[address] === undefined ? '' : ' again'}`] = Math.round((after >= before ? after - before : after) * 1000)
      return took
    }
    const firstMs = await usable('/', '.overview .lines')
    const againMs = await usable('/', '.overview .lines')
    const timelineMs = await usable('/events', '.timeline canvas')
    const timelineFrame = await frameCost(page, '.timeline canvas')
    const mapMs = await usable('/map', '.picture canvas')
    const mapFrame = await frameCost(page, '.picture canvas')
    return { cpuMs: cpu, firstMs, againMs, timelineMs, timelineFrame, mapMs, mapFrame }
  } finally {
    await browser.close()
  }
}
