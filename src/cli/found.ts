import { idsOf } from '../query/sought.ts'
import type { Found } from '../query/view.ts'
import type { Asking } from './answer.ts'
import { WrongCall } from './filtering.ts'

/** The one thing that an id or the beginning of one means. Throws `WrongCall` where it means none, or several: those are listed. */
export const theOne = async ({ view }: Asking, id: string, kinds: readonly Found['kind'][]): Promise<Found> => {
  const found = await idsOf(view, id, kinds)
  const [one] = found
  if (one === undefined) throw new WrongCall(`${id}: the record has no ${kinds.join(' or ')} with this id; the lists show ids`)
  if (found.length > 1) throw new WrongCall(`${id} may be ${found.slice(0, 10).map((each) => `${each.matched} (${each.kind})`).join(', ')}${found.length > 10 ? ' or another' : ''}: write more of it`)
  return one
}
