type Files = { readonly list: (folder: string) => readonly string[]; readonly read: (path: string) => string }
export const asked: Readonly<{ [list: string]: { readonly must: readonly string[]; readonly may: readonly string[] | null; readonly least: number } }>
export const optional: readonly string[]
export const gapsOf: (files: Files, code: string) => readonly string[]
export const reasonsOf: (files: Files, code: string) => ReadonlyMap<string, string>
export const reasonFor: (gap: string, reasons: ReadonlyMap<string, string>) => string | null
export const countsOf: (files: Files, code: string) => ReadonlyMap<string, number>
