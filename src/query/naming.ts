import type { Entity } from '../model/index.ts'
import { everything, type View } from './view.ts'

/** Names in the reader's script, with the original beside them. */

/** `original` is what the reports write, null where that is what is shown. */
export type ShownName = { readonly shown: string; readonly original: string | null }

/** The script that a language is usually written in (`Arab` for `ar`), by CLDR; null for what is no language tag. */
export const scriptOf = (language: string): string | null => {
  try {
    return new Intl.Locale(language).maximize().script ?? null
  } catch {
    // A tag that is none (`C`, `POSIX`) is an answer: no script is preferred.
    return null
  }
}

/** Scripts that are several of Unicode's: CLDR's name for how a language is written is no script of a letter there. */
const written: Readonly<{ [script: string]: readonly string[] }> = { Hans: ['Han'], Hant: ['Han'], Jpan: ['Han', 'Hiragana', 'Katakana'], Kore: ['Hangul', 'Han'] }

/** Whether every letter of `form` belongs to the script or to all scripts. */
const writtenIn = (script: string): ((form: string) => boolean) => {
  const scripts = [...(written[script] ?? [script]), 'Common', 'Inherited']
  try {
    const own = scripts.map((each) => `\\p{Script=${each}}`).join('')
    const others = new RegExp(`[^${own}]`, 'u')
    return (form) => !others.test(form)
  } catch {
    // A script that Unicode does not know: any form will do.
    return () => true
  }
}

export type Namer = {
  /** The reader's language. */
  readonly language: string
  /** The name to show for an entity, where the text at hand writes `written`. */
  readonly name: (entity: string | null, written: string) => Promise<ShownName>
  /** The same for a whole entity. */
  readonly entity: (entity: Pick<Entity, 'name' | 'names'>) => ShownName
}

/** Chooses names for a reader of `language` (BCP 47): as written where that is in the reader's script, else the entity's own name if that is, else its longest form in that language or script. */
export const namerFor = (view: View, language: string): Namer => {
  const script = scriptOf(language)
  const readable = script === null ? () => true : writtenIn(script)
  const known = new Map<string, Promise<Pick<Entity, 'name' | 'names'> | null>>()

  const choose = ({ name, names }: Pick<Entity, 'name' | 'names'>): string => {
    if (readable(name)) return name
    const forms = names.filter(({ form }) => readable(form))
    const own = forms.filter((form) => form.language === language)
    const [best] = (own.length > 0 ? own : forms).map(({ form }) => form).sort((a, b) => b.length - a.length || (a < b ? -1 : 1))
    return best ?? name
  }
  const look = async (id: string): Promise<Pick<Entity, 'name' | 'names'> | null> => {
    for await (const { id: found, name, names } of view.entities({ ...everything, ids: [id] })) if (found === id) return { name, names }
    return null
  }
  const beside = (shown: string, original: string): ShownName => ({ shown, original: readable(original) || original === shown ? null : original })

  return {
    language,
    name: async (id, written) => {
      // What the reader can read stays as it is written: only a name in another script is looked up.
      if (id === null || readable(written)) return { shown: written, original: null }
      const entity = known.get(id) ?? look(id)
      known.set(id, entity)
      const found = await entity
      return found === null ? { shown: written, original: null } : beside(choose(found), written)
    },
    entity: (entity) => {
      const shown = choose(entity)
      const foreign = entity.names.map(({ form }) => form).find((form) => !readable(form)) ?? entity.name
      return beside(shown, foreign)
    },
  }
}
