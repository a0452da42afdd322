import { useTelling } from '../messages.ts'

/** Numbers with the bounds that the words commit to: a bound is never shown as the number. */
export const useAmount = (): ((amount: { readonly min: number | null; readonly max: number | null; readonly hedge: string }) => string) => {
  const { t, number } = useTelling()
  return ({ min, max, hedge }) => {
    const near = (n: string): string => (hedge === 'about' ? t('about', { n }) : n)
    if (min === null && max === null) return t('unstated')
    if (min === null) return t('upTo', { n: near(number(max as number)) })
    if (max === null) return t('atLeast', { n: near(number(min)) })
    return near(min === max ? number(min) : t('range', { min: number(min), max: number(max) }))
  }
}
