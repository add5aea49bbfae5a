import { posterHref } from "./poster-href";

/** A film's poster, filling what it lies in; decoration, so without words. @param first whether it is seen at once */
export function Poster({ movieId, first = false }: { movieId: number; first?: boolean }) {
  return (
    // biome-ignore lint/performance/noImgElement: next/image would hand an SVG on as it is, with a script
    <img
      src={posterHref(movieId)}
      alt=""
      width={400}
      height={500}
      loading={first ? "eager" : "lazy"}
      fetchPriority={first ? "high" : undefined}
      decoding="async"
      className="size-full min-h-0 object-cover"
    />
  );
}

/** The same across the head of a page; a portrait where that is narrow. */
export function PosterBanner({ movieId }: { movieId: number }) {
  return (
    <picture className="relative">
      <source media="(width < 48rem)" srcSet={posterHref(movieId)} width={400} height={500} />
      <img
        src={posterHref(movieId, "banner")}
        alt=""
        width={1600}
        height={560}
        fetchPriority="high"
        className="absolute size-full object-cover object-top md:object-[70%_50%]"
      />
    </picture>
  );
}
