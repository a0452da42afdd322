/** A reading in which nothing was found: what a failure is scored as, and the blank that scorers are tested with. */
export const blank = (text) => ({ text, language: null, title: null, published: null, dropped: [], mentions: [], entities: [], attributions: [], claims: [] })
