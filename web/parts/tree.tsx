import type { ReactNode } from 'react'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import { type TreeOperation, treePicture } from '../pictures/tree-picture.ts'
import { useCalled } from './called.ts'
import { ClaimTold, type ClaimData, toldOnce } from './claim-told.tsx'
import { Link } from './link.tsx'
import { whenIn, type Interval } from './when.ts'

type Why = AnswerOf<'eventWhy'>
type Line = { readonly kind: string; readonly direction: string; readonly score: number; readonly because: readonly string[] }
type Report = { readonly kind: 'unseen'; readonly name: string } | { readonly kind: 'document'; readonly document: { readonly id: string; readonly title: string | null; readonly publisher: string | null; readonly agency: readonly string[]; readonly language: string | null; readonly published: Interval | null }; readonly claims: readonly ClaimData[] }
type Branch = { readonly report: Report; readonly by: Line | null; readonly branches: readonly Branch[] }

export const TreeTitle = ({ children }: { readonly children: ReactNode }): ReactNode => <h2>{children}</h2>

const Node = ({ branch, named }: { readonly branch: Branch; readonly named: Why['named'] }): ReactNode => {
  const { t, messages } = useTelling()
  const reasons = useReasons()
  const called = useCalled()
  const { report, by, branches } = branch
  return (
    <li>
      {by !== null && <span className="by" title={reasons(by.because)}>{t(`k.${by.kind}`)}{by.direction === 'unknown' && ` (${t('directionUnknown')})`}</span>}
      {report.kind === 'unseen' ? <span className="node unseen"><bdi>{report.name}</bdi> · {t('citedNotHeld')}</span> : (
        <>
          <span className="node"><Link to={`/document/${report.document.id}`}><bdi>{report.document.publisher ?? t('unknownPublisher')}</bdi></Link>{report.document.agency.length > 0 && <span className="faint"> · {t('via')} <bdi>{report.document.agency.join(', ')}</bdi></span>} <span className="faint">{whenIn(messages, report.document.published, t('undated'))} · {called.language(report.document.language)}</span></span>
          {by !== null && <div className="faint">{t('because')} <bdi>{reasons(by.because)}</bdi></div>}
          {toldOnce(report.claims.map((claim) => ({ claim }))).map(({ claim }) => <ClaimTold key={claim.id} claim={claim} language={report.document.language} named={named} />)}
        </>
      )}
      {branches.length > 0 && <ul>{branches.map((each, index) => <Node key={each.report.kind === 'document' ? each.report.document.id : `${index}`} branch={each} named={named} />)}</ul>}
    </li>
  )
}

const publishersIn = ({ report, branches }: Branch): readonly (readonly [string, string])[] => [...(report.kind === 'document' ? [[report.document.id, report.document.publisher ?? report.document.title ?? report.document.id] as const] : []), ...branches.flatMap(publishersIn)]

/** Saves the tree as a picture. */
export const TreeSave = ({ operation, id }: { readonly operation: TreeOperation; readonly id: string }): ReactNode => {
  const { t, messages } = useTelling()
  const { png, svg } = treePicture(operation, id, messages.code)
  return <span className="tools"><button type="button" className="quiet" onClick={svg}>{t('x.svg')}</button><button type="button" className="quiet" onClick={png}>{t('x.png')}</button></span>
}

/** The reports behind an event or figure: roots, copies, translations, retellings, citations, and sources that are cited and not held. */
export const Trees = ({ why }: { readonly why: Why }): ReactNode => {
  const { t } = useTelling()
  const reasons = useReasons()
  const publishers = new Map((why.trees as readonly { readonly roots: readonly unknown[] }[]).flatMap(({ roots }) => (roots as readonly Branch[]).flatMap(publishersIn)))
  // A report is told by who published it, not by its id.
  const named = (because: string): string => because.replace(/d-[0-9a-f]{16}/gu, (id) => publishers.get(id) ?? id)
  return (
    <div className="tree">
      {why.trees.map(({ origin, roots }, index) => (
        <section className="origin" key={origin.root}>
          <h3>{t('originN', { n: index + 1 })} · {t(`ok.${origin.kind}`)} <span className="faint">{t('because')} <bdi>{reasons([named(origin.because)])}</bdi></span></h3>
          <ul>{(roots as readonly Branch[]).map((branch, at) => <Node key={at} branch={branch} named={why.named} />)}</ul>
        </section>
      ))}
    </div>
  )
}
