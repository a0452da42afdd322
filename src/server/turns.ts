/** Long walks in short steps, so that whoever asks for little does not wait behind whoever asks for much. */

/** So long a walk goes on before others get their turn, in milliseconds. */
const step = 10
/** The clock is looked at once in so many things. */
const between = 256

const turn = (): Promise<void> => new Promise((resolve) => { setImmediate(resolve) })

/** Calls `visit` for each thing in order. */
export const walk = async <One>(list: readonly One[], visit: (one: One) => void): Promise<void> => {
  let began = performance.now()
  for (let at = 0; at < list.length; at += 1) {
    if (at % between === between - 1 && performance.now() - began > step) {
      await turn()
      began = performance.now()
    }
    visit(list[at] as One)
  }
}

/** The things that fit, in their order. */
export const walkedFor = async <One>(list: readonly One[], fits: (one: One) => boolean): Promise<readonly One[]> => {
  const found: One[] = []
  await walk(list, (one) => { if (fits(one)) found.push(one) })
  return found
}
