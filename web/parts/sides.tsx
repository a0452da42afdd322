import type { ReactNode } from 'react'
import type { Answer } from '../ask.ts'
import type { AnswerOf } from '../../src/server/contract/operations.ts'
import { useTelling } from '../messages.ts'
import { saidOn } from '../../src/query/sides.ts'
import { useAmount } from './amount.tsx'
import { ClaimTold, type ClaimData } from './claim-told.tsx'
import { whenIn } from './when.ts'

type Why = AnswerOf<'eventWhy'>
type About = Parameters<typeof saidOn>[0]
type Dispute = { readonly about: About; readonly sides: readonly { readonly value: string; readonly claims: readonly string[] }[] }
type Branch = { readonly report: { readonly kind: string; readonly claims?: readonly ClaimData[]; readonly document?: { readonly language: string | null } }; readonly branches: readonly Branch[] }

/** Every claim of the trees, with its report's language. */
export const claimsIn = (why: Why): ReadonlyMap<string, { readonly claim: ClaimData; readonly language: string | null }> => {
  const found = new Map<string, { claim: ClaimData; language: string | null }>()
  const walk = ({ report, branches }: Branch): void => {
    for (const claim of report.claims ?? []) found.set(claim.id, { claim, language: report.document?.language ?? null })
    branches.forEach(walk)
  }
  for (const { roots } of why.trees) (roots as readonly Branch[]).forEach(walk)
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
      <div className="sides">{sides.map((side) => <div className="side" key={side.value}><b><bdi>{said(about, side.value)}</bdi></b> <span className="faint">{t('n.claims', { n: side.claims.length })}</span>{side.claims.slice(0, 4).map((id) => { const found = claims.get(id); return found === undefined ? null : <ClaimTold key={id} claim={found.claim} language={found.language} named={named} /> })}</div>)}</div>
    </div>
  ))
}
