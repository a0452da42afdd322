import ts from 'typescript'
import { at, nodesOf, regexesOf, type Source } from './sources.ts'

/** A rule of the house: what it looks for, why, and where a file breaks it. */
export type Rule = { readonly name: string; readonly why: string; readonly broken: (source: Source) => readonly string[] }

const where = (source: Source, holds: (node: ts.Node) => boolean): readonly string[] => [...nodesOf(source.tree)].filter(holds).map((node) => at(source, node))

/** Names that say nothing of what a file holds. */
const vague = new Set(['utils', 'util', 'helpers', 'helper', 'common', 'misc', 'stuff'])
const comparing = new Set([ts.SyntaxKind.EqualsEqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsEqualsToken, ts.SyntaxKind.EqualsEqualsToken, ts.SyntaxKind.ExclamationEqualsToken])
/** What holds a language's code. Matches "language", "pack.code"; not "failure.code". */
const languageHolder = /(?:^|\.)(?:language|lang|locale)$|(?:language|pack|settings)\.code$/u
/** The code of a language. Matches "ar", "pt-br"; not "text". */
const languageCode = /^[a-z]{2,3}(?:-[a-z]{2,4})?$/u
/** Classes that know only ASCII. Matches "\b" and "\w"; not "\\b" that stands for a backslash. */
const asciiClass = /(?<!\\)(?:\\\\)*\\[bBwW]/u
const idType = /Id$/u

const comparesLanguage = (node: ts.Node): boolean => {
  if (ts.isBinaryExpression(node) && comparing.has(node.operatorToken.kind))
    return [[node.left, node.right], [node.right, node.left]].some(([one, other]) => languageHolder.test((one as ts.Node).getText().replaceAll('?', '')) && ts.isStringLiteralLike(other as ts.Node) && languageCode.test((other as ts.StringLiteralLike).text))
  return ts.isSwitchStatement(node) && languageHolder.test(node.expression.getText().replaceAll('?', ''))
    && node.caseBlock.clauses.some((clause) => ts.isCaseClause(clause) && ts.isStringLiteralLike(clause.expression) && languageCode.test(clause.expression.text))
}

const namesDefault = (node: ts.Node): boolean => ts.isSwitchStatement(node) && node.caseBlock.clauses.some(ts.isDefaultClause)
const clockOrChance = (node: ts.Node): boolean =>
  (ts.isNewExpression(node) && node.expression.getText() === 'Date' && (node.arguments?.length ?? 0) === 0)
  || (ts.isCallExpression(node) && ['Date.now', 'Math.random', 'performance.now', 'process.hrtime', 'crypto.randomUUID', 'randomUUID', 'randomBytes'].includes(node.expression.getText()))
const within = (source: Source, ...folders: readonly string[]): boolean => folders.some((folder) => source.path.startsWith(`src/${folder}/`))

export const rules: readonly Rule[] = [
  {
    name: 'no language is named in code', why: 'All that is known of a language is data; a comparison with its code is a rule that a new language would have to find.',
    broken: (source) => where(source, comparesLanguage),
  },
  {
    name: 'a file is named after its thing', why: 'A file called utils is where things go that nobody could place, and nobody will find them there.',
    broken: (source) => source.path.replace(/\.ts$/u, '').split('/').some((part) => vague.has(part)) ? [source.path] : [],
  },
  {
    name: 'boundaries by Unicode property', why: '\\b and \\w know only ASCII: they see a boundary inside every Arabic, Russian or accented word.',
    broken: (source) => regexesOf(source).filter((regex) => asciiClass.test(regex.source)).map((regex) => `${regex.path}:${regex.line} /${regex.source}/`),
  },
  {
    name: 'more than 300 lines need a reason', why: 'A long file hides a second thing; one that must be long says why in the words “This file is long because”.',
    broken: (source) => source.text.split('\n').length > 301 && !source.text.includes('This file is long because') ? [`${source.path} (${source.text.split('\n').length - 1} lines)`] : [],
  },
  {
    name: 'no any', why: 'One any switches the checks off for all that touches it; what comes from outside is unknown until a schema has read it.',
    broken: (source) => where(source, (node) => node.kind === ts.SyntaxKind.AnyKeyword),
  },
  {
    name: 'ids are minted in one place', why: 'An id made by a cast is an id of nothing; model/ids.ts makes them from content.',
    broken: (source) => source.path === 'src/model/ids.ts' ? [] : where(source, (node) => ts.isAsExpression(node) && ts.isTypeReferenceNode(node.type) && idType.test(node.type.typeName.getText())),
  },
  {
    name: 'no clock and no chance inside', why: 'The same documents must give the same record, so the time of the run and randomness are passed in.',
    broken: (source) => within(source, 'model', 'text', 'packs', 'reading', 'ledger', 'query', 'exports') ? where(source, clockOrChance) : [],
  },
  {
    name: 'no empty catch', why: 'What is thrown is a bug or an answer; swallowed, it is neither.',
    broken: (source) => where(source, (node) => ts.isCatchClause(node) && node.block.getText().replace(/[{}\s]/gu, '') === ''),
  },
  {
    name: 'only the terminal prints', why: 'What pages could smuggle into a terminal is escaped in one place; a print elsewhere goes past it.',
    broken: (source) => source.path === 'src/cli/terminal.ts' ? [] : where(source, (node) => ts.isPropertyAccessExpression(node) && node.expression.getText() === 'console'),
  },
  {
    name: 'a switch over a union has no default', why: 'With a default the compiler stops saying which new member was forgotten.',
    // Only where cases are names of a union's members; numbers and open strings may need one.
    broken: (source) => where(source, (node) => namesDefault(node) && /\.(?:kind|reality|stance|layer|naming|voice)$/u.test((node as ts.SwitchStatement).expression.getText())),
  },
]
