import { limited } from '../query/lists.ts'
import type { Asking } from './answer.ts'

/** How it was asked for. */
export type Asked = { readonly json: boolean; readonly limit: number | null }

/** How one kind of thing is listed. */
export type Listed<Thing> = {
  /** In the plural, for "no … fit". */
  readonly name: string
  readonly found: AsyncIterable<Thing> | Iterable<Thing>
  readonly shape: (thing: Thing) => object
  readonly print: (thing: Thing) => Promise<void>
}

async function* each<Thing>(things: AsyncIterable<Thing> | Iterable<Thing>): AsyncGenerator<Thing> {
  yield* things
}

/** Prints what was found, up to the limit, for people or as JSON Lines. An empty answer is said on standard error, so that a pipe stays empty. */
export const printEach = async <Thing>({ terminal }: Asking, asked: Asked, listed: Listed<Thing>): Promise<void> => {
  let any = false
  for await (const thing of limited(each(listed.found), asked.limit)) {
    any = true
    await (asked.json ? terminal.json(listed.shape(thing)) : listed.print(thing))
  }
  if (!any) await terminal.complain(`no ${listed.name} fit`)
}
