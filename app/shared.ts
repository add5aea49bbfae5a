import type { Metadata } from "next";

interface Shared {
  title: string;
  description: string;
  /** The page's one address, on this site; absent where it has none. */
  path?: string;
  /** A picture of 1200 x 630 (app/og), on this site. */
  image?: string;
  type?: "website" | "video.movie";
}

const SITE_IMAGE = "/og/recommend";

/** What a page says of itself where a link to it is shared (Open Graph), and its one address. */
export function shared({ title, description, path, image = SITE_IMAGE, type = "website" }: Shared): Metadata {
  return {
    description,
    ...(path !== undefined && { alternates: { canonical: path } }),
    openGraph: {
      siteName: "Reelated",
      title,
      description,
      url: path,
      type,
      images: [{ url: image, width: 1200, height: 630, alt: title }],
    },
    twitter: { card: "summary_large_image" },
  };
}
