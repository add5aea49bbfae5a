import { normalGenerator, uniformGenerator } from "@/lib/linalg/random";
import { type ByteWriter, COMMA, NEWLINE } from "./byte-writer";
import { AXES, type Films } from "./films";
import type { Shape } from "./shape";
import { streamSeed } from "./streams";
import { tagAt } from "./tag-words";

/** Axes of what tags say: those of taste, and some that taste does not know. */
const TAG_AXES = 24;
const TYPICAL = -2.6;
/** Relevance is a multiple of 1/4000 in the genome, written with what rounding left: 0.02875 as 0.028750000000000053. */
const STEPS = 4000;

/** Rows of genome-tags.csv, in the order of the alphabet. */
export function writeGenomeTags(writer: ByteWriter, { genomeTags }: Shape): void {
  const tags = Array.from({ length: genomeTags }, (_, t) => tagAt(t)).sort();
  tags.forEach((tag, t) => {
    writer.text(`${t + 1},${tag}\n`);
  });
}

/**
 * Rows of genome-scores.csv, every tag for each of the most rated films. Tag t fits film i by
 * r_it = σ(b_t + ⟨tag_t, film_i⟩ + noise), b_t mostly far below 0.
 */
export function writeGenomeScores(
  writer: ByteWriter,
  { genomeFilms, genomeTags }: Shape,
  { movieIds, ranks, places }: Films,
  seed: number,
  onProgress: (fraction: number) => void,
): void {
  const normal = normalGenerator(streamSeed(seed, "genome"));
  const uniform = uniformGenerator(streamSeed(seed, "genome") + STEPS);
  const tags = Float64Array.from({ length: genomeTags * TAG_AXES }, (_, p) => 0.5 * normal() * 0.93 ** (p % TAG_AXES));
  const typical = Float64Array.from({ length: genomeTags }, () => TYPICAL + 0.9 * normal());
  const decimals = decimalTable();
  const place = new Float64Array(TAG_AXES);
  let written = 0;
  for (let film = 0; film < movieIds.length; film++) {
    if (ranks[film] >= genomeFilms) continue;
    for (let k = 0; k < TAG_AXES; k++) place[k] = k < AXES ? places[film * AXES + k] : normal();
    for (let t = 0; t < genomeTags; t++) {
      // A sum of two uniform numbers is noise enough, at a tenth of a normal one's price.
      let fit = typical[t] + 0.7 * (uniform() + uniform() - 1);
      for (let k = 0, p = t * TAG_AXES; k < TAG_AXES; k++, p++) fit += tags[p] * place[k];
      const step = 1 + Math.floor((STEPS - 1) / (1 + Math.exp(-fit)));
      writer.beginRow();
      writer.integer(movieIds[film]);
      writer.byte(COMMA);
      writer.integer(t + 1);
      writer.byte(COMMA);
      writer.copy(decimals.bytes, decimals.starts[step], decimals.starts[step + 1]);
      writer.byte(NEWLINE);
    }
    written++;
    if (written % 64 === 0) onProgress(written / genomeFilms);
  }
}

/** Every multiple of 1/4000 as text, end to end: number `step` from starts[step] to starts[step + 1]. */
function decimalTable(): { bytes: Uint8Array; starts: Uint32Array } {
  const texts = Array.from({ length: STEPS + 1 }, (_, step) => String(1 - (1 - step / STEPS)));
  const starts = new Uint32Array(STEPS + 2);
  texts.forEach((text, step) => {
    starts[step + 1] = starts[step] + text.length;
  });
  return { bytes: Buffer.from(texts.join("")), starts };
}
