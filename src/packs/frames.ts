import { type Row, tableRows } from '../text/table.ts'
import type { RoleName } from '../model/claim.ts'
import type { Files } from './files.ts'

/** The grammatical places around a predicate that a frame may ask for; prepositions' slots are the values of a language's `prepositions`. */
export type Slot = string

/** A frame: which slot fills which role. */
export type Frame = { readonly name: string; readonly roles: ReadonlyMap<Slot, RoleName> }
export type Frames = ReadonlyMap<string, Frame>

/** A predicate of a language: what event it names and who stands where. */
export type FrameEntry = {
  readonly forms: readonly string[]
  readonly partOfSpeech: 'verb' | 'noun' | 'adjective'
  /** PLOVER type with its mode: `consult/visit`. */
  readonly type: string
  readonly frame: Frame
  readonly flags: ReadonlySet<string>
  /** Roles without which it makes no claim. */
  readonly needs: readonly RoleName[]
}

const roleNames: ReadonlySet<string> = new Set<RoleName>(['actor', 'recipient', 'place', 'time', 'quantity', 'instrument', 'topic', 'office', 'origin', 'destination'])

/** Reads the ontology's frames: frame ⇥ slot=role slot=role … */
export const loadFrames = (files: Files): Frames => {
  const frames = new Map<string, Frame>()
  for (const { cells, line } of tableRows(files.read('ontologies/plover/frames.tsv'))) {
    const [name = '', slots = ''] = cells
    const roles = new Map<Slot, RoleName>()
    for (const pair of slots.split(/ +/)) {
      const [slot = '', role = ''] = pair.split('=')
      if (!roleNames.has(role)) throw new Error(`ontologies/plover/frames.tsv line ${line}: “${role}” is no role`)
      roles.set(slot, role as RoleName)
    }
    frames.set(name, { name, roles })
  }
  return frames
}

/** The type that an event takes by what its actor is; `alone`: only where nobody is named whom it concerns. */
export type Retyping = { readonly to: string; readonly alone: boolean }
/** What an event becomes by what its actor is: `type|class` → type. */
export const loadRetypings = (files: Files): ReadonlyMap<string, Retyping> =>
  new Map(tableRows(files.read('ontologies/plover/retypings.tsv')).map(({ cells: [type = '', actor = '', to = '', when = ''] }) => [`${type}|${actor}`, { to, alone: when === 'alone' }]))

/** Reads a row of a language's `frames.tsv`. Throws where it names an unknown frame or part of speech. */
export const readFrameEntry = ({ cells, line }: Row, frames: Frames, code: string): FrameEntry => {
  const [forms = '', partOfSpeech = '', type = '', mode = '', frameName = '', flagCell = ''] = cells
  const frame = frames.get(frameName)
  if (frame === undefined) throw new Error(`languages/${code}/frames.tsv line ${line}: no frame “${frameName}”`)
  if (partOfSpeech !== 'verb' && partOfSpeech !== 'noun' && partOfSpeech !== 'adjective') throw new Error(`languages/${code}/frames.tsv line ${line}: “${partOfSpeech}” is not verb, noun or adjective`)
  const flags = flagCell === '' ? [] : flagCell.split(',').map((flag) => flag.trim())
  return {
    forms: forms.split('|').map((form) => form.trim()).filter(Boolean),
    partOfSpeech,
    type: mode === '' || mode === undefined ? type : `${type}/${mode}`,
    frame,
    flags: new Set(flags),
    needs: flags.filter((flag) => flag.startsWith('needs=')).map((flag) => flag.slice(6) as RoleName),
  }
}
