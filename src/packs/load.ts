import type { Files } from './files.ts'
import { type Frames, type Retyping, loadFrames, loadRetypings } from './frames.ts'
import { type Furniture, loadFurniture } from './furniture.ts'
import { type Gazetteer, openGazetteer } from './gazetteer.ts'
import { type Language, loadLanguage } from './language.ts'

/** All that reading knows from outside a document: languages are loaded when first met. */
export type Packs = {
  readonly codes: readonly string[]
  /** The pack of a language, null where none ships. */
  readonly language: (code: string) => Language | null
  readonly furniture: Furniture
  readonly gazetteer: Gazetteer
  readonly frames: Frames
  readonly retypings: ReadonlyMap<string, Retyping>
}

/** Opens the packs. The gazetteer's bytes are asked for when the first place is: who only searches words needs none. */
export const loadPacks = (files: Files, gazetteerBytes: () => Uint8Array): Packs => {
  const codes = files.list('languages').filter((name) => files.list(`languages/${name}`).includes('pack.json'))
  const loaded = new Map<string, Language>()
  const frames = loadFrames(files)
  let furniture: Furniture | null = null
  let gazetteer: Gazetteer | null = null
  return {
    codes,
    frames,
    retypings: loadRetypings(files),
    language: (code) => {
      if (!codes.includes(code)) return null
      const kept = loaded.get(code) ?? loadLanguage(files, code, frames)
      loaded.set(code, kept)
      return kept
    },
    get furniture() {
      furniture ??= loadFurniture(files)
      return furniture
    },
    get gazetteer() {
      gazetteer ??= openGazetteer(gazetteerBytes())
      return gazetteer
    },
  }
}
