type Source<Item> = AsyncIterable<Item> | Iterable<Item>

async function* each<Item>(source: Source<Item>): AsyncGenerator<Item> {
  yield* source
}

/**
 * Works on what a source gives, `ahead` at a time, and gives the results in the source's order, each as soon as it may come.
 * The source is asked for no more than that: a slow reader of the results slows it down.
 */
export async function* inOrder<Item, Result>(source: Source<Item>, ahead: number, work: (item: Item) => Promise<Result>): AsyncGenerator<Result> {
  const items = each(source)
  const running: Promise<Result>[] = []
  try {
    let asked = items.next()
    for (;;) {
      const [first] = running
      if (first !== undefined) {
        const isResult = running.length >= ahead || (await Promise.race([asked.then(() => false), first.then(() => true, () => true)]))
        if (isResult) {
          yield await first
          running.shift()
          continue
        }
      }
      const item = await asked
      if (item.done) break
      const result = work(item.value)
      // Its rejection is met when its turn comes; until then it is no unhandled one.
      result.catch(() => {})
      running.push(result)
      asked = items.next()
      asked.catch(() => {})
    }
    for (const result of running) yield await result
  } finally {
    // Whoever stops listening also stops the source; a read that waits for input must not hold that up.
    void items.return(undefined).catch(() => {})
  }
}
