import { type ReactNode, useState } from 'react'
import { api, forget } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'

type LinkData = { readonly a: string; readonly b: string; readonly score: number; readonly because: readonly string[] }
type Props = { readonly links: readonly LinkData[]; readonly nameOf?: (id: string) => string | null; readonly claims?: boolean }

const mostShown = 12

/** Why members are one: each pair that was compared and joined, and the button that parts names. */
export const Links = ({ links, nameOf = () => null, claims = false }: Props): ReactNode => {
  const { t } = useTelling()
  const reasons = useReasons()
  const [all, setAll] = useState(false)
  const [said, setSaid] = useState('')
  const part = (a: string, b: string): void => {
    api.ask('decide', { body: { act: 'different', targets: [a, b] } }).then(() => { setSaid(t('parted')); forget() }, (error: Error) => setSaid(error.message))
  }
  const shown = all ? links : links.slice(0, mostShown)
  return (
    <>
      <ul className="plain">
        {shown.map(({ a, b, score, because }) => (
          <li key={`${a} ${b}`}>
            {nameOf(a) !== null && nameOf(b) !== null && <><bdi>{nameOf(a)}</bdi> = <bdi>{nameOf(b)}</bdi> · </>}
            <b>{score.toFixed(2)}</b> <bdi className="faint">{reasons(because)}</bdi>
            {!claims && <> <button type="button" className="quiet" onClick={() => part(a, b)}>{t('part')}</button></>}
          </li>
        ))}
      </ul>
      {links.length > shown.length && <button type="button" className="quiet" onClick={() => setAll(true)}>{t('more')} ({links.length - shown.length})</button>}
      <p role="status" className="faint">{said}</p>
    </>
  )
}
