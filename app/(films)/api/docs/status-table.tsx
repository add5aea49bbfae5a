import type { OpenApiDocument, Reference, Response } from "@/app/api/openapi/types";

/** What each status means that an answer may have. */
export function StatusTable({ document }: { document: OpenApiDocument }) {
  return (
    <table className="w-full text-left text-sm">
      <caption className="sr-only">Statuses of answers</caption>
      <thead className="sr-only">
        <tr>
          <th scope="col">Status</th>
          <th scope="col">What it means</th>
        </tr>
      </thead>
      <tbody>
        {statusesOf(document).map(([status, description]) => (
          <tr key={status} className="border-t border-line align-top">
            <th scope="row" className="w-16 py-2 font-mono font-normal">
              {status}
            </th>
            <td className="py-2">{description}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

function statusesOf({ paths, components }: OpenApiDocument): [status: string, description: string][] {
  const responses = Object.values(paths).flatMap(({ get }) => Object.entries(get.responses));
  const described = responses.map(([status, response]): [string, string] => [
    status,
    isReference(response)
      ? components.responses[response.$ref.slice(response.$ref.lastIndexOf("/") + 1)].description
      : response.description,
  ]);
  return [...new Map(described)].sort();
}

function isReference(response: Response | Reference): response is Reference {
  return "$ref" in response;
}
