import { addressOf } from '../../src/server/client.ts'
import { saveText, svgAsPng } from './save.ts'

/** The tree of reports as the server draws it, the same as `stemma why --format svg`. */
export type TreeOperation = 'eventTree' | 'figureTree'

const drawn = async (operation: TreeOperation, id: string, reader: string): Promise<string> => (await fetch(addressOf(operation, { path: { id }, query: { reader } }))).text()

export const treePicture = (operation: TreeOperation, id: string, reader: string): { readonly png: () => void; readonly svg: () => void } => ({
  svg: () => { void drawn(operation, id, reader).then((svg) => saveText(svg, `tree-${id}`)) },
  png: () => { void drawn(operation, id, reader).then((svg) => svgAsPng(svg, `tree-${id}`)) },
})
