import type { Operation, Response } from "@/app/api/openapi/types";
import { CodeBlock } from "./code-block";
import { curlCommand, examplePath } from "./example-request";
import { FieldTable } from "./field-table";
import { prettyJson } from "./pretty-json";
import { typeOf } from "./schema-words";
import { TextLink } from "./text-link";

/** An operation: what it takes on one side, how it is asked and what it answers on the other. */
export function EndpointSection({ path, server, operation }: { path: string; server: string; operation: Operation }) {
  const { operationId, summary, description, parameters, responses } = operation;
  const { content = {} } = responses[200] as Response;
  const { "application/json": json, "text/csv": csv } = content;
  const schema = typeOf(json.schema).text;
  const address = server + examplePath(path, operation);
  return (
    <section id={operationId} className="mt-16 border-t border-line pt-5">
      <h2 className="text-3xl">{summary}</h2>
      <p className="mt-3 font-mono text-sm [overflow-wrap:anywhere]">
        <span className="mr-2 rounded-md bg-seed px-1.5 py-0.5 text-paper">GET</span>
        /api{path}
      </p>
      <div className="mt-6 grid gap-x-14 gap-y-8 lg:grid-cols-2">
        <div className="min-w-0">
          <p className="leading-relaxed">{description}</p>
          <p className="mt-3 leading-relaxed text-muted">
            Answers with <TextLink href={`#${schema}`}>{schema}</TextLink>
            {csv ? ", or with CSV where that is accepted." : "."}
          </p>
          {parameters.length > 0 && (
            <div className="mt-6">
              <FieldTable
                title={`Parameters of ${path}`}
                isParameters
                rows={parameters.map((parameter) => ({ ...parameter, remark: remarkOf(parameter) }))}
              />
            </div>
          )}
        </div>
        <div className="min-w-0 space-y-3">
          <CodeBlock wrap label={`Request to ${path}`} text={curlCommand(address)} />
          <CodeBlock label={`Answer of ${path}`} text={prettyJson(json.example)} />
          {csv && (
            <>
              <CodeBlock wrap label={`Request for CSV to ${path}`} text={curlCommand(address, "text/csv")} />
              <CodeBlock label={`CSV answer of ${path}`} text={String(csv.example)} />
            </>
          )}
        </div>
      </div>
    </section>
  );
}

function remarkOf({ in: place, required }: Operation["parameters"][number]): string | undefined {
  if (place === "path") return "in the path";
  return required ? "required" : undefined;
}
