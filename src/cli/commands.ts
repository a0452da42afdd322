import type { Command } from 'commander'

/** A command: how it is called, what it does in a line, and the file that does it, loaded when it is called or asked about. */
export type Listed = { readonly call: string; readonly summary: string; readonly load: () => Promise<{ readonly register: (command: Command) => void }> }

/** In the order of the help. */
export const commands: readonly Listed[] = [
  { call: 'add [path...]', summary: 'read reports and keep them', load: () => import('./add.ts') },
  { call: 'read [file...]', summary: 'read reports and print what they say, keeping nothing', load: () => import('./read.ts') },
  { call: 'events', summary: 'who did what to whom, in time order, and how many independent origins say so', load: () => import('./events.ts') },
  { call: 'figures', summary: 'numbers side by side, with who says each; those that reports differ on first', load: () => import('./figures.ts') },
  { call: 'claims', summary: 'what single reports say, in their own words, and through whom', load: () => import('./claims.ts') },
  { call: 'entities', summary: 'who and what the reports name, under all their names', load: () => import('./entities.ts') },
  { call: 'documents', summary: 'the reports themselves', load: () => import('./documents.ts') },
  { call: 'lineage', summary: 'which report derives from which: copies, translations, citations', load: () => import('./lineage.ts') },
  { call: 'disputes', summary: 'what reports disagree on, each side with who says it', load: () => import('./disputes.ts') },
  { call: 'tally', summary: 'own counts by period, type and place against a base period, with the coverage stated', load: () => import('./tally.ts') },
  { call: 'show <id>', summary: 'any one thing with its evidence: a document, claim, entity, event, figure or decision', load: () => import('./show.ts') },
  { call: 'why <id>', summary: 'the tree of reports behind an event or a figure', load: () => import('./why.ts') },
  { call: 'search <words...>', summary: 'reports that hold all the words, in any form of them', load: () => import('./search.ts') },
  { call: 'report', summary: 'a briefing in time order, every line with the words of its sources', load: () => import('./report.ts') },
  { call: 'export <kind>', summary: 'everything of one kind, sorted, for other programs', load: () => import('./export.ts') },
  { call: 'review', summary: 'decisions: they are added, never changed, and outlive every re-reading', load: () => import('./review.ts') },
  { call: 'known [file]', summary: 'known entities from a file, as evidence of who is who', load: () => import('./known.ts') },
  { call: 'serve', summary: 'the web app and the HTTP API, on one port of this machine', load: () => import('./serve.ts') },
  { call: 'mcp', summary: 'answer an assistant (Model Context Protocol): every answer with its quotes and ids', load: () => import('./mcp.ts') },
  { call: 'reread', summary: 'read everything again, after an update of Stemma or its languages', load: () => import('./reread.ts') },
  { call: 'doctor', summary: 'check the installation and the record', load: () => import('./doctor.ts') },
]
