import { Worker } from 'node:worker_threads'

/** Threads that each take one task at a time. A task that takes too long, or that kills its thread, costs only itself. */
export type Pool<Task, Done> = {
  readonly width: number
  readonly run: (task: Task) => Promise<Outcome<Done>>
  readonly close: () => Promise<void>
}
export type Outcome<Done> =
  | { readonly kind: 'done'; readonly value: Done }
  | { readonly kind: 'too-slow'; readonly milliseconds: number }
  | { readonly kind: 'too-large'; readonly megabytes: number }
  | { readonly kind: 'crashed'; readonly why: string }

export type PoolOptions = {
  /** The built file that each thread runs. It says 'ready' once, then answers each message with one message. */
  readonly script: URL
  readonly data: unknown
  readonly width: number
  /** What a task may take, in milliseconds, from when a ready thread gets it. */
  readonly patience: number
  readonly signal: AbortSignal | null
}

/** What one thread may take for its objects, in megabytes: beyond it the thread ends, not the process. */
const mostMemory = 1536
/** For its young objects, in megabytes, twice what Node gives: what a sentence needs while it is read dies there and is never moved (decisions/speed-when-warm.md). */
const youngMemory = 96

type Thread<Task, Done> = { readonly run: (task: Task) => Promise<Outcome<Done>>; readonly end: () => Promise<unknown>; readonly over: () => boolean }

const startThread = <Task, Done>({ script, data, patience, signal }: PoolOptions): Thread<Task, Done> => {
  const worker = new Worker(script, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: mostMemory, maxYoungGenerationSizeMb: youngMemory } })
  let over = false
  let settle: (outcome: Outcome<Done> | 'ready') => void = () => {}
  const next = (): Promise<Outcome<Done> | 'ready'> => new Promise((resolve) => { settle = resolve })
  const end = (outcome: Outcome<Done>): void => {
    over = true
    settle(outcome)
  }
  const first = next()
  worker.on('message', (value: Done | 'ready') => settle(value === 'ready' ? 'ready' : { kind: 'done', value }))
  worker.on('error', (error: Error & { readonly code?: string }) => end(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? { kind: 'too-large', megabytes: mostMemory } : { kind: 'crashed', why: error.message }))
  worker.on('exit', (code) => end({ kind: 'crashed', why: `its thread ended with code ${code}` }))

  return {
    over: () => over,
    end: () => worker.terminate(),
    run: async (task) => {
      const start = await first
      signal?.throwIfAborted()
      // A thread that can't even start is no document's fault: the installation is broken.
      if (start !== 'ready') throw new Error(`Stemma can't start reading: ${start.kind === 'crashed' ? start.why : start.kind}`)
      if (over) return { kind: 'crashed', why: 'its thread had ended' }
      const answer = next()
      const timer = setTimeout(() => {
        settle({ kind: 'too-slow', milliseconds: patience })
        over = true
        void worker.terminate()
      }, patience)
      worker.postMessage(task)
      const outcome = await answer
      clearTimeout(timer)
      return outcome as Outcome<Done>
    },
  }
}

/** Starts threads as tasks ask for them, up to `width`. */
export const startPool = <Task, Done>(options: PoolOptions): Pool<Task, Done> => {
  const idle: Thread<Task, Done>[] = []
  const all = new Set<Thread<Task, Done>>()
  const waiting: (() => void)[] = []
  let closed = false
  const stop = (): void => { for (const thread of all) void thread.end() }
  options.signal?.addEventListener('abort', stop, { once: true })

  const take = async (): Promise<Thread<Task, Done>> => {
    for (;;) {
      // A thread started for who still waits when all is over would never be ended, and hold the process.
      options.signal?.throwIfAborted()
      if (closed) throw new Error('the threads have ended')
      const thread = idle.pop()
      // One that died while idle is no task's fault.
      if (thread?.over()) all.delete(thread)
      else if (thread !== undefined) return thread
      if (thread === undefined && all.size < options.width) {
        const started = startThread<Task, Done>(options)
        all.add(started)
        return started
      }
      if (thread === undefined) await new Promise<void>((resolve) => waiting.push(resolve))
    }
  }
  const giveBack = (thread: Thread<Task, Done>): void => {
    if (thread.over()) all.delete(thread)
    else idle.push(thread)
    waiting.shift()?.()
  }

  return {
    width: options.width,
    run: async (task) => {
      options.signal?.throwIfAborted()
      const thread = await take()
      try {
        return await thread.run(task)
      } finally {
        giveBack(thread)
      }
    },
    close: async () => {
      closed = true
      options.signal?.removeEventListener('abort', stop)
      await Promise.all([...all].map((thread) => thread.end()))
    },
  }
}
