import "server-only";
import { NO_TAG } from "@/lib/artifacts/model";
import { countBoth, shareInterval } from "@/lib/models/likers";
import type { CoLikes, Explanation, ExplanationPart, ModelName, PartKind } from "@/types/recommendation";
import { engineOf } from "./engines";
import { round } from "./movie-views";
import type { Store } from "./store";

/** What engines that compare in one way alone compare by. */
const ONE_KIND: Record<Exclude<ModelName, "hybrid">, PartKind> = {
  content: "tags",
  collaborative: "audience",
  ease: "audience",
  factors: "audience",
  popularity: "popularity",
};

/** Where the score of a recommended film comes from. The words are made from the parts, the greatest first. */
export function explain(store: Store, name: ModelName, seeds: number[], item: number): Explanation {
  const { movies } = store.model;
  const split = engineOf(store, name)?.explain(seeds, item) ?? { base: 0, seeds: seeds.map(() => 0) };
  const total = split.seeds.reduce((a, b) => a + b, split.base);
  const parts =
    name === "hybrid" ? hybridParts(store, seeds, item) : [partOf(store, ONE_KIND[name], seeds, item, total)];
  parts.sort((a, b) => b.contribution - a.contribution);
  const loved = seeds.map((seed) => coLikesOf(store, seed, item));
  return {
    parts,
    seeds: seeds.map((seed, s) => ({
      movieId: movies[seed].movieId,
      title: movies[seed].title,
      contribution: split.seeds[s],
    })),
    base: split.base,
    words: wordsOf(parts, loved),
    loved,
  };
}

function coLikesOf({ model: { movies, likers } }: Store, seed: number, item: number): CoLikes {
  const ofSeed = likers.of(seed);
  const lovedBoth = countBoth(ofSeed, likers.of(item));
  return {
    movieId: movies[seed].movieId,
    title: movies[seed].title,
    lovedSeed: ofSeed.length,
    lovedBoth,
    interval: shareInterval(lovedBoth, ofSeed.length).map((end) => round(end, 4)) as [number, number],
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
  const traits = Object.entries(sums) as [keyof typeof sums, number][];
  return [
    ...traits
      .filter(([, contribution]) => contribution !== 0)
      .map(([kind, contribution]) => partOf(store, kind, seeds, item, contribution)),
    ...[...people].map(([name, contribution]) => ({ kind: "person" as const, names: [name], contribution })),
  ];
}

function partOf(store: Store, kind: PartKind, seeds: number[], item: number, contribution: number): ExplanationPart {
  const names =
    kind === "tags" ? sharedTags(store, seeds, item) : kind === "genres" ? sharedGenres(store, seeds, item) : [];
  return { kind, ...(names.length > 0 && { names }), contribution };
}

const MOST_TAGS = 3;

/** The tags that tell most of the film and of one of the seeds. */
function sharedTags({ model: { tags, topTags, topTagWeights } }: Store, seeds: number[], item: number): string[] {
  const weightsOf = (film: number) => {
    const weights = new Map<number, number>();
    for (let p = film * topTags.columns; p < (film + 1) * topTags.columns; p++) {
      if (topTags.data[p] !== NO_TAG) weights.set(topTags.data[p], topTagWeights[p]);
    }
    return weights;
  };
  const own = weightsOf(item);
  const shared = new Map<number, number>();
  for (const seed of seeds) {
    for (const [tag, weight] of weightsOf(seed)) {
      const both = weight * (own.get(tag) ?? 0);
      if (both > 0) shared.set(tag, (shared.get(tag) ?? 0) + both);
    }
  }
  const best = [...shared].sort(([a, x], [b, y]) => y - x || a - b).slice(0, MOST_TAGS);
  return best.map(([tag]) => tags[tag]);
}

function sharedGenres({ model: { movies } }: Store, seeds: number[], item: number): string[] {
  return movies[item].genres.filter((genre) => seeds.some((seed) => movies[seed].genres.includes(genre)));
}

/** Parts below this share of the whole are not worth a word. */
const LEAST_SHARE = 0.08;
const MOST_PHRASES = 3;

/** "Loved by 36 of 69 who love Heat; shares heist and tense; with Al Pacino too." */
function wordsOf(parts: ExplanationPart[], loved: CoLikes[]): string {
  const total = parts.reduce((sum, { contribution }) => sum + Math.max(contribution, 0), 0);
  const telling = parts.filter(({ contribution }) => contribution > LEAST_SHARE * total);
  const phrases = telling.map((part) => phraseOf(part, loved)).filter((phrase) => phrase !== undefined);
  if (phrases.length === 0) return "A little like it in everything, in nothing much.";
  const text = phrases.slice(0, MOST_PHRASES).join("; ");
  return `${text[0].toUpperCase()}${text.slice(1)}.`;
}

function phraseOf({ kind, names = [] }: ExplanationPart, loved: CoLikes[]): string | undefined {
  if (kind === "audience") return audiencePhrase(loved);
  if (kind === "popularity") return "one of the most rated films";
  if (kind === "year") return "from about the same time";
  if (kind === "person") return `with ${names[0]} too`;
  if (names.length === 0) return kind === "tags" ? "about like things" : undefined;
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
