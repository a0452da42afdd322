import type { ReactNode } from 'react'
import { type Answer, forget, valueOf } from '../ask.ts'
import { useTelling } from '../messages.ts'

export const Waiting = ({ note = null }: { readonly note?: string | null }): ReactNode => <p className="waiting" role="status">{useTelling().t('waiting')}{note !== null && <bdi className="faint"> {note}</bdi>}</p>
export const Failed = ({ message }: { readonly message: string }): ReactNode => {
  const { t } = useTelling()
  return <div className="failed" role="alert"><p>{t('failed')}: <bdi>{message}</bdi></p><button type="button" onClick={forget}>{t('retry')}</button></div>
}
/** Draws an answer: while the next one is on its way, the one before, dimmed. */
export const Answered = <Value,>({ answer, children }: { readonly answer: Answer<Value>; readonly children: (value: Value) => ReactNode }): ReactNode => {
  if (answer.kind === 'failed') return <Failed message={answer.message} />
  const value = valueOf(answer)
  return value === null ? <Waiting note={answer.kind === 'waiting' ? answer.note : null} /> : <div className={answer.kind === 'waiting' ? 'dimmed' : undefined} aria-busy={answer.kind === 'waiting'}>{children(value)}</div>
}
