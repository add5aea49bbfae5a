import { columnCounts } from "@/lib/linalg/csr-matrix";
import type { KernelPool } from "@/lib/linalg/parallel/kernel-pool";
import { uniformGenerator } from "@/lib/linalg/random";
import { AUDIENCE } from "@/lib/models/predicted-stars";
import { wellKnownFilms } from "@/lib/models/rating-grid";
import { contentOf, ENGINES, type EngineName } from "./engines";
import { collaborativeOf } from "./fit-hybrid";
import type { Fold, HeldOutPerson } from "./folds";
import { similarityOf } from "./measure-stars";
import { ONBOARDING } from "./onboarding-folds";
import { answerGrid, GRID_NAMES, GRIDS, type GridName } from "./rating-grids";
import { askPeople, emptyTally, type Measured, measuredOf } from "./tally";
import type { TrainingData } from "./training-data";

/** After so many answers lists are looked at; the last is what people of the folds can give. */
const ANSWERS = [5, 10, ONBOARDING.leastAnswers];

/** What lists are worth after so many answers, by how the films asked about were chosen; "shown" is how many these were. */
export interface Onboarded {
  answers: number;
  grids: Record<GridName, Measured>;
}

/**
 * Lets people answer about the films that grids show them, by the ratings they gave, and asks an engine for lists after
 * some answers. What else a person rated is not ranked: it could be neither hit nor miss.
 * @param folds of `onboardingFolds` @param at list lengths, rising
 */
export async function measureOnboarding(
  pool: KernelPool,
  folds: readonly Fold[],
  { items, likedFrom }: Omit<TrainingData, "ratings">,
  engineName: EngineName,
  at: readonly number[],
  onProgress: (name: string, fold: number) => void = () => {},
): Promise<Onboarded[]> {
  const people = folds.reduce((sum, fold) => sum + fold.people.length, 0);
  const uniform = uniformGenerator(ONBOARDING.seed);
  const tallies = ANSWERS.flatMap((answers) =>
    GRID_NAMES.map((grid) => ({ answers, grid, shown: [] as number[], tally: emptyTally(people, items.length, at) })),
  );
  for (const [index, fold] of folds.entries()) {
    const popularity = columnCounts(fold.train);
    const data = { ratings: fold.train, items, likedFrom };
    onProgress(engineName, index);
    await pool.memory.scope(async () => {
      const engine = await ENGINES[engineName](pool, data);
      onProgress("answers", index);
      const { similarity, audience } = await similaritiesOf(pool, data);
      const wellKnown = wellKnownFilms({ counts: popularity, similarity }, audience, fold.train.rows);
      for (const person of fold.people) {
        const known = new Set(person.history.items);
        const unseen = Uint32Array.from(items.keys()).filter((item) => !known.has(item));
        for (const name of GRID_NAMES) {
          const grid = GRIDS[name](wellKnown, uniform);
          const { items: rated, shown } = answerGrid(grid, (item) => known.has(item), ONBOARDING.leastAnswers);
          for (const into of tallies.filter(({ grid }) => grid === name)) {
            const asked = { ...withHistory(person, rated.slice(0, into.answers)), candidates: unseen };
            askPeople(into.tally, engine, [asked], popularity, at);
            into.shown.push(shown[into.answers - 1]);
          }
        }
      }
    });
  }
  return ANSWERS.map((answers) => ({
    answers,
    grids: Object.fromEntries(
      tallies
        .filter((of) => of.answers === answers)
        .map(({ grid, shown, tally }) => [grid, withShown(shown, measuredOf(tally))]),
    ) as Record<GridName, Measured>,
  }));
}

/** As the site compares films where it predicts stars, and by who sees them alone. */
async function similaritiesOf(pool: KernelPool, data: TrainingData) {
  const ofAudience = await collaborativeOf(pool, data.ratings);
  const { contentEmbeddings } = await contentOf(pool, data);
  return {
    audience: similarityOf([{ embeddings: ofAudience, weight: 1 }]),
    similarity: similarityOf([
      { embeddings: ofAudience, weight: AUDIENCE },
      { embeddings: contentEmbeddings, weight: 1 - AUDIENCE },
    ]),
  };
}

function withHistory(person: HeldOutPerson, rated: readonly number[]): HeldOutPerson {
  const { items, halfStars } = person.history;
  const starsOf = new Map(Array.from(items, (item, e) => [item, halfStars[e]]));
  const ordered = rated.toSorted((a, b) => a - b);
  return {
    ...person,
    history: {
      items: Uint32Array.from(ordered),
      halfStars: Uint8Array.from(ordered, (item) => starsOf.get(item) as number),
    },
  };
}

function withShown(shown: readonly number[], measured: Measured): Measured {
  return { ...measured, perPerson: { shown: Float64Array.from(shown), ...measured.perPerson } };
}
