import type { JsonSchema, OpenApiDocument } from "@/app/api/openapi/types";

/** A type as programmers write it, and the schema that it names, if any: "MovieName[]" names "MovieName". */
export interface TypeName {
  text: string;
  schema?: string;
}

export function typeOf(schema: JsonSchema): TypeName {
  const { $ref, type, items, prefixItems, anyOf } = schema;
  if ($ref !== undefined) {
    const name = $ref.slice($ref.lastIndexOf("/") + 1);
    return { text: name, schema: name };
  }
  if (anyOf) {
    const types = anyOf.map(typeOf);
    return { text: types.map(({ text }) => text).join(" | "), schema: types.find((one) => one.schema)?.schema };
  }
  if (prefixItems) return { text: `[${prefixItems.map((item) => typeOf(item).text).join(", ")}]` };
  if (type !== "array" || !items) return { text: [type ?? "any"].flat().join(" | ") };
  const { text, schema: named } = typeOf(items);
  return { text: `${text}[]`, schema: named };
}

/** What a value is held to: "0 to 1", "one of a, b", "at most 300 characters", "up to 20 times", "by default 10". */
export function limitsOf(schema: JsonSchema, isParameter = false): string[] {
  const { items, anyOf = [], minimum, maximum, maxLength, minItems, maxItems } = schema;
  const inner = [...(items ? [items] : []), ...anyOf].flatMap((one) => limitsOf(one));
  const limits = [...inner];
  if (minimum !== undefined && maximum !== undefined) limits.push(`${minimum} to ${maximum}`);
  if (schema.enum) limits.push(`one of ${schema.enum.join(", ")}`);
  if (schema.const !== undefined) limits.push(`always ${schema.const}`);
  if (maxLength !== undefined) limits.push(`at most ${maxLength} characters`);
  if (maxItems !== undefined && minItems === maxItems && items) limits.push(`${maxItems} of them`);
  if (maxItems !== undefined && minItems === undefined) limits.push(`up to ${maxItems}${isParameter ? " times" : ""}`);
  if (schema.default !== undefined && schema.default !== "") limits.push(`by default ${schema.default}`);
  return limits;
}

export interface Field {
  /** "query.movies", "tags[].weight": what is within an object that has no name of its own. */
  name: string;
  schema: JsonSchema;
  /** Whether it may be left out. */
  optional: boolean;
}

/** What an object has, those within it that have no name too. */
export function fieldsOf({ properties = {}, required = [] }: JsonSchema, prefix = ""): Field[] {
  return Object.entries(properties).flatMap(([key, schema]) => {
    const name = prefix + key;
    const item = schema.items || undefined;
    const within = item?.properties ? fieldsOf(item, `${name}[].`) : fieldsOf(schema, `${name}.`);
    return [{ name, schema, optional: !required.includes(key) }, ...within];
  });
}

/** Names of all schemas that operations answer with, each followed by those within it that come for the first time. */
export function schemaNames({ paths, components: { schemas } }: OpenApiDocument): string[] {
  const names = new Set<string>();
  const add = (value: unknown): void => {
    for (const [, name] of JSON.stringify(value).matchAll(/"#\/components\/schemas\/(\w+)"/g)) {
      if (names.has(name)) continue;
      names.add(name);
      add(schemas[name]);
    }
  };
  for (const { get } of Object.values(paths)) add(get.responses);
  add(Object.keys(schemas).map((name) => ({ $ref: `#/components/schemas/${name}` })));
  return [...names];
}
