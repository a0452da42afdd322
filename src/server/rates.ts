import { Problem } from './problem.ts'

/** How often one address may call: a bucket that fills again with time. */

export type Rate = { readonly burst: number; readonly perSecond: number }
export type Rates = { readonly take: (address: string) => void }
const mostAddresses = 10_000

/** Throws a Problem from the call on that is one too many, with the seconds to wait. */
export const ratesOf = ({ burst, perSecond }: Rate, now: () => number): Rates => {
  const buckets = new Map<string, { left: number; at: number }>()
  return {
    take: (address) => {
      const at = now()
      const bucket = buckets.get(address) ?? { left: burst, at }
      const left = Math.min(burst, bucket.left + ((at - bucket.at) / 1000) * perSecond)
      if (left < 1) throw new Problem('too-many', 'too many calls in a short time', { 'retry-after': String(Math.max(1, Math.ceil((1 - left) / perSecond))) })
      buckets.delete(address)
      buckets.set(address, { left: left - 1, at })
      if (buckets.size > mostAddresses) buckets.delete(buckets.keys().next().value as string)
    },
  }
}
