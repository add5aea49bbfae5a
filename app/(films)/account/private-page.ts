import type { Metadata } from "next";

/** Of a page that is about whoever sees it: no search engine keeps it. */
export const privatePage = (title: string): Metadata => ({ title, robots: { index: false, follow: false } });
