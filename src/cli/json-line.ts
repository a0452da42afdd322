import type { z } from 'zod'

/** A value of one line of JSON Lines, or why the line is none. */
export type JsonLine<Value> = { readonly kind: 'parsed'; readonly value: Value } | { readonly kind: 'refused'; readonly message: string }

/** Reads one line by its schema; a refusal names the fields that are wrong. */
export const jsonLine = <Schema extends z.ZodType>(schema: Schema, text: string): JsonLine<z.output<Schema>> => {
  let value: unknown
  try {
    value = JSON.parse(text)
  } catch (error) {
    return { kind: 'refused', message: `it is no JSON (${(error as Error).message})` }
  }
  const parsed = schema.safeParse(value)
  if (parsed.success) return { kind: 'parsed', value: parsed.data }
  return { kind: 'refused', message: parsed.error.issues.map(({ path, message }) => `${path.join('.') || 'the line'}: ${message}`).join('; ') }
}
