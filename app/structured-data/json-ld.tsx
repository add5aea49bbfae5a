import { headers } from "next/headers";
import { follows } from "@/app/follows";
import { jsonLdText } from "./json-ld-text";

/** Facts for machines that read the page (schema.org as JSON-LD); nothing that is seen. */
export async function JsonLd({ data }: { data: object }) {
  if (await follows()) return null;
  return (
    <script
      type="application/ld+json"
      nonce={(await headers()).get("x-nonce") ?? undefined}
      // Browsers hide a nonce from scripts, so from React, too.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: jsonLdText leaves nothing that ends the element
      dangerouslySetInnerHTML={{ __html: jsonLdText(data) }}
    />
  );
}
