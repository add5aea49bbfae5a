import { headers } from "next/headers";
import { follows } from "@/app/follows";
import { siteUrl } from "@/app/site-url";
import { jsonLdText } from "./json-ld-text";

/** Facts for machines that read the page (schema.org as JSON-LD), made where they are said; nothing that is seen. */
export async function JsonLd({ dataOf }: { dataOf: (site: URL) => object }) {
  if (await follows()) return null;
  return (
    <script
      type="application/ld+json"
      nonce={(await headers()).get("x-nonce") ?? undefined}
      // Browsers hide a nonce from scripts, so from React, too.
      suppressHydrationWarning
      // biome-ignore lint/security/noDangerouslySetInnerHtml: jsonLdText leaves nothing that ends the element
      dangerouslySetInnerHTML={{ __html: jsonLdText(dataOf(await siteUrl())) }}
    />
  );
}
