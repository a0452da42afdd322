// A lock between processes: a file that names who holds it. Node built-ins only, since it runs before anything is installed.
import { linkSync, mkdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname } from 'node:path'

const longestHold = 15 * 60_000

const alive = (pid) => {
  try {
    process.kill(pid, 0)
    return true
  } catch (error) {
    // EPERM: it lives, and belongs to somebody else.
    return error.code === 'EPERM'
  }
}

const holder = (path) => {
  try {
    return { pid: Number(readFileSync(path, 'utf8')), since: statSync(path).mtimeMs }
  } catch {
    return null
  }
}

const stale = ({ pid, since }) => !Number.isInteger(pid) || pid <= 0 || !alive(pid) || Date.now() - since > longestHold

/** Takes away a lock whose holder is gone. Only one of several who try wins the rename; one that a rename took from a newcomer is put back. */
const breakLock = (path, seen) => {
  const aside = `${path}.${process.pid}.stale`
  try {
    renameSync(path, aside)
  } catch {
    return
  }
  if (Number(readFileSync(aside, 'utf8')) !== seen.pid) {
    try {
      linkSync(aside, path)
    } catch { /* a third has taken it meanwhile: both may run, and both do the same work */ }
  }
  rmSync(aside, { force: true })
}

/** Runs `work` while no other process holds `path`; waits for its turn, and says once that it does. */
export const locked = async (path, work) => {
  mkdirSync(dirname(path), { recursive: true })
  // A linked file appears with its content: nobody ever reads a lock without its holder.
  const mine = `${path}.${process.pid}`
  writeFileSync(mine, String(process.pid))
  let said = false
  for (;;) {
    try {
      linkSync(mine, path)
      break
    } catch (error) {
      if (error.code !== 'EEXIST') throw error
    }
    const held = holder(path)
    if (held !== null && stale(held)) {
      breakLock(path, held)
      continue
    }
    if (!said && held !== null) console.error(`waiting for process ${held.pid}, which is setting Stemma up`)
    said = true
    await new Promise((resolve) => setTimeout(resolve, 100))
  }
  rmSync(mine, { force: true })
  try {
    return await work()
  } finally {
    rmSync(path, { force: true })
  }
}
