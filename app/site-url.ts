import { headers } from "next/headers";

/** The site's own address: SITE_URL where the host sets it, else the one that was asked for. */
export async function siteUrl(): Promise<URL> {
  if (URL.canParse(process.env.SITE_URL ?? "")) return new URL(process.env.SITE_URL as string);
  const asked = await headers();
  const host = asked.get("host") ?? "localhost";
  const protocol = asked.get("x-forwarded-proto")?.split(",")[0] ?? "http";
  return URL.canParse(`${protocol}://${host}`) ? new URL(`${protocol}://${host}`) : new URL("http://localhost");
}
