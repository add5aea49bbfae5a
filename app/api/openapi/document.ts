import { type Endpoint, pathPattern } from "@/app/api/endpoint";
import type { Store } from "@/lib/catalog/store";
import { components } from "./components";
import { type Example, operationOf } from "./operation";
import type { OpenApiDocument } from "./types";

/** Goes up with what programs can ask for. */
const API_VERSION = "1.0.0";

const documents = new WeakMap<Store, Promise<OpenApiDocument>>();

/** Describes the API from what it is made of, with examples that the model itself answers; made once for a store. */
export function openApiDocument(store: Store, endpoints: Endpoint[]): Promise<OpenApiDocument> {
  const document = documents.get(store) ?? createDocument(store, endpoints);
  documents.set(store, document);
  return document;
}

async function createDocument(store: Store, endpoints: Endpoint[]): Promise<OpenApiDocument> {
  const { name, ratingsSimulated } = store.model.manifest.dataset;
  const paths = endpoints.map(
    async (endpoint): Promise<[string, OpenApiDocument["paths"][string]]> => [
      endpoint.path,
      { get: operationOf(endpoint, await exampleOf(store, endpoint)) },
    ],
  );
  return {
    openapi: "3.1.0",
    info: {
      title: "Reelated",
      version: API_VERSION,
      description: `Films related to films, from the data set ${name}${ratingsSimulated ? ", whose ratings are simulated" : ""}. The license is that of the program; for what is answered that of the data set holds.`,
      license: { name: "MIT", identifier: "MIT" },
    },
    servers: [{ url: "/api" }],
    externalDocs: { description: "The same to read", url: "/api/docs" },
    paths: Object.fromEntries(await Promise.all(paths)),
    components: components(),
  };
}

/** Asks about the most rated films, as they are in every data set. */
async function exampleOf(store: Store, endpoint: Endpoint): Promise<Example> {
  const { movies } = store.model;
  const { pathname, searchParams: search } = new URL(
    `/api${endpoint.example([movies[0], movies[1] ?? movies[0]].map(({ movieId }) => movieId))}`,
    "http://localhost",
  );
  const segments = (pathPattern(endpoint).exec(pathname) ?? []).slice(1);
  const answer = endpoint.answer(store, search, ...segments);
  return { search, segments, answer, csv: await endpoint.csv?.(answer) };
}
