import "server-only";
import { counterOfShared, shareInterval } from "@/lib/models/likers";
import type { CoLikes, Explanation, ExplanationPart, ModelName, PartKind } from "@/types/recommendation";
import { engineOf } from "./engines";
import { round } from "./movie-views";
import type { Store } from "./store";
import { sharedTags, tagShares } from "./tag-shares";
import type { Adjustment } from "./tune-scores";

/** What engines that compare in one way alone compare by. */
const ONE_KIND: Record<Exclude<ModelName, "hybrid" | "content">, PartKind> = {
  collaborative: "audience",
  ease: "audience",
  factors: "audience",
  popularity: "popularity",
};

/**
 * Where the scores of films that are recommended for these seeds come from. The words are made from what films share, the greatest
 * part first.
 * @param adjustments what a visitor's wishes added
 */
export function explainer(
  store: Store,
  name: ModelName,
  seeds: number[],
  adjustments: readonly Adjustment[] = [],
): (item: number) => Explanation {
  const coLikesOf = coLikesWith(store, seeds);
  return (item) => explain(store, name, seeds, item, adjustments, coLikesOf(item));
}

function explain(
  store: Store,
  name: ModelName,
  seeds: number[],
  item: number,
  adjustments: readonly Adjustment[],
  loved: CoLikes[],
): Explanation {
  const { movies } = store.model;
  const split = engineOf(store, name)?.explain(seeds, item) ?? { base: 0, seeds: seeds.map(() => 0) };
  const total = split.seeds.reduce((a, b) => a + b, split.base);
  const parts = partsOf(store, name, seeds, item, total);
  parts.sort((a, b) => b.contribution - a.contribution);
  const wishes = adjustments.map(({ kind, of }) => ({ kind, contribution: of(item) }));
  return {
    parts: [...parts, ...wishes.filter(({ contribution }) => contribution !== 0)],
    seeds: seeds.map((seed, s) => ({
      movieId: movies[seed].movieId,
      title: movies[seed].title,
      contribution: split.seeds[s],
    })),
    base: wishes.reduce((sum, { contribution }) => sum + contribution, split.base),
    words: wordsOf(parts, loved),
    loved,
  };
}

function partsOf(store: Store, name: ModelName, seeds: number[], item: number, total: number): ExplanationPart[] {
  if (name === "hybrid") return hybridParts(store, seeds, item);
  if (name !== "content") return [{ kind: ONE_KIND[name], contribution: total }];
  return contentParts(
    store,
    seeds,
    seeds.map(() => 1 / seeds.length),
    item,
    total,
  );
}

/** Of those who loved each seed, how many loved a film. */
export function coLikesWith(
  { model: { movies, likers } }: Store,
  seeds: readonly number[],
): (item: number) => CoLikes[] {
  const ofSeeds = seeds.map((seed) => likers.of(seed));
  const countShared = counterOfShared(ofSeeds);
  return (item) => {
    const shared = countShared(likers.of(item));
    return seeds.map((seed, s) => ({
      movieId: movies[seed].movieId,
      title: movies[seed].title,
      lovedSeed: ofSeeds[s].length,
      lovedBoth: shared[s],
      interval: shareInterval(shared[s], ofSeeds[s].length).map((end) => round(end, 4)) as [number, number],
    }));
  };
}

/** Mean over the seeds of what each trait adds; people one by one. */
function hybridParts(store: Store, seeds: number[], item: number): ExplanationPart[] {
  const { similarity } = engineOf(store, "hybrid");
  const sums = { audience: 0, tags: 0, genres: 0, year: 0 };
  const people = new Map<string, number>();
  for (const seed of seeds) {
    const { collaborative, content, genres, year } = similarity.parts(seed, item);
    sums.audience += collaborative / seeds.length;
    sums.tags += content / seeds.length;
    sums.genres += genres / seeds.length;
    sums.year += year / seeds.length;
    for (const { name, similarity: share } of similarity.sharedPeople(seed, item)) {
      people.set(name, (people.get(name) ?? 0) + share / seeds.length);
    }
  }
  const { contentConfidence, manifest } = store.model;
  const scales = seeds.map(
    (seed) =>
      (manifest.settings.similarity.content * Math.sqrt(contentConfidence[seed] * contentConfidence[item])) /
      seeds.length,
  );
  const shared = sharedGenres(store, seeds, item);
  return [
    { kind: "audience" as const, contribution: sums.audience },
    ...contentParts(store, seeds, scales, item, sums.tags),
    { kind: "genres" as const, ...(shared.length > 0 && { names: shared }), contribution: sums.genres },
    { kind: "year" as const, contribution: sums.year },
    ...[...people].map(([name, contribution]) => ({ kind: "person" as const, names: [name], contribution })),
  ].filter(({ contribution }) => contribution !== 0);
}

/** The likeness of content: single tags, and what is left. @param scales one for each seed, what its cosine counts */
function contentParts(store: Store, seeds: number[], scales: number[], item: number, total: number): ExplanationPart[] {
  const shares = tagShares(store, seeds, scales, item);
  const rest = total - shares.reduce((sum, { contribution }) => sum + contribution, 0);
  const names = shares.length > 0 ? [] : sharedTags(store, seeds, item).map((tag) => store.model.tags[tag]);
  return [
    ...shares.map(({ tag, contribution }) => ({ kind: "tag" as const, names: [tag], contribution })),
    { kind: "tags", ...(names.length > 0 && { names: names.slice(0, TAGS_IN_WORDS) }), contribution: rest },
  ];
}

function sharedGenres({ model: { movies } }: Store, seeds: number[], item: number): string[] {
  return movies[item].genres.filter((genre) => seeds.some((seed) => movies[seed].genres.includes(genre)));
}

const TAGS_IN_WORDS = 3;
/** Parts below this share of the whole are not worth a word. */
const LEAST_SHARE = 0.08;
const MOST_PHRASES = 3;

/** "Loved by 36 of 69 who love Heat; shares heist and tense; with Al Pacino too." */
function wordsOf(parts: ExplanationPart[], loved: CoLikes[]): string {
  const whole = withTagsAsOne(parts);
  const total = whole.reduce((sum, { contribution }) => sum + Math.max(contribution, 0), 0);
  const telling = whole.filter(({ contribution }) => contribution > LEAST_SHARE * total);
  const phrases = telling.map((part) => phraseOf(part, loved)).filter((phrase) => phrase !== undefined);
  if (phrases.length === 0) return "A little like it in everything, in nothing much.";
  const text = phrases.slice(0, MOST_PHRASES).join("; ");
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

/** Single tags and the rest of content are one thing to say. */
function withTagsAsOne(parts: ExplanationPart[]): ExplanationPart[] {
  const isContent = ({ kind }: ExplanationPart) => kind === "tag" || kind === "tags";
  const content = parts.filter(isContent);
  const single = content.filter(({ kind }) => kind === "tag").flatMap(({ names = [] }) => names);
  const names = single.length > 0 ? single.slice(0, TAGS_IN_WORDS) : content[0]?.names;
  const contribution = content.reduce((sum, part) => sum + part.contribution, 0);
  return [...parts.filter((part) => !isContent(part)), { kind: "tags" as const, names, contribution }].sort(
    (a, b) => b.contribution - a.contribution,
  );
}

function phraseOf({ kind, names = [] }: ExplanationPart, loved: CoLikes[]): string | undefined {
  if (kind === "audience") return audiencePhrase(loved);
  if (kind === "popularity") return "one of the most rated films";
  if (kind === "year") return "from about the same time";
  if (kind === "person") return `with ${names[0]} too`;
  if (names.length === 0) return kind === "tags" ? "about similar things" : undefined;
  return kind === "tags" ? `shares ${listOf(names)}` : `${listOf(names)} as well`;
}

/** A number says more where it rests on enough people and is no small one. */
const LEAST_PEOPLE = 20;
const LEAST_LOVED = 0.25;

function audiencePhrase([first, ...more]: CoLikes[]): string {
  const { title, lovedSeed, lovedBoth } = first;
  if (more.length > 0 || lovedSeed < LEAST_PEOPLE || lovedBoth < LEAST_LOVED * lovedSeed)
    return "liked by the same people";
  return `loved by ${lovedBoth} of ${lovedSeed} who love ${title}`;
}

function listOf(names: string[]): string {
  return names.length === 1 ? names[0] : `${names.slice(0, -1).join(", ")} and ${names[names.length - 1]}`;
}
