import type { Metadata, Viewport } from "next";
import { headers } from "next/headers";
import { ThemeProvider } from "next-themes";
import { Activity, type ReactNode } from "react";
import { LinkFollower } from "@/components/link-follower";
import { OwnFilms } from "@/components/own-films";
import { packFilms } from "@/components/packed-films";
import { Shortcuts } from "@/components/shortcuts";
import { SiteFooter } from "@/components/site-footer";
import { loadStore } from "@/lib/catalog/store";
import { mark, rate } from "./actions/films";
import { display, sans } from "./fonts";
import { readOwn, readOwner } from "./own";
import { shared } from "./shared";
import { siteUrl } from "./site-url";
import { KeepZone } from "./zone/keep-zone";
import { readZone } from "./zone/read-zone";
import "./globals.css";

const TITLE = "Reelated – films related to films";

const DESCRIPTION =
  "Name a film you love and find the ones most like it, by what they are about and by who loves them.";

export async function generateMetadata(): Promise<Metadata> {
  return {
    metadataBase: await siteUrl(),
    ...shared({ title: TITLE, description: DESCRIPTION }),
    title: { default: TITLE, template: "%s – Reelated" },
  };
}

export const viewport: Viewport = {
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#f8f5ef" },
    { media: "(prefers-color-scheme: dark)", color: "#12100e" },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const owner = await readOwner();
  const nonce = (await headers()).get("x-nonce") ?? undefined;
  const dataset = await loadStore().then(
    ({ model }) => model.manifest.dataset,
    () => undefined,
  );
  return (
    <html lang="en" suppressHydrationWarning className={`${sans.variable} ${display.variable}`}>
      <head>
        <link rel="alternate" type="application/rss+xml" href="/newest.xml" title="The newest films" />
        <link rel="apple-touch-icon" href="/icons/180.png" />
      </head>
      <body className="font-sans antialiased">
        <a
          href="#content"
          className="sr-only focus:not-sr-only focus:fixed focus:top-3 focus:left-3 focus:z-50 focus:rounded-full focus:bg-card focus:px-4 focus:py-2"
        >
          Skip to content
        </a>
        <ThemeProvider attribute="class" nonce={nonce} enableColorScheme={false}>
          <OwnFilms films={{ packed: packFilms(await readOwn()) }} actions={{ rate, mark }}>
            {/* Made interactive apart, a few milliseconds at a time (docs/decisions/0032). */}
            <Activity>
              <div className="flex-1">{children}</div>
              <SiteFooter dataset={dataset} />
            </Activity>
            <Shortcuts />
            <LinkFollower />
            {owner && <KeepZone known={await readZone()} />}
          </OwnFilms>
        </ThemeProvider>
      </body>
    </html>
  );
}
