import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import ts from 'typescript'

const root = fileURLToPath(new URL('../../', import.meta.url))

export type Source = { readonly path: string; readonly text: string; readonly tree: ts.SourceFile }

export const sourceOf = (path: string, text: string): Source => ({ path, text, tree: ts.createSourceFile(path, text, ts.ScriptTarget.ES2023, true) })

/** Every TypeScript file under src/, parsed. */
export const sources: readonly Source[] = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  .filter((path) => path.endsWith('.ts'))
  .sort()
  .map((path) => sourceOf(`src/${path.replaceAll('\\', '/')}`, readFileSync(join(root, 'src', path), 'utf8')))

/** Every node of a file, in the order of its text. */
export function* nodesOf(node: ts.Node): Generator<ts.Node> {
  yield node
  const children: ts.Node[] = []
  ts.forEachChild(node, (child) => { children.push(child) })
  for (const child of children) yield* nodesOf(child)
}

export type RegexLiteral = { readonly path: string; readonly line: number; readonly source: string; readonly flags: string }

const lineOf = (source: Source, node: ts.Node): number => source.tree.getLineAndCharacterOfPosition(node.getStart(source.tree)).line + 1

/** The regular expressions that a file writes as literals. */
export const regexesOf = (source: Source): readonly RegexLiteral[] =>
  [...nodesOf(source.tree)].filter(ts.isRegularExpressionLiteral).map((literal) => {
    const end = literal.text.lastIndexOf('/')
    return { path: source.path, line: lineOf(source, literal), source: literal.text.slice(1, end), flags: literal.text.slice(end + 1) }
  })

export const at = (source: Source, node: ts.Node): string => `${source.path}:${lineOf(source, node)}`
