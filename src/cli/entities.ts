import type { Command } from 'commander'
import { entityShape } from '../exports/shapes.ts'
import type { Entity } from '../model/index.ts'
import { counted } from '../query/amount.ts'
import { entities } from '../query/lists.ts'
import { type Asking, listing } from './answer.ts'
import { printEach } from './each.ts'
import { nameParts } from './said.ts'
import { faint } from './terminal.ts'

export const printEntity = async ({ terminal, namer }: Asking, entity: Entity): Promise<void> => {
  const name = namer.entity(entity)
  const documents = new Set(entity.mentions.map(({ document }) => document)).size
  const mentions = `${counted(entity.mentions.length, 'mention')} in ${counted(documents, 'report')}`
  await terminal.print([nameParts(name), ` · ${entity.kind} · `, faint(mentions), faint(`  ${entity.id}`)], { indent: 0, hang: 4 })
  const others = [...new Set(entity.names.map(({ form }) => form))].filter((form) => form !== name.shown && form !== name.original)
  if (others.length > 0) await terminal.print([faint('also '), others.flatMap((form, index) => (index === 0 ? [form] : [', ', form]))], { indent: 4, hang: 4 })
}

const examples = `  stemma entities --about Haftar                   under all the names that reports give
  stemma entities --type organisation`

export const register = (command: Command): void =>
  listing(command, examples, (asking, sought, asked) =>
    printEach(asking, asked, { name: 'entities', found: entities(asking.view, sought), shape: entityShape, print: (entity) => printEntity(asking, entity) }),
  )
