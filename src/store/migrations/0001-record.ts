/** The record's tables. A migration is never changed once it has shipped: the next one is added. */
export const record = `
create table documents (
  number integer primary key,
  id text not null unique,
  path text,
  retrieved text not null,
  captured text,
  language text,
  publisher text,
  url text
);
create index documents_by_url on documents (url) where url is not null;

-- Who published it, whose copy it credits, who carried it.
create table outlets (name text, document text references documents (id), primary key (name, document)) without rowid;

-- What was given, for a later version of the reader to read again.
create table contents (
  document text primary key references documents (id),
  kind text not null,
  media_type text,
  given text not null,
  bytes blob not null
) without rowid;

create table readings (
  document text primary key references documents (id),
  reader text not null,
  body blob not null
) without rowid;

create table claims (
  id text primary key,
  document text not null references documents (id),
  type text not null
) without rowid;
create index claims_by_document on claims (document);
create index claims_by_type on claims (type);

-- Ledger rows: 'layer' is a place in the list of layers that the port fixes.
create table nodes (layer integer, id text, body text not null, primary key (layer, id)) without rowid;
create table keys (layer integer, key text, node text, primary key (layer, key, node)) without rowid;
create index keys_by_node on keys (layer, node);
create table blocks (layer integer, key text, size integer not null, wide integer not null default 0, primary key (layer, key)) without rowid;
create table uses (layer integer, node text, document text, item text, body text not null, primary key (layer, node, document, item)) without rowid;
create index uses_by_document on uses (layer, document);
create table links (layer integer, a text, b text, score real not null, conflict integer not null, body text not null, primary key (layer, a, b)) without rowid;
create index links_by_b on links (layer, b);
create table folds (layer integer, id text, body text not null, primary key (layer, id)) without rowid;
create table members (layer integer, node text, fold text not null, alias text not null, primary key (layer, node)) without rowid;
create index members_by_fold on members (layer, fold);
create index members_by_alias on members (alias);

-- What is still to be settled: kind 0 is to be compared, kind 1 to be folded anew. 'stamp' grows with every transaction that marks,
-- so that settling never cleans a mark that came after it looked.
create table marks (layer integer, kind integer, node text, stamp integer not null, primary key (layer, kind, node)) without rowid;
create table stamps (only integer primary key check (only = 1), stamp integer not null);
insert into stamps values (1, 0);
-- One row while a process settles: who, and until when nobody else may (milliseconds since 1970).
create table lease (only integer primary key check (only = 1), holder text not null, until integer not null);

create table decisions (number integer primary key, id text not null unique, body text not null);

-- Words as the analyser gives them; rowid is documents.number.
create virtual table words using fts5 (terms, content = '', contentless_delete = 1, tokenize = "unicode61 remove_diacritics 0");
`
