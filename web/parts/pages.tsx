import { type ReactNode, useEffect, useState } from 'react'
import { api, type Answer, useAnswer } from '../ask.ts'
import { useReasons } from '../reasons.ts'
import { useTelling } from '../messages.ts'
import type { AnswerOf, AskedOf } from '../../src/server/contract/operations.ts'
import { Answered } from './answered.tsx'

type Listing = 'events' | 'figures' | 'claims' | 'entities' | 'documents' | 'search' | 'decisions'
type Item<Name extends Listing> = AnswerOf<Name> extends { readonly items: readonly (infer Each)[] } ? Each : never
type Page<Name extends Listing> = { readonly items: readonly Item<Name>[]; readonly total: number; readonly next: string | null; readonly notes: readonly string[] }
type Props<Name extends Listing> = { readonly of: Name; readonly query: AskedOf<Name>; readonly count: string; readonly keyOf: (item: Item<Name>) => string; readonly children: (item: Item<Name>) => ReactNode; readonly list?: string }

/** A list that grows a page at a time. */
export const Pages = <Name extends Listing>({ of, query, count, keyOf, children, list = 'lines' }: Props<Name>): ReactNode => {
  const { t } = useTelling()
  const reasons = useReasons()
  const first = useAnswer(of, { query }) as unknown as Answer<Page<Name>>
  const asked = JSON.stringify(query)
  const [further, setFurther] = useState<{ readonly asked: string; readonly items: readonly Item<Name>[]; readonly next: string | null } | null>(null)
  useEffect(() => setFurther(null), [asked])
  const more = (cursor: string): void => {
    void (api.ask(of, { query: { ...query, cursor } as AskedOf<Name> }) as unknown as Promise<Page<Name>>).then((page) => setFurther((before) => ({ asked, items: [...(before?.asked === asked ? before.items : []), ...page.items], next: page.next })))
  }
  return (
    <Answered answer={first}>
      {(page) => {
        const added = further?.asked === asked && first.kind === 'here' ? further : null
        const items = [...page.items, ...(added?.items ?? [])]
        const next = added === null ? page.next : added.next
        return (
          <>
            {page.notes.map((note) => <p className="note" key={note}><bdi>{reasons([note.replace(/^--/u, '')])}</bdi></p>)}
            <p className="total" role="status">{items.length < page.total ? t('shownOf', { shown: items.length, n: t(count, { n: page.total }) }) : t(count, { n: page.total })}</p>
            {items.length === 0 ? <p className="empty">{t('nothing')}</p> : <ul className={list}>{items.map((item) => <Shown key={keyOf(item)} item={item}>{children}</Shown>)}</ul>}
            {next !== null && <button type="button" className="wide" onClick={() => more(next)}>{t('more')}</button>}
          </>
        )
      }}
    </Answered>
  )
}
const Shown = <Thing,>({ item, children }: { readonly item: Thing; readonly children: (item: Thing) => ReactNode }): ReactNode => children(item)
