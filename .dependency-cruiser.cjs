// Imports run one way: cli → stemma → flow, query, exports, reports → store, reading, ledger → packs → text → model.
// Each rule says why; `npm run lint` holds them.

/** A rule that `from` imports nothing of `to`; both are folders (or files) under src/. */
const never = (name, from, to, comment) => ({
  name, comment, severity: 'error',
  from: { path: `^src/(${from})(/|\\.ts$)` },
  to: { path: `^src/(${to})(/|\\.ts$)` },
})
const surfaces = 'flow|query|exports|reports'
const above = {
  model: `text|packs|reading|ledger|store|${surfaces}|stemma|cli`,
  text: `packs|reading|ledger|store|${surfaces}|stemma|cli`,
  packs: `reading|ledger|store|${surfaces}|stemma|cli`,
}

module.exports = {
  forbidden: [
    never('model-knows-nothing-above', 'model', above.model, 'The vocabulary is what all parts share; if it knew one of them, all would depend on that one.'),
    never('text-knows-only-the-model', 'text', above.text, 'Tokens, tries and patterns serve every language and every stage; they must not learn of either.'),
    never('packs-know-only-text-and-model', 'packs', above.packs, 'What a language is must not depend on how it is used, or a new reader would need new packs.'),
    never('reading-is-one-document', 'reading', `ledger|store|${surfaces}|stemma|cli`, 'Reading is a function of one document: what the record holds must not change what a page says.'),
    never('ledger-sees-readings-only', 'ledger', `reading|store|${surfaces}|stemma|cli`, 'The ledger is a function of readings and decisions; it reaches rows through its port, so that any store will do.'),
    never('store-does-not-read', 'store', 'reading|flow|exports|reports|stemma|cli', 'A store keeps what it is given and gives back what it kept. Of query it may know the port that it fills (next rule).'),
    {
      name: 'store-knows-only-the-ports-of-query', severity: 'error',
      comment: 'The store fills the view that questions are asked of, as it fills the shelf that the ledger writes to; the questions themselves are none of its business.',
      from: { path: '^src/store/' },
      to: { path: '^src/query/', pathNot: '^src/query/view\\.ts$' },
    },
    never('questions-do-not-write', 'query|exports|reports', 'flow|store|reading|stemma|cli', 'Questions, exports and reports are asked of a view: they must give the same on any store, and can change nothing.'),
    never('flow-is-below-the-surface', 'flow', 'query|exports|reports|stemma|cli', 'Adding must not depend on how the record is shown.'),
    never('library-does-not-print', 'stemma', 'cli', 'What a program can do with Stemma must not need a terminal.'),
    {
      name: 'cli-uses-the-library', severity: 'error',
      comment: 'The command line has no way into the record that other programs lack: it asks stemma.ts, and prints with query, exports and reports.',
      from: { path: '^src/cli/' },
      to: { path: '^src/(flow|store|reading|ledger|packs)/' },
    },
    {
      name: 'server-uses-the-library', severity: 'error',
      comment: 'What the app and other programs are answered is what the library answers: the server has no way into the record of its own.',
      from: { path: '^src/(server|mcp)/' },
      to: { path: '^src/(flow|store|reading|ledger|packs|cli)/' },
    },
    never('library-does-not-serve', `stemma|record|${surfaces}|store|ledger|reading|packs|text|model`, 'server|mcp', 'A program that embeds Stemma has no use for a port.'),
    {
      name: 'client-runs-in-a-browser', severity: 'error',
      comment: 'The client is bundled into the app: of the server it may know the paths, and types.',
      from: { path: '^src/server/(client|paths)\\.ts$' },
      to: { pathNot: '^src/server/paths\\.ts$', dependencyTypesNot: ['type-only'] },
    },
    {
      name: 'input-and-output-at-the-edges', severity: 'error',
      comment: 'Only flow, store, server and cli do I/O: everything else is a function of what it is passed, so it can be tested by a table and run in any thread.',
      from: { path: '^src/', pathNot: '^src/(flow|store|server|mcp|cli)/' },
      to: { dependencyTypes: ['core'], pathNot: '^(node:)?crypto$' },
    },
    {
      name: 'hashes-only-from-crypto', severity: 'error',
      comment: 'Ids are hashes of content, minted in model and ledger; randomness and keys have no place in a pure half.',
      from: { path: '^src/(text|packs|reading|query|exports)/' },
      to: { path: '^(node:)?crypto$' },
    },
    {
      name: 'sqlite-behind-one-file', severity: 'error',
      comment: 'The driver will be replaced (node:sqlite, PostgreSQL): one file knows its name.',
      from: { pathNot: '^src/store/dialects/' },
      to: { path: 'node_modules/libsql' },
    },
    {
      name: 'no-cycles', severity: 'error',
      comment: 'Two files that need each other are one file, or hide a third.',
      from: { path: '^src/' }, to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'no-orphans', severity: 'error',
      comment: 'A file that nothing imports is not part of the program.',
      from: { orphan: true, pathNot: ['^src/cli/main\\.ts$', '^src/stemma\\.ts$', '^src/flow/worker\\.ts$', '^src/server/keeper\\.ts$', '^src/server/client\\.ts$'] }, to: {},
    },
    {
      name: 'resolvable', severity: 'error',
      comment: 'What is imported must be there, and listed as a dependency.',
      from: { path: '^src/' }, to: { couldNotResolve: true },
    },
    {
      name: 'no-development-packages', severity: 'error',
      comment: 'A package that only development installs is missing where Stemma is installed.',
      from: { path: '^src/' }, to: { dependencyTypes: ['npm-dev', 'npm-no-pkg', 'npm-unknown'] },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'types', 'node', 'default'], extensions: ['.ts', '.js', '.mjs'] },
    cache: { folder: '.cache/depcruise', strategy: 'content' },
  },
}
