/** A map that changes as a whole, at the cost of what changes: each state is what it was before, with some entries laid over it. */
export type Layered<Value> = {
  readonly get: (key: string) => Value | undefined
  readonly has: (key: string) => boolean
  /** The next state; null takes an entry out. This one stays what it is. */
  readonly over: (changes: Iterable<readonly [string, Value | null]>) => Layered<Value>
}

/** Beyond this many entries laid over it a map is made anew. */
const mostOver = 4000

const layersOf = <Value>(below: ReadonlyMap<string, Value>, above: ReadonlyMap<string, Value | null>): Layered<Value> => {
  const get = (key: string): Value | undefined => {
    if (above.size === 0) return below.get(key)
    const laid = above.get(key)
    return laid === undefined ? below.get(key) : (laid ?? undefined)
  }
  return {
    get, has: (key) => get(key) !== undefined,
    over: (changes) => {
      const laid = new Map(above)
      for (const [key, value] of changes) laid.set(key, value)
      if (laid.size <= mostOver) return layersOf(below, laid)
      const whole = new Map(below)
      for (const [key, value] of laid) {
        if (value === null) whole.delete(key)
        else whole.set(key, value)
      }
      return layersOf(whole, new Map())
    },
  }
}

export const layered = <Value>(entries: Iterable<readonly [string, Value]>): Layered<Value> => layersOf(new Map(entries), new Map())
