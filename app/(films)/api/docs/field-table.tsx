import type { JsonSchema } from "@/app/api/openapi/types";
import { limitsOf, typeOf } from "./schema-words";
import { TextLink } from "./text-link";

export interface FieldRow {
  name: string;
  schema: JsonSchema;
  /** Beside the type: "optional", "in the path". */
  remark?: string;
  description?: string;
}

/** Parameters or fields: what each is called, of which type, what it means and what it is held to. */
export function FieldTable({ title, rows, isParameters = false }: Props) {
  return (
    <table className="w-full table-fixed text-left text-sm">
      <caption className="sr-only">{title}</caption>
      <colgroup>
        <col className="w-2/5 sm:w-1/3 lg:w-2/5" />
        <col />
      </colgroup>
      <thead className="sr-only">
        <tr>
          <th scope="col">Name and type</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ name, schema, remark, description }) => (
          <tr key={name} className="border-t border-line align-top">
            <th scope="row" className="py-2.5 pr-4 font-normal [overflow-wrap:anywhere]">
              <code className="font-medium">{name}</code>
              <span className="block text-muted">
                <TypeText schema={schema} />
                {remark && `, ${remark}`}
              </span>
            </th>
            <td className="py-2.5 [overflow-wrap:anywhere]">
              {description}
              <Limits words={limitsOf(schema, isParameters)} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

interface Props {
  title: string;
  rows: FieldRow[];
  isParameters?: boolean;
}

function TypeText({ schema }: { schema: JsonSchema }) {
  const { text, schema: named } = typeOf(schema);
  if (named === undefined) return text;
  return <TextLink href={`#${named}`}>{text}</TextLink>;
}

function Limits({ words }: { words: string[] }) {
  if (words.length === 0) return null;
  const text = words.join("; ");
  return <span className="block text-muted">{`${text[0].toUpperCase()}${text.slice(1)}.`}</span>;
}
