import { expect, test } from "vitest";
import { normalGenerator } from "@/lib/linalg/random";
import type { StarsSettings } from "@/lib/models/predicted-stars";
import { KNOWN, measureStars, similarityOf } from "./measure-stars";

const SETTINGS: StarsSettings = { person: 0.05, taste: 0.1, film: 0, noise: 0.05, reach: 0.5 };
const [FILMS, PEOPLE, MEAN] = [80, 60, 2.75];

/** Films on a circle and people who rate all of them as the model has it: a level, a slow wave of taste, noise. */
function drawn() {
  const normal = normalGenerator(3);
  const angles = Array.from({ length: FILMS }, (_, film) => (2 * Math.PI * film) / FILMS);
  const embeddings = {
    rows: FILMS,
    columns: 2,
    data: Float32Array.from(angles.flatMap((angle) => [Math.cos(angle), Math.sin(angle)])),
  };
  // exp((cos d − 1) / reach) = Σ_m c_m cos(m d): so many waves of these variances are one draw of the process.
  const variances = Array.from({ length: 7 }, (_, m) => {
    const steps = 2000;
    let sum = 0;
    for (let s = 0; s < steps; s++) {
      const d = (2 * Math.PI * (s + 0.5)) / steps;
      sum += Math.exp((Math.cos(d) - 1) / SETTINGS.reach) * Math.cos(m * d);
    }
    return ((m === 0 ? 1 : 2) * sum) / steps;
  });
  const values: number[] = [];
  for (let person = 0; person < PEOPLE; person++) {
    const level = Math.sqrt(SETTINGS.person) * normal();
    const waves = variances.map((c) => [normal(), normal()].map((x) => x * Math.sqrt(SETTINGS.taste * c)));
    for (const angle of angles) {
      const taste = waves.reduce((sum, [a, b], m) => sum + a * Math.cos(m * angle) + b * Math.sin(m * angle), 0);
      values.push(2 * (MEAN + level + taste + Math.sqrt(SETTINGS.noise) * normal()));
    }
  }
  const indptr = Uint32Array.from({ length: PEOPLE + 1 }, (_, person) => person * FILMS);
  const indices = Uint32Array.from(values, (_, e) => e % FILMS);
  return { embeddings, ratings: { rows: PEOPLE, columns: FILMS, indptr, indices, values: Float32Array.from(values) } };
}

test("of people who rate as the model has it the more ratings are known the better the others are told", () => {
  const { embeddings, ratings } = drawn();
  const similarity = similarityOf([{ embeddings, weight: 1 }]);
  const films = { means: new Float64Array(FILMS).fill(MEAN), counts: new Float64Array(FILMS), similarity };
  const figures = measureStars(
    ratings,
    Array.from({ length: PEOPLE }, (_, user) => user),
    films,
    SETTINGS,
    1,
  );
  expect(figures.map(({ known }) => known)).toEqual(KNOWN.filter((known) => known + 10 <= FILMS));
  for (const { coverage, error, baselineError, meanError } of figures) {
    expect(Math.abs(coverage - 0.8)).toBeLessThan(0.03);
    expect(error).toBeLessThan(baselineError);
    expect(baselineError).toBeLessThan(meanError);
  }
  const errors = figures.map(({ error }) => error);
  expect(errors).toEqual(errors.toSorted((a, b) => b - a));
  // All that is left at the end is noise, and a little of what few ratings leave open.
  expect((errors.at(-1) ?? 0) ** 2 / SETTINGS.noise).toBeLessThan(1.35);
});
