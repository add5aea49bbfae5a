import { z } from "zod";
import { schemas } from "@/app/api/schemas/schema-of";
import type { JsonSchema } from "./types";

const referenceTo = (id: string) => `#/components/schemas/${id}`;

/** Every integer of JavaScript is between these, which tells nobody anything. */
function leaveOutSafeRange({ jsonSchema }: { jsonSchema: z.core.JSONSchema.BaseSchema }) {
  if (jsonSchema.minimum === Number.MIN_SAFE_INTEGER) delete jsonSchema.minimum;
  if (jsonSchema.maximum === Number.MAX_SAFE_INTEGER) delete jsonSchema.maximum;
}

/** All schemas that have a name. */
export function namedSchemas(): Record<string, JsonSchema> {
  const { schemas: all } = z.toJSONSchema(schemas, { uri: referenceTo, override: leaveOutSafeRange });
  return Object.fromEntries(
    Object.entries(all).map(([id, { $schema: _, $id: __, ...schema }]) => [id, schema as JsonSchema]),
  );
}

/** A reference to a schema that has a name. @throws Error for another */
export function referTo(schema: z.ZodType): JsonSchema {
  const id = schemas.get(schema)?.id;
  if (id === undefined) throw new Error("a schema of the API has no name, expected one by schemaOf or named");
  return { $ref: referenceTo(id) };
}

/** What may be written for a value that is parsed. */
export function inputSchema(schema: z.ZodType): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io: "input", override: leaveOutSafeRange });
  return rest as JsonSchema;
}
