/** Known entities from outside the reports, as they were given: what follows from them stands among the ledger's rows. */
export const known = `
create table known (id text primary key, body text not null) without rowid;
`
