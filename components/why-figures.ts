import type { CoLikes, Explanation, ExplanationPart, PartKind } from "@/types/recommendation";
import { formatCount, plural } from "./format";
import type { WhyFigures } from "./why-parts";

const KINDS: Record<PartKind, string> = {
  audience: "Liked by the same people",
  tag: "",
  tags: "What else it is about",
  genres: "Genres",
  year: "About the same time",
  person: "",
  popularity: "How many rated it",
  critiques: "Your tags",
  fame: "Hidden gem or crowd pleaser",
  age: "Older or newer",
  unlike: "What you do not want",
};
/** Parts smaller than this share of the greatest are told together. */
const LEAST = 0.02;

/** Where a film's score comes from, part by part, in words and figures. */
export function whyFigures(score: number, explanation: Explanation): WhyFigures {
  const parts = withoutCrumbs(explanation.parts);
  const most = Math.max(...parts.map(({ contribution }) => Math.abs(contribution)));
  return {
    rows: parts.map((part) => ({
      name: nameOf(part),
      share: Number((part.contribution / most).toFixed(2)),
      value: signed(part.contribution),
    })),
    together: signed(score),
    loved: explanation.loved.filter(({ lovedSeed }) => lovedSeed > 0).map(lovedWords),
  };
}

function lovedWords({ title, lovedSeed, lovedBoth, interval: [low, high] }: CoLikes): string {
  const people = plural(lovedSeed, "person").replace("persons", "people");
  return `Of ${people} who loved ${title}, ${formatCount(lovedBoth)} loved this (${percent(low)}–${percent(high)}\u00a0%).`;
}

function withoutCrumbs(parts: ExplanationPart[]): (Omit<ExplanationPart, "kind"> & { kind: PartKind | "rest" })[] {
  const least = LEAST * Math.max(...parts.map(({ contribution }) => Math.abs(contribution)));
  const told = parts.filter(({ contribution }) => Math.abs(contribution) >= least);
  const rest = parts.filter((part) => !told.includes(part)).reduce((sum, part) => sum + part.contribution, 0);
  return rest === 0 ? told : [...told, { kind: "rest", contribution: rest }];
}

function nameOf({ kind, names = [] }: ReturnType<typeof withoutCrumbs>[number]): string {
  if (kind === "rest") return "Everything else";
  if (kind === "tag" || kind === "person") return names.join(", ");
  return names.length > 0 && kind === "genres" ? `Genres: ${names.join(", ")}` : KINDS[kind];
}

/** Three digits, and a sign where it takes away. */
function signed(value: number): string {
  return value.toFixed(Math.abs(value) >= 100 ? 0 : 3).replace("-", "−");
}

function percent(share: number): string {
  return (100 * share).toFixed(0);
}
