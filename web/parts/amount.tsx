import { useTelling } from '../messages.ts'

/** Numbers with the bounds that the words commit to: a bound is never shown as the number. */
export const useAmount = (): ((amount: { readonly min: number | null; readonly max: number | null; readonly hedge: string; readonly magnitude?: number | null | undefined }) => string) => {
  const { t, number } = useTelling()
  return ({ min, max, hedge, magnitude = null }) => {
    const near = (n: string): string => (hedge === 'about' ? t('about', { n }) : n)
    if (min === null && max === null) return magnitude === null ? t('unstated') : t(`mag.${[1_000_000, 10_000, 1000, 100, 10].find((least) => magnitude >= least) ?? 10}`)
    if (min === null) return t('upTo', { n: near(number(max as number)) })
    if (max === null) return t('atLeast', { n: near(number(min)) })
    return near(min === max ? number(min) : t('range', { min: number(min), max: number(max) }))
  }
}
