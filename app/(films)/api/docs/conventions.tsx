import type { ReactNode } from "react";
import type { OpenApiDocument } from "@/app/api/openapi/types";
import { StatusTable } from "./status-table";
import { TextLink } from "./text-link";

/** What holds for all of it: forms, caching, limits, problems. @param limit requests a minute, 0 for any number */
export function Conventions({ document, limit }: { document: OpenApiDocument; limit: number }) {
  return (
    <div className="mt-6 grid gap-x-14 gap-y-8 md:grid-cols-2">
      <Convention title="Forms">
        JSON; lists as CSV too: send <code>Accept: text/csv</code>. What is not known is null, in CSV an empty cell.
        Parameters with other names are ignored. Pages of other sites may ask as well.
      </Convention>
      <Convention title="Caching">
        An answer may be kept for five minutes, and while its <code>ETag</code> is the same: send that as{" "}
        <code>If-None-Match</code> and get 304.
      </Convention>
      <Convention title="Limits">
        {limit === 0
          ? "This server answers as often as it is asked."
          : `This server answers ${limit} requests a minute from one address, and as many at once. `}
        {limit > 0 && (
          <>
            <code>RateLimit</code> tells what is left, <code>Retry-After</code> when to go on after a 429.
          </>
        )}
      </Convention>
      <Convention title="Problems">
        What goes wrong is told as <TextLink href="https://www.rfc-editor.org/rfc/rfc9457">RFC 9457</TextLink> has it,
        in a <TextLink href="#Problem">Problem</TextLink>: a sentence of what was got and expected, the parameter at
        fault, films that may have been meant.
      </Convention>
      <div className="md:col-span-2">
        <StatusTable document={document} />
      </div>
    </div>
  );
}

function Convention({ title, children }: { title: string; children: ReactNode }) {
  return (
    <div>
      <h3 className="font-medium">{title}</h3>
      <p className="mt-1 leading-relaxed text-muted">{children}</p>
    </div>
  );
}
