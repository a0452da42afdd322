/** Connected components over the pairs given, each sorted. */
export const components = (nodes: Iterable<string>, pairs: Iterable<{ readonly a: string; readonly b: string }>): readonly (readonly string[])[] => {
  const parent = new Map<string, string>()
  for (const node of nodes) parent.set(node, node)
  const find = (node: string): string => {
    let root = node
    for (let up = parent.get(root) as string; up !== root; up = parent.get(root) as string) root = up
    // Halve the path on the way back, so that long chains stay cheap.
    for (let at = node; at !== root; ) { const up = parent.get(at) as string; parent.set(at, root); at = up }
    return root
  }
  for (const { a, b } of pairs) if (parent.has(a) && parent.has(b)) {
    const [left, right] = [find(a), find(b)]
    if (left < right) parent.set(right, left)
    else if (right < left) parent.set(left, right)
  }
  const groups = new Map<string, string[]>()
  for (const node of parent.keys()) {
    const root = find(node)
    const group = groups.get(root)
    if (group === undefined) groups.set(root, [node])
    else group.push(node)
  }
  return [...groups.values()].map((group) => group.sort()).sort((a, b) => ((a[0] as string) < (b[0] as string) ? -1 : 1))
}
