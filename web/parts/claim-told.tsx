import type { ReactNode } from 'react'
import { useTelling } from '../messages.ts'
import { useAmount } from './amount.tsx'
import { Reality } from './event-line.tsx'
import { Link } from './link.tsx'

export type VoiceData = { readonly voice: string; readonly name: string | null; readonly quote: string | null; readonly entity: string | null; readonly jointly: readonly string[] | null; readonly stance: string; readonly basis: { readonly kind: string } | null }
export type ClaimData = {
  readonly id: string; readonly document: string; readonly type: string; readonly reality: string; readonly withdrawn: boolean; readonly evidence: readonly { readonly start: number; readonly end: number; readonly quote: string }[]
  readonly chain: readonly VoiceData[]; readonly quantity: { readonly min: number | null; readonly max: number | null; readonly hedge: string; readonly unit: string } | null; readonly rule: string; readonly score: number; readonly because: readonly string[]
}
/** The first of the claims that tell the same words of a report by the same voices: a sentence may tell two things, and stands there once. */
export const toldOnce = <One extends { readonly claim: ClaimData }>(all: readonly One[]): readonly One[] => {
  const keyOf = ({ claim }: One): string => JSON.stringify([claim.document, claim.evidence.map(({ start, end }) => [start, end]), claim.reality, claim.quantity, claim.chain.map(({ entity, name, quote, stance }) => [entity, name, quote, stance])])
  return [...new Map(all.toReversed().map((one) => [keyOf(one), one])).values()].reverse()
}
type Named = Readonly<Record<string, { readonly shown: string; readonly original: string | null }>>

/** The voices from the publisher to the nearest speaker. */
export const Voices = ({ chain, named }: { readonly chain: readonly VoiceData[]; readonly named: Named }): ReactNode => {
  const { t } = useTelling()
  return (
    <span className="chain">
      {chain.toReversed().map((voice, index) => {
        const written = voice.jointly?.join(', ') ?? voice.name ?? voice.quote ?? t('unknownPublisher')
        const name = voice.entity === null ? undefined : named[voice.entity]
        return (
          <span key={`${index} ${written}`}>{index > 0 && <span className="arrow" aria-hidden="true"> ← </span>}
            <bdi className={voice.voice === 'described' ? 'described' : undefined} title={name?.original ?? undefined}>{voice.entity === null ? written : <Link to={`/entity/${voice.entity}`}>{name?.shown ?? written}</Link>}</bdi>
            {voice.stance !== 'stated' && voice.stance !== 'relayed' && <span className={`stance ${voice.stance}`}> {t(`s.${voice.stance}`)}</span>}
            {voice.basis !== null && voice.basis.kind !== 'unknown' && <span className="faint"> ({t(`b.${voice.basis.kind}`)})</span>}
          </span>
        )
      })}
    </span>
  )
}

/** A claim with its words in their own language and everyone they came through. */
export const ClaimTold = ({ claim, language, named }: { readonly claim: ClaimData; readonly language: string | null; readonly named: Named }): ReactNode => {
  const { t } = useTelling()
  const amount = useAmount()
  return (
    <div className={`told${claim.withdrawn ? ' withdrawn' : ''}`}>
      <Link className="quote" dir="auto" to={`/document/${claim.document}?claim=${claim.id}`}><q lang={language ?? undefined}>{claim.evidence.map(({ quote }) => quote).join(' … ')}</q></Link>
      <div className="faint"><Reality reality={claim.reality} /> {claim.quantity !== null && <b>{amount(claim.quantity)} </b>}<Voices chain={claim.chain} named={named} />{claim.withdrawn && <> · {t('withdrawn')} ({t('notCounted')})</>}</div>
    </div>
  )
}
