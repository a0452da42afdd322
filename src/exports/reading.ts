import type { Reading } from '../model/index.ts'

/** A reading as the contract prints it: these keys, in this order. Change only by adding. */
export const readingShape = (reading: Reading) => {
  const { id, language, read, title, url, publisher, agency, via, published, not_before, not_after, complete, incomplete_because } = reading
  const { text, parts, dropped, mentions, entities, attributions, claims } = reading
  return {
    id, language, read, title, url, publisher, agency, via, published, not_before, not_after, complete, incomplete_because,
    text, parts, dropped, mentions, entities, attributions, claims,
  }
}
