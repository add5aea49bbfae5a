import type { MetadataRoute } from "next";
import { siteUrl } from "./site-url";

export default async function robots(): Promise<MetadataRoute.Robots> {
  return {
    rules: { userAgent: "*", allow: ["/", "/api/docs"], disallow: "/api/" },
    sitemap: new URL("/sitemap.xml", await siteUrl()).href,
  };
}
