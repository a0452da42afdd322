import { z } from 'zod'
import { namesIn, operations, type Operation } from './contract/operations.ts'
import { type OperationName, paths, prefix } from './paths.ts'
import { problemShape } from './problem.ts'

/** The OpenAPI 3.1 description, made from the schemas that also check what comes in. */

type Schema = { readonly [key: string]: unknown }

const own: ReadonlySet<string> = new Set(['$defs', '$schema', 'id'])

/** The JSON Schema of a schema; what has a name goes among the components and is referred to there. */
const schemas = () => {
  const components = new Map<string, Schema>()
  /** Without the keywords that only a schema on its own has; a property may still be called `id`. */
  const moved = (schema: unknown): unknown => {
    if (Array.isArray(schema)) return schema.map(moved)
    if (typeof schema !== 'object' || schema === null) return schema
    return Object.fromEntries(Object.entries(schema).filter(([key]) => !own.has(key)).map(([key, inner]): [string, unknown] => {
      if (key === '$ref') return [key, String(inner).replace('#/$defs/', '#/components/schemas/')]
      if (key === 'properties') return [key, Object.fromEntries(Object.entries(inner as object).map(([name, value]) => [name, moved(value)]))]
      return [key, key === 'enum' || key === 'examples' || key === 'default' || key === 'const' ? inner : moved(inner)]
    }))
  }
  const of = (schema: z.ZodType, io: 'input' | 'output'): Schema => {
    const whole = z.toJSONSchema(schema, { io, unrepresentable: 'any' }) as Schema & { readonly $defs?: Readonly<Record<string, Schema>> }
    for (const [name, inner] of Object.entries(whole.$defs ?? {})) components.set(name, moved(inner) as Schema)
    const { id } = (schema.meta() ?? {}) as { readonly id?: string }
    if (id === undefined) return moved(whole) as Schema
    components.set(id, moved(whole) as Schema)
    return { $ref: `#/components/schemas/${id}` }
  }
  return { of, components }
}

const problem = (status: number, description: string) => [String(status), { description, content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } } }] as const

const content = (operation: Operation, of: (schema: z.ZodType, io: 'input' | 'output') => Schema): Schema =>
  operation.answer === null ? Object.fromEntries(operation.streams.map((type) => [type, { schema: { type: 'string' } }])) : { 'application/json': { schema: of(operation.answer, 'output') } }

/** The whole description. `version` is Stemma's. */
export const openapi = (version: string): Schema => {
  const { of, components } = schemas()
  of(problemShape, 'output')
  const described: { [path: string]: { [method: string]: Schema } } = {}
  for (const name of Object.keys(operations) as readonly OperationName[]) {
    const operation: Operation = operations[name]
    const [method, path] = paths[name]
    const query = of(operation.query, 'input') as { readonly properties?: Readonly<Record<string, Schema>>; readonly required?: readonly string[] }
    const parameters = [
      ...namesIn(name).map((parameter) => ({ name: parameter, in: 'path', required: true, schema: { type: 'string', minLength: 1 } })),
      ...Object.entries(query.properties ?? {}).map(([parameter, { description, ...schema }]) => ({
        name: parameter, in: 'query', required: query.required?.includes(parameter) ?? false, ...(description === undefined ? {} : { description }), schema,
      })),
    ]
    described[path] = { ...described[path], [method.toLowerCase()]: {
      operationId: name, summary: operation.summary,
      ...(parameters.length === 0 ? {} : { parameters }),
      ...(operation.body === null ? {} : { requestBody: { required: true, content: { 'application/json': { schema: of(operation.body, 'input') } } } }),
      responses: Object.fromEntries([
        [String(operation.status), { description: operation.summary, content: content(operation, of) }],
        ...(method === 'GET' ? [['304', { description: 'It is as it was (ETag)' }] as const] : []),
        problem(400, 'The call is wrong'), problem(401, 'An access token is needed'), problem(403, 'The call does not come from this app'),
        ...(namesIn(name).length > 0 ? [problem(404, 'There is no such thing')] : []), problem(429, 'Too many calls'),
      ]),
      ...(operation.needs === 'nothing' ? { security: [] } : {}),
    } }
  }
  return {
    openapi: '3.1.0',
    info: { title: 'Stemma', version, description: 'A sourced record of what news reports say: every answer carries the words and the ids by which it can be checked.', license: { name: 'Apache-2.0', identifier: 'Apache-2.0' } },
    servers: [{ url: prefix }],
    security: [{}, { token: [] }, { session: [] }],
    paths: described,
    components: {
      schemas: Object.fromEntries([...components].sort(([a], [b]) => (a < b ? -1 : 1))),
      securitySchemes: { token: { type: 'http', scheme: 'bearer' }, session: { type: 'apiKey', in: 'cookie', name: 'stemma' } },
    },
  }
}
