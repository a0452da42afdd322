// The coded set of our own (evaluation/coded), which others than the makers of rules write.
// The seam: when the set lands, its format is in coded/README.md; `sets` gives one set a language from there, and `score` compares claims, attributions and places with the codes.

export const coded = {
  name: 'coded',
  measures: {},
  sets: () => [{ name: 'coded', language: 'all', items: null, missing: 'the coded set has not landed yet' }],
  input: (item) => ({ content: { kind: 'text', text: item.text } }),
  score: () => ({ counts: {}, errors: [] }),
}
