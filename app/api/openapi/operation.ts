import type { Endpoint } from "@/app/api/endpoint";
import type { ParameterParser } from "@/app/query/parse-query";
import { headers, LIMIT_HEADERS, problemResponse } from "./components";
import { inputSchema, referTo } from "./json-schemas";
import type { JsonSchema, Operation, Parameter, Response } from "./types";

/** A request that shows what an endpoint is for, with its answer, as a table too where it can be had as one. */
export interface Example {
  search: URLSearchParams;
  /** What stands in the path in place of its parameters. */
  segments: string[];
  answer: unknown;
  csv?: string;
}

export function operationOf(endpoint: Endpoint, example: Example): Operation {
  const { id, summary, description, pathParameters = {}, parameters, required = [] } = endpoint;
  return {
    operationId: id,
    summary,
    description,
    parameters: [
      ...Object.entries(pathParameters).map(([name, { schema }], place): Parameter => {
        const { description: says, ...rest } = inputSchema(schema);
        const value = asWritten(example.segments[place], rest.type);
        return { name, in: "path", required: true, description: says, schema: rest, example: value };
      }),
      ...Object.entries(parameters).map(([name, parser]) =>
        queryParameter(name, parser, required.includes(name), example.search.getAll(name)),
      ),
    ],
    responses: responsesOf(endpoint, example),
  };
}

function queryParameter(name: string, parser: ParameterParser<unknown>, required: boolean, given: string[]): Parameter {
  const { description, ...one } = inputSchema(parser.schema);
  const many = parser.most !== undefined;
  const fallback = parser.fallback === undefined ? {} : { default: written(parser.fallback, one.type) };
  const schema = many ? { type: "array", items: one, maxItems: parser.most } : { ...one, ...fallback };
  const values = given.map((value) => asWritten(value, one.type));
  const example = values.length === 0 ? {} : { example: many ? values : values[0] };
  const empty = parser.mayBeEmpty ? { allowEmptyValue: true } : {};
  return { name, in: "query", required, description, ...empty, schema, ...example };
}

/** A value that was parsed, as it would be given. */
const written = (value: unknown, type?: JsonSchema["type"]) => (type === "string" ? String(value) : value);

const asWritten = (text: string, type?: JsonSchema["type"]) => (type === "integer" ? Number(text) : text);

function responsesOf(endpoint: Endpoint, { answer, csv }: Example): Operation["responses"] {
  const { pathParameters, parameters, namesFilms, fresh, response } = endpoint;
  const mayBeWrong = pathParameters !== undefined || Object.keys(parameters).length > 0;
  const success: Response = {
    description: "The answer.",
    headers: { ...LIMIT_HEADERS, ...(!fresh && headers("ETag")) },
    content: {
      "application/json": { schema: referTo(response), example: answer },
      ...(csv !== undefined && { "text/csv": { schema: { type: "string" }, example: csv } }),
    },
  };
  const statuses = [...(mayBeWrong ? [400] : []), ...(namesFilms ? [404] : []), 405, 406, 429, 500, 503];
  return {
    200: success,
    ...(!fresh && { 304: { $ref: "#/components/responses/NotModified" } }),
    ...Object.fromEntries(statuses.map((status) => [status, problemResponse(status)])),
  };
}
