import type { GazetteerEntry } from '../../../packs/gazetteer.ts'
import { isCaseForm } from './cases.ts'
import type { NameFinding } from './finding.ts'

/** A letter of a script that the gazetteer's towns are not written in. Matches "П" and "ك"; not "é". */
const otherScript = /[\p{Script=Cyrillic}\p{Script=Arabic}]/u
/** No town's name is longer, and each word may be inflected. */
const mostWords = 3

/** The towns that sound like a name that no table holds, in any case it may stand in ("Поти", "в Киссидугу"); none for names in Latin script. */
export const heardPlaces = ({ sentence, pack, gazetteer }: NameFinding, at: number, until: number): readonly GazetteerEntry[] => {
  const tokens = sentence.tokens.slice(at, until).filter((token) => token.kind === 'word')
  if (tokens.length === 0 || tokens.length > mostWords || !otherScript.test(tokens[0]?.fold ?? '')) return []
  let forms: readonly string[] = ['']
  for (const { fold } of tokens) {
    const own = [fold, ...pack.analyse(fold).filter(({ features }) => isCaseForm(features)).map(({ form }) => form)]
    forms = forms.flatMap((before) => [...new Set(own)].map((form) => (before === '' ? form : `${before} ${form}`)))
  }
  const found = new Map<string, GazetteerEntry>()
  for (const entry of forms.flatMap((form) => gazetteer.acrossScripts(form))) if ((found.get(entry.id)?.heard ?? 0) < (entry.heard ?? 0)) found.set(entry.id, entry)
  return [...found.values()].sort((a, b) => (b.heard ?? 0) - (a.heard ?? 0) || b.prior - a.prior || (a.id < b.id ? -1 : 1))
}
