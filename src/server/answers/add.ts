import type { DocumentInput } from '../../model/index.ts'
import { type Incoming, isGivenTime } from '../../record.ts'
import type { Handler } from '../call.ts'
import { Problem } from '../problem.ts'

/** A report that is handed in: read, and on the disk before it is acknowledged. */

const contentOf = (kind: 'text' | 'plain' | 'html', text: string): DocumentInput['content'] => {
  switch (kind) {
    case 'text': return { kind, text }
    case 'plain': return { kind, plain: text }
    case 'html': return { kind, html: text }
  }
}

export const addDocument: Handler<'addDocument'> = async ({ desk, body, patience }) => {
  const { text, kind = 'plain', url = null, publisher = null, published = null } = body
  if (published !== null && !isGivenTime(published)) throw new Problem('bad-request', 'published: it is a day or a time as ISO 8601 writes it, 2024-03-15')
  async function* incoming(): AsyncGenerator<Incoming> {
    yield { kind: 'document', name: url ?? 'report', captured: null, input: { id: null, content: contentOf(kind, text), path: null, url, publisher, published, language: null } }
  }
  for await (const done of desk.record.add(incoming(), { threads: 1 })) {
    switch (done.kind) {
      case 'added': await desk.showing.refresh(patience); return { kind: 'added', id: done.id, name: done.name, detail: done.title }
      case 'known': return { kind: 'known', id: done.id, name: done.name, detail: null }
      case 'left-out': return { kind: 'left-out', id: null, name: done.name, detail: null }
      case 'refused': throw new Problem('bad-request', done.failure.message)
    }
  }
  throw new Problem('failed', 'the reader gave no answer')
}
