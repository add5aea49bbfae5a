import "server-only";
import {
  MARK_KINDS,
  type MarkKind,
  OWN_DEFAULTS,
  type OwnChoice,
  type OwnChoices,
  type OwnFilm,
} from "@/types/own-films";
import type { Store } from "./store";

/** What somebody said of films, and what a list shall do with them. */
export interface OwnFilter {
  /** By movieId. */
  films: ReadonlyMap<number, OwnFilm>;
  choices: Partial<OwnChoices>;
}

export interface OwnStep {
  kind: MarkKind;
  choice: OwnChoice;
  apply: (store: Store, marks: Uint8Array) => void;
}

/** The choices that change a list. Nothing is hidden from who has nothing to hide. */
export function ownSteps({ films, choices }: OwnFilter): OwnStep[] {
  return MARK_KINDS.flatMap((kind) => {
    const choice = choices[kind] ?? OWN_DEFAULTS[kind];
    const concerned = [...films].flatMap(([movieId, film]) => (isOf(film, kind) ? movieId : []));
    if (choice === "show" || (choice === "hide" && concerned.length === 0)) return [];
    const apply = ({ itemOfMovie }: Store, marks: Uint8Array) => {
      const items = concerned.flatMap((movieId) => itemOfMovie.get(movieId) ?? []);
      const before = marks.slice();
      if (choice === "only") marks.fill(0);
      for (const item of items) marks[item] = choice === "only" ? before[item] : 0;
    };
    return [{ kind, choice, apply }];
  });
}

/** Who rated a film saw it. */
function isOf({ rating, marks }: OwnFilm, kind: MarkKind): boolean {
  return marks.includes(kind) || (kind === "seen" && rating !== undefined);
}
