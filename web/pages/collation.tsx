import { type ReactNode, useState } from 'react'
import { useAnswer } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { saidOn } from '../../src/query/sides.ts'
import { useAmount } from '../parts/amount.tsx'
import { Answered } from '../parts/answered.tsx'
import { Link } from '../parts/link.tsx'
import { whenIn } from '../parts/when.ts'

type Whole = AnswerOf<'collation'>

const Head = ({ document }: { readonly document: Whole['left'] }): ReactNode => {
  const { t, messages } = useTelling()
  return <><Link to={`/document/${document.id}`}><bdi lang={document.language ?? undefined}>{document.title ?? t('untitled')}</bdi></Link><div className="faint"><bdi>{document.publisher ?? t('unknownPublisher')}</bdi> · {whenIn(messages, document.published, t('undated'))}</div></>
}

type Pair = Whole['pairs'][number]
type Change = Pair['changes'][number]

/** What one telling says more firmly, or less, than the other. */
const ChangeTold = ({ change: { kind, about, before, after, bounds } }: { readonly change: Change }): ReactNode => {
  const { t, messages } = useTelling()
  const amount = useAmount()
  const timeTold = (text: string): string => { const said = saidOn('time', text); return said.kind === 'time' ? whenIn(messages, said.interval, text) : text }
  const told = (text: string, side: 'before' | 'after'): string => (about === 'reality' ? t(`r.${text}`) : about === 'stance' ? t(`s.${text}`) : about === 'time' ? timeTold(text) : bounds === null ? text : amount(bounds[side]))
  return <span className={`change ${kind}`}><b>{t(`c.${kind}`)}</b><br /><bdi>{told(before, 'before')}</bdi> <span className="arrow" aria-hidden="true">→</span> <bdi>{told(after, 'after')}</bdi></span>
}

/** How much was added, dropped, hardened and softened, each a button that shows only that. */
const kindsOf = (pair: Pair): readonly string[] => [...(pair.left === null ? ['added'] : pair.right === null ? ['dropped'] : []), ...new Set(pair.changes.map(({ kind }) => kind))]
const Summary = ({ pairs, only, onOnly }: { readonly pairs: readonly Pair[]; readonly only: string | null; readonly onOnly: (kind: string | null) => void }): ReactNode => {
  const { t, number } = useTelling()
  const count = (kind: string): number => pairs.filter((pair) => kindsOf(pair).includes(kind)).length
  return <div className="toggles" role="group" aria-label={t('changes')}>{[...['added', 'dropped', 'hardened', 'softened', 'number'], ...['place', 'time'].filter((kind) => count(kind) > 0)].map((kind) => <button type="button" key={kind} aria-pressed={only === kind} disabled={count(kind) === 0} onClick={() => onOnly(only === kind ? null : kind)}>{t(`c.${kind}`)} {number(count(kind))}</button>)}</div>
}

/** Two reports side by side, sentence by sentence, with what each added, dropped and hardened. */
export const Collation = ({ id, other }: { readonly id: string; readonly other: string }): ReactNode => {
  const { t } = useTelling()
  const reasons = useReasons()
  const [only, setOnly] = useState<string | null>(null)
  const answer = useAnswer('collation', { path: { id, other } })
  return (
    <Answered answer={answer}>
      {({ left, right, lineage, pairs }) => (
        <article>
          <div className="title-row"><h1>{t('collation')}</h1><Link to={`/beside/${other}/${id}`}>⇄</Link></div>
          <p>{lineage === null ? t('noLineage') : <><b>{t(`k.${lineage.kind}`)}</b> {lineage.score.toFixed(2)} <bdi className="faint">{reasons(lineage.because)}</bdi></>}</p>
          <p className="faint">{t('collationHelp')} {t('n.sentences', { n: pairs.length })}.</p>
          <Summary pairs={pairs} only={only} onOnly={setOnly} />
          <div className="scroll" tabIndex={0} role="region" aria-label={t('collation')}>
            <table className="pairs">
              <thead><tr><th scope="col"><Head document={left} /></th><th scope="col" className="between"><span className="hidden">{t('m.claims')}</span></th><th scope="col"><Head document={right} /></th></tr></thead>
              <tbody>
                {pairs.filter((pair) => only === null || kindsOf(pair).includes(only)).map((pair) => (
                  <tr key={`${pair.left?.start} ${pair.right?.start}`}>
                    <td className={pair.right === null ? 'alone' : pair.left === null ? 'none' : undefined} dir="auto" lang={left.language ?? undefined}>{pair.left?.quote}</td>
                    <td className="between">{pair.left === null ? <>{t('c.added')} <span className="arrow" aria-hidden="true">→</span></> : pair.right === null ? <><span className="arrow" aria-hidden="true">←</span> {t('c.dropped')}</> : pair.changes.length === 0 ? <span className="same" title={t('alike', { n: Math.round(pair.score * 100) })}><span aria-hidden="true">≈</span><span className="hidden">{t('alike', { n: Math.round(pair.score * 100) })}</span></span> : pair.changes.map((change) => <ChangeTold key={`${change.about} ${change.detail}`} change={change} />)}</td>
                    <td className={pair.left === null ? 'alone' : pair.right === null ? 'none' : undefined} dir="auto" lang={right.language ?? undefined}>{pair.right?.quote}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          </div>
        </article>
      )}
    </Answered>
  )
}
