/** The address of a film's poster: portrait, or a banner for the head of a page. */
export function posterHref(movieId: number, shape: "portrait" | "banner" = "portrait"): string {
  return `/posters/${movieId}${shape === "banner" ? "-banner" : ""}.svg`;
}
