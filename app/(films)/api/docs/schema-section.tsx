import type { JsonSchema } from "@/app/api/openapi/types";
import { FieldTable } from "./field-table";
import { fieldsOf } from "./schema-words";

/** What an answer, or a part of one, is made of. */
export function SchemaSection({ name, schema }: { name: string; schema: JsonSchema }) {
  const rows = fieldsOf(schema).map(({ optional, ...field }) => ({
    ...field,
    description: field.schema.description,
    remark: optional ? "optional" : undefined,
  }));
  return (
    <section id={name} className="min-w-0">
      <h3 className="mb-2 font-mono font-medium">{name}</h3>
      <FieldTable title={`Fields of ${name}`} rows={rows} />
    </section>
  );
}
