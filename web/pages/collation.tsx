import type { ReactNode } from 'react'
import { useAnswer } from '../ask.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { Answered } from '../parts/answered.tsx'
import { Link } from '../parts/link.tsx'
import { whenIn } from '../parts/when.ts'

type Whole = AnswerOf<'collation'>

const Head = ({ document }: { readonly document: Whole['left'] }): ReactNode => {
  const { t, messages } = useTelling()
  return <><Link to={`/document/${document.id}`}><bdi lang={document.language ?? undefined}>{document.title ?? t('untitled')}</bdi></Link><div className="faint"><bdi>{document.publisher ?? t('unknownPublisher')}</bdi> · {whenIn(messages, document.published, t('undated'))}</div></>
}

/** Two reports side by side, sentence by sentence, with what each added, dropped and hardened. */
export const Collation = ({ id, other }: { readonly id: string; readonly other: string }): ReactNode => {
  const { t } = useTelling()
  const answer = useAnswer('collation', { path: { id, other } })
  return (
    <Answered answer={answer}>
      {({ left, right, lineage, pairs }) => (
        <article>
          <div className="title-row"><h1>{t('collation')}</h1><Link to={`/beside/${other}/${id}`}>⇄</Link></div>
          <p>{lineage === null ? t('noLineage') : <><b>{t(`k.${lineage.kind}`)}</b> {lineage.score.toFixed(2)} <bdi className="faint">{lineage.because.join('; ')}</bdi></>}</p>
          <p className="faint">{t('collationHelp')} {t('n.sentences', { n: pairs.length })}.</p>
          <div className="scroll" tabIndex={0} role="region" aria-label={t('collation')}>
            <table className="pairs">
              <thead><tr><th scope="col"><Head document={left} /></th><th scope="col" className="between"><span className="hidden">{t('m.claims')}</span></th><th scope="col"><Head document={right} /></th></tr></thead>
              <tbody>
                {pairs.map((pair, index) => (
                  <tr key={index}>
                    <td className={pair.right === null ? 'alone' : pair.left === null ? 'none' : undefined} dir="auto" lang={left.language ?? undefined}>{pair.left?.quote}</td>
                    <td className="between">{pair.left === null ? `${t('onlyRight')} →` : pair.right === null ? `← ${t('onlyLeft')}` : pair.changes.length === 0 ? <span title={pair.because.join('; ')}>{pair.score.toFixed(2)}</span> : pair.changes.map(({ kind, detail }, at) => <span key={at} className={`change ${kind}`}>{t(`c.${kind}`)}<br /><bdi>{detail}</bdi></span>)}</td>
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
