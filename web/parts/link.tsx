import type { MouseEvent, ReactNode } from 'react'
import { atMoment, go, useAddress } from '../address.ts'

type Props = { readonly to: string; readonly children: ReactNode; readonly className?: string; readonly current?: boolean; readonly title?: string; readonly dir?: 'auto' }

/** A link within the app: a real one, so that it opens in a new tab and is read as what it is. */
export const Link = ({ to: asked, children, className, current, title, dir }: Props): ReactNode => {
  const to = atMoment(asked, useAddress().search)
  const follow = (event: MouseEvent): void => {
    if (event.defaultPrevented || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    go(to)
  }
  return <a href={to} className={className} title={title} dir={dir} {...(current === true ? { 'aria-current': 'page' as const } : {})} onClick={follow}>{children}</a>
}
