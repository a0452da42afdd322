import { useEffect, useState, useSyncExternalStore } from 'react'
import { addressOf, client, Refused } from '../src/server/client.ts'
import type { AnswerOf, AskedOf } from '../src/server/contract/operations.ts'
import type { OperationName } from '../src/server/paths.ts'
import { momentIn, useAddress } from './address.ts'

/** Answers of the API, remembered for as long as nothing is decided or added. */

export const api = client()
type Given<Name extends OperationName> = { readonly path?: Readonly<Record<string, string>>; readonly query?: AskedOf<Name> }
export type Answer<Value> = { readonly kind: 'waiting'; readonly before: Value | null; readonly note: string | null } | { readonly kind: 'here'; readonly value: Value } | { readonly kind: 'failed'; readonly message: string; readonly status: number }

const mostKept = 150
const kept = new Map<string, unknown>()
let round = 0
const listeners = new Set<() => void>()

/** Forgets all answers: something was decided or added. */
export const forget = (): void => {
  kept.clear()
  round += 1
  for (const listener of listeners) listener()
}
const subscribe = (listener: () => void): (() => void) => { listeners.add(listener); return () => listeners.delete(listener) }

/** The record is not ready: it is asked again after so many milliseconds. */
const again = 2500

/** An answer, asked for anew when what is asked changes; until it is there the one before stays. It is of the moment that the address looks at. */
export const useAnswer = <Name extends OperationName>(name: Name, asked: Given<Name> | null): Answer<AnswerOf<Name>> => {
  const moment = momentIn(useAddress().search)
  const given = asked === null ? null : { ...asked, query: { ...moment, ...asked.query } as AskedOf<Name> }
  const key = given === null ? '' : addressOf(name, given)
  const now = useSyncExternalStore(subscribe, () => round)
  const [answer, setAnswer] = useState<{ readonly key: string; readonly answer: Answer<AnswerOf<Name>> }>({ key: '', answer: { kind: 'waiting', before: null, note: null } })
  const [tries, setTries] = useState(0)
  useEffect(() => {
    if (given === null || kept.has(key)) return undefined
    const leaving = new AbortController()
    let timer: ReturnType<typeof setTimeout> | undefined
    api.ask(name, { ...given, signal: leaving.signal }).then(
      (value) => {
        if (kept.size >= mostKept) kept.delete(kept.keys().next().value as string)
        kept.set(key, value)
        setAnswer({ key, answer: { kind: 'here', value } })
      },
      (error: Error) => {
        if (leaving.signal.aborted) return
        const status = error instanceof Refused ? error.status : 0
        if (status !== 503) { setAnswer({ key, answer: { kind: 'failed', message: error.message, status } }); return }
        setAnswer((before) => ({ key, answer: { kind: 'waiting', before: valueOf(before.answer), note: error.message } }))
        timer = setTimeout(() => setTries((tried) => tried + 1), again)
      },
    )
    return () => { leaving.abort(); clearTimeout(timer) }
    // What is asked is all in the key.
  }, [key, now, tries])
  const known = kept.get(key) as AnswerOf<Name> | undefined
  if (known !== undefined) return { kind: 'here', value: known }
  if (answer.key === key && answer.answer.kind !== 'here') return answer.answer
  return { kind: 'waiting', before: valueOf(answer.answer), note: null }
}

/** The value of an answer: of the one before while it waits. */
export const valueOf = <Value>(answer: Answer<Value>): Value | null => {
  switch (answer.kind) {
    case 'here': return answer.value
    case 'waiting': return answer.before
    case 'failed': return null
  }
}
