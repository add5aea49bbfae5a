import { JsonLd } from "@/app/structured-data/json-ld";
import { listJsonLd } from "@/app/structured-data/movie-json-ld";
import type { Recommendations } from "@/types/recommendation";

/** The recommended films, for machines that read the page. */
export function ListJsonLd({ answer }: { answer: Recommendations }) {
  const name = `Films like ${answer.seeds.map(({ title }) => title).join(", ")}`;
  return <JsonLd dataOf={(site) => listJsonLd(name, answer.recommendations, site)} />;
}

/** The picture shown where recommendations from these films are shared. */
export function previewHref(movieIds: number[]): string {
  return `/og/recommend?${new URLSearchParams(movieIds.map((movieId) => ["movie", String(movieId)]))}`;
}
