// Reports made from real ones, as newsrooms make them: sentences cut and moved, another head and tail, numbers changed.
// The same ones every time: the generator is seeded.
const random = (seed) => { let state = seed >>> 0; return () => { state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0; return state / 2 ** 32 } }
/** Matches the gap after "said. "; not that in "3.5". */
const sentenceEnd = /(?<=[.!?])\s+/u
const digits = /\d+/gu

/** `count` reports: the given ones in turn, each time made anew. The first round leaves them as they are. */
export const perturbed = (reports, count) => {
  const next = random(11)
  const any = (items) => items[Math.floor(next() * items.length)]
  const sentencesOf = reports.map(({ text }) => text.split(sentenceEnd))
  return Array.from({ length: count }, (_, at) => {
    const report = reports[at % reports.length]
    if (at < reports.length) return report
    const cut = next() * 0.3
    const sentences = sentencesOf[at % reports.length].filter(() => next() >= cut).map((sentence) => (next() < 0.2 ? sentence.replace(digits, (number) => String(Number(number) + 1 + Math.floor(next() * 9))) : sentence))
    for (let moves = Math.floor(sentences.length / 10); moves > 0; moves -= 1) sentences.splice(Math.floor(next() * sentences.length), 0, ...sentences.splice(Math.floor(next() * sentences.length), 1))
    const head = next() < 0.5 ? [any(any(sentencesOf))] : []
    const tail = next() < 0.5 ? [any(any(sentencesOf)), any(any(sentencesOf))] : []
    return { ...report, id: `${report.id}-v${Math.floor(at / reports.length)}`, text: [...head, ...sentences, ...tail].join(' ') }
  })
}
