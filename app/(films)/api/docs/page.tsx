import type { Metadata } from "next";
import { ENDPOINTS } from "@/app/api/endpoints/all";
import { openApiDocument } from "@/app/api/openapi/document";
import { readRateSettings } from "@/app/api/rate-limit/limit-rate";
import { shared } from "@/app/shared";
import { siteUrl } from "@/app/site-url";
import { loadStore } from "@/lib/catalog/store";
import { Conventions } from "./conventions";
import { EndpointSection } from "./endpoint-section";
import { SchemaSection } from "./schema-section";
import { schemaNames } from "./schema-words";
import { TextLink } from "./text-link";

export const metadata: Metadata = {
  title: "API",
  ...shared({
    title: "API",
    description: "How programs ask for films like others, films by name, and how like two films are.",
    path: "/api/docs",
  }),
};

export default async function ApiDocsPage() {
  const document = await openApiDocument(await loadStore(), ENDPOINTS);
  const server = new URL(document.servers[0].url, await siteUrl()).href;
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">API</h1>
      <p className="mt-5 max-w-3xl text-lg leading-relaxed">
        What these pages show, programs can ask for: films like others, why, and what is known of each. No key is
        needed. The examples are what this server answers; <TextLink href="/api/openapi.json">openapi.json</TextLink>{" "}
        describes everything in OpenAPI 3.1.
      </p>
      <nav aria-label="What can be asked" className="mt-8">
        <ul>
          {Object.entries(document.paths).map(([path, { get }]) => (
            <li key={path} className="border-t border-line last:border-b">
              <a href={`#${get.operationId}`} className="flex flex-wrap gap-x-6 py-2.5 hover:text-accent">
                <code className="min-w-[min(18rem,100%)] [overflow-wrap:anywhere]">/api{path}</code>
                <span className="text-muted">{get.summary}</span>
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {Object.entries(document.paths).map(([path, { get }]) => (
        <EndpointSection key={path} path={path} server={server} operation={get} />
      ))}
      <section className="mt-16 border-t border-line pt-5">
        <h2 className="text-3xl">What holds for all of it</h2>
        <Conventions document={document} limit={readRateSettings().limit} />
      </section>
      <section className="mt-16 border-t border-line pt-5">
        <h2 className="text-3xl">What answers are made of</h2>
        <div className="mt-6 grid gap-x-14 gap-y-10 lg:grid-cols-2">
          {schemaNames(document).map((name) => (
            <SchemaSection key={name} name={name} schema={document.components.schemas[name]} />
          ))}
        </div>
      </section>
    </main>
  );
}
