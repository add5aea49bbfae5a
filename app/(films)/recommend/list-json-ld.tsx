import { siteUrl } from "@/app/site-url";
import { JsonLd } from "@/app/structured-data/json-ld";
import { listJsonLd } from "@/app/structured-data/movie-json-ld";
import type { Recommendations } from "@/types/recommendation";

/** The recommended films, for machines that read the page. */
export async function ListJsonLd({ answer }: { answer: Recommendations }) {
  const name = `Films like ${answer.seeds.map(({ title }) => title).join(", ")}`;
  return <JsonLd data={listJsonLd(name, answer.recommendations, await siteUrl())} />;
}

/** The picture shown where recommendations from these films are shared. */
export function previewHref(movieIds: number[]): string {
  return `/og/recommend?${new URLSearchParams(movieIds.map((movieId) => ["movie", String(movieId)]))}`;
}
