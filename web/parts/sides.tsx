import type { ReactNode } from 'react'
import type { Answer } from '../ask.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { useTelling } from '../messages.ts'
import { saidOn } from '../../src/query/sides.ts'
import { useAmount } from './amount.tsx'
import { ClaimTold, type ClaimData, toldOnce } from './claim-told.tsx'
import { whenIn } from './when.ts'

type Why = AnswerOf<'eventWhy'>
type About = Parameters<typeof saidOn>[0]
type Dispute = { readonly about: About; readonly sides: readonly { readonly value: string; readonly claims: readonly string[] }[] }
type Branch = { readonly report: { readonly kind: string; readonly claims?: readonly ClaimData[]; readonly document?: { readonly language: string | null } }; readonly branches: readonly Branch[] }

type Placed = { readonly claim: ClaimData; readonly language: string | null; readonly origins: readonly number[] }
/** Every claim of the trees, with its report's language and the origins that it goes back to. */
export const claimsIn = (why: Why): ReadonlyMap<string, Placed> => {
  const found = new Map<string, Placed>()
  const walk = (origin: number, { report, branches }: Branch): void => {
    for (const claim of report.claims ?? []) found.set(claim.id, { claim, language: report.document?.language ?? null, origins: [...(found.get(claim.id)?.origins ?? []), origin] })
    for (const branch of branches) walk(origin, branch)
  }
  for (const [origin, { roots }] of why.trees.entries()) for (const root of roots as readonly Branch[]) walk(origin, root)
  return found
}

/** What a side says, in the reader's words. */
const useSide = (): ((about: About, value: string) => string) => {
  const { t, messages } = useTelling()
  const amount = useAmount()
  return (about, value) => {
    const side = saidOn(about, value)
    switch (side.kind) {
      case 'occurrence': return t(`r.${side.reality}`)
      case 'time': return whenIn(messages, side.interval, value)
      case 'count': return amount(side)
      case 'names': return side.names.join(t('comma'))
      case 'words': return side.text
    }
  }
}

/** What reports differ on, each side with the words of those who say it. */
export const Sides = ({ disputes, why }: { readonly disputes: readonly Dispute[]; readonly why: Answer<Why> }): ReactNode => {
  const { t } = useTelling()
  const said = useSide()
  const claims = why.kind === 'here' ? claimsIn(why.value) : new Map<string, never>()
  const named = why.kind === 'here' ? why.value.named : {}
  return disputes.map(({ about, sides }, index) => (
    <div key={`${about} ${index}`}><h3>{t('differ')} {t(`d.${about}`)}</h3>
      <div className="sides">{sides.map((side) => <Side key={side.value} title={said(about, side.value)} count={side.claims.length} found={side.claims.flatMap((id) => claims.get(id) ?? [])} named={named} />)}</div>
    </div>
  ))
}

/** Of one side no more words than these. */
const mostTold = 4

/** One side: what it says, how many origins stand behind it, and the words of each voice once. */
const Side = ({ title, count, found, named }: { readonly title: string; readonly count: number; readonly found: readonly Placed[]; readonly named: Why['named'] }): ReactNode => {
  const { t } = useTelling()
  const origins = new Set(found.flatMap((one) => one.origins)).size
  const told = toldOnce(found)
  return (
    <div className="side"><b><bdi>{title}</bdi></b> <span className="faint">{origins > 0 && <>{t('n.origins', { n: origins })} · </>}{t('n.claims', { n: count })}</span>
      {told.slice(0, mostTold).map(({ claim, language }) => <ClaimTold key={claim.id} claim={claim} language={language} named={named} />)}
      {told.length > mostTold && <span className="faint">+{told.length - mostTold}</span>}
    </div>
  )
}
