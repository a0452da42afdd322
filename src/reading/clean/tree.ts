import type { DropReason } from '../../model/index.ts'
import type { Furniture } from '../../packs/furniture.ts'
import type { BlockKind } from './block.ts'
import { isProse } from './block.ts'

/** The little of the DOM that is read here: any library's tree will do. */
export type DomNode = { readonly nodeType: number; readonly firstChild: DomNode | null; readonly nextSibling: DomNode | null; readonly data?: string }
export type DomElement = DomNode & { readonly localName: string; getAttribute: (name: string) => string | null }

/** An element that holds blocks, with what its markup says and how much running text is in it. Written while the tree is walked, read afterwards. */
export type Scope = {
  readonly index: number
  readonly parent: Scope | null
  readonly name: string
  readonly hint: DropReason | null
  /** The markup says that the article's body is here. */
  readonly isBody: boolean
  prose: number
}

/** A block as it stands in the tree, before anything is decided. */
export type RawBlock = { readonly text: string; readonly kind: BlockKind; readonly level: number; readonly linked: number; readonly scope: Scope }

const skipped = new Set(['script', 'style', 'noscript', 'template', 'svg', 'math', 'iframe', 'object', 'embed', 'canvas', 'audio', 'video', 'select', 'datalist', 'textarea', 'input', 'title', 'map', 'progress', 'meter', 'rt', 'rp'])
const inline = new Set(['a', 'abbr', 'b', 'bdi', 'bdo', 'big', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font', 'i', 'ins', 'kbd', 'label', 'mark', 'q', 'ruby', 's', 'samp', 'small', 'span', 'strike', 'strong', 'sub', 'sup', 'time', 'tt', 'u', 'var', 'wbr', 'img', 'picture', 'source', 'acronym', 'amp-img'])
const zones: Readonly<Record<string, DropReason>> = { nav: 'navigation', footer: 'navigation', aside: 'not part of the article', form: 'not part of the article', button: 'navigation', menu: 'navigation', dialog: 'cookie notice' }
const roles: Readonly<Record<string, DropReason>> = { navigation: 'navigation', banner: 'navigation', contentinfo: 'navigation', complementary: 'not part of the article', search: 'navigation', dialog: 'cookie notice', alertdialog: 'cookie notice' }
/** Parts of a class name or id. Matches "related" and "Posts" in "related-latestPosts"; not digits. */
const nameWord = /[A-Z]?[a-z]+|[A-Z]+(?![a-z])/g
/** Styles that hide. Matches "display: none"; not "display: block". */
const hiding = /display\s{0,3}:\s{0,3}none|visibility\s{0,3}:\s{0,3}hidden/i
const space = /[\s\u0000-\u001F\u007F]+/g

const isHidden = (element: DomElement): boolean =>
  element.getAttribute('hidden') !== null || hiding.test((element.getAttribute('style') ?? '').slice(0, 400))

/** The reason that an element's markup gives for leaving it out, or null. */
const hintOf = (element: DomElement, furniture: Furniture): DropReason | null => {
  // Hidden is a hint like others: some pages hide the article itself until a script shows it.
  if (isHidden(element)) return 'not part of the article'
  const zone = zones[element.localName]
  if (zone !== undefined) return zone
  const role = roles[element.getAttribute('role') ?? '']
  if (role !== undefined) return role
  const names = `${element.getAttribute('class') ?? ''} ${element.getAttribute('id') ?? ''}`.slice(0, 400)
  const words = names.match(nameWord)?.map((word) => word.toLowerCase()) ?? []
  for (let index = 0; index < words.length; index += 1) {
    const found = furniture.markup.get(words[index] as string) ?? furniture.markup.get(`${words[index]}${words[index + 1] ?? ''}`)
    if (found !== undefined) return found
  }
  return null
}

const isBodyMark = (element: DomElement): boolean => /(?:^|\s)articleBody(?:\s|$)/.test(element.getAttribute('itemprop') ?? '')

const kindOf = (name: string, inherited: BlockKind): { readonly kind: BlockKind; readonly level: number } => {
  if (/^h[1-6]$/.test(name)) return { kind: 'heading', level: Number(name[1]) }
  if (name === 'figcaption') return { kind: 'caption', level: 0 }
  if (name === 'blockquote') return { kind: 'quote', level: 0 }
  if (name === 'li' || name === 'dd' || name === 'dt' || name === 'td' || name === 'th') return { kind: inherited === 'caption' ? 'caption' : 'item', level: 0 }
  return { kind: inherited === 'heading' ? 'paragraph' : inherited, level: 0 }
}

type Walk = {
  readonly blocks: RawBlock[]
  readonly scopes: Scope[]
  readonly furniture: Furniture
  pieces: string[]
  length: number
  linked: number
  breaks: number
  elements: number
}

const flush = (walk: Walk, scope: Scope, shape: { readonly kind: BlockKind; readonly level: number }): void => {
  const text = walk.pieces.join('').replace(space, ' ').trim()
  const linked = walk.length === 0 ? 0 : walk.linked / walk.length
  walk.pieces = []
  walk.length = 0
  walk.linked = 0
  walk.breaks = 0
  if (text === '') return
  const block = { text, ...shape, linked, scope }
  walk.blocks.push(block)
  if (isProse(block)) scope.prose += text.length
}

type Place = { readonly scope: Scope; readonly shape: { readonly kind: BlockKind; readonly level: number }; readonly isLink: boolean }

/** Whether a tree holds nodes more than `most` levels below its root. Without recursion: a hostile tree is deeper than any stack. */
export const isDeeper = (root: DomNode, most: number): boolean => {
  const above: DomNode[] = []
  for (let node = root; ;) {
    if (node.firstChild !== null) {
      above.push(node)
      if (above.length > most) return true
      node = node.firstChild
      continue
    }
    while (node !== root && node.nextSibling === null) node = above.pop() as DomNode
    if (node === root || node.nextSibling === null) return false
    node = node.nextSibling
  }
}

/** Depth-first, in document order. Whoever asks has capped the depth (`isDeeper`), so recursion is safe. */
const visit = (walk: Walk, node: DomNode, place: Place): void => {
  for (let child = node.firstChild; child !== null; child = child.nextSibling) {
    if (child.nodeType === 3) {
      const data = child.data ?? ''
      const solid = data.trim().length
      if (solid > 0) { walk.length += solid; walk.breaks = 0; if (place.isLink) walk.linked += solid }
      walk.pieces.push(data)
      continue
    }
    if (child.nodeType !== 1) continue
    const element = child as DomElement
    const name = element.localName
    walk.elements += 1
    if (skipped.has(name)) continue
    if (name === 'br' || name === 'hr') {
      walk.breaks += name === 'hr' ? 2 : 1
      // Two breaks in a row part paragraphs; one parts lines, which a space can stand for.
      if (walk.breaks >= 2) flush(walk, place.scope, place.shape)
      else walk.pieces.push(' ')
      continue
    }
    if (inline.has(name)) {
      const hint = name === 'a' ? null : hintOf(element, walk.furniture)
      if (hint === null) { visit(walk, element, { ...place, isLink: place.isLink || name === 'a' }); continue }
    }
    flush(walk, place.scope, place.shape)
    const scope: Scope = { index: walk.scopes.length, parent: place.scope, name, hint: hintOf(element, walk.furniture), isBody: isBodyMark(element), prose: 0 }
    walk.scopes.push(scope)
    const shape = kindOf(name, place.shape.kind)
    visit(walk, element, { scope, shape, isLink: place.isLink })
    flush(walk, scope, shape)
  }
}

/** The blocks of a tree in document order, and the elements that hold them (parents before children), with the running text summed up in each. */
export const blocksOf = (root: DomNode, furniture: Furniture): { readonly blocks: readonly RawBlock[]; readonly scopes: readonly Scope[]; readonly elements: number } => {
  const top: Scope = { index: 0, parent: null, name: 'root', hint: null, isBody: false, prose: 0 }
  const walk: Walk = { blocks: [], scopes: [top], furniture, pieces: [], length: 0, linked: 0, breaks: 0, elements: 0 }
  const shape = { kind: 'paragraph', level: 0 } as const
  visit(walk, root, { scope: top, shape, isLink: false })
  flush(walk, top, shape)
  for (let index = walk.scopes.length - 1; index > 0; index -= 1) {
    const scope = walk.scopes[index] as Scope
    if (scope.parent !== null) scope.parent.prose += scope.prose
  }
  return { blocks: walk.blocks, scopes: walk.scopes, elements: walk.elements }
}
