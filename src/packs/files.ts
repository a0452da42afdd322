/** The port through which packs are read. Paths are relative to the project's root (`languages/en/pack.json`), with `/` between parts. */
export type Files = {
  /** Names of the entries of a folder, sorted; an empty list where there is no such folder. */
  readonly list: (folder: string) => readonly string[]
  /** The text of a file. Throws where it is missing: a pack that names it is broken. */
  readonly read: (path: string) => string
  /** The bytes of a file that is no text. Throws where it is missing. */
  readonly bytes: (path: string) => Uint8Array
}
