import { uniformGenerator } from "@/lib/linalg/random";
import { aliasTable } from "./alias-table";
import type { ByteWriter } from "./byte-writer";
import { AXES, type Films } from "./films";
import { heavyTailedCounts } from "./heavy-tailed-counts";
import type { Shape } from "./shape";
import { streamSeed } from "./streams";
import { TAG_COUNT, tagAt } from "./tag-words";
import { toCell } from "./write-file";

/** One person in eleven tags films. */
const TAGGERS = 11;
/** Tags that suit a film, among those of all films: one group for each end of each axis. */
const SUITING = 0.7;
const GROUPS = 2 * AXES;

/** Rows of tags.csv by userId, then movieId; nobody puts a tag on a film twice. */
export function writeTags(
  writer: ByteWriter,
  shape: Shape,
  films: Films,
  seed: number,
  onProgress: (fraction: number) => void,
): void {
  const uniform = uniformGenerator(streamSeed(seed, "tags"));
  const drawFilm = aliasTable(films.popularity);
  const taggers = Math.max(1, Math.floor(Math.min(shape.users / TAGGERS, shape.tagApplications)));
  const most = 10 * shape.films;
  const counts = heavyTailedCounts(shape.tagApplications, taggers, [1, most], streamSeed(seed, "tags"));
  counts.forEach((count, tagger) => {
    const userId = 1 + Math.floor(((tagger + uniform()) * shape.users) / taggers);
    const applications = new Set<number>();
    while (applications.size < count) {
      const film = drawFilm(uniform);
      applications.add(film * TAG_COUNT + drawTag(film, films, uniform));
    }
    let time = shape.from + Math.floor(uniform() * (shape.until - shape.from - 20 * count));
    for (const application of Float64Array.from(applications).sort()) {
      const film = Math.floor(application / TAG_COUNT);
      const tag = vary(tagAt(application % TAG_COUNT), uniform);
      time += 1 + Math.floor(20 * uniform());
      writer.text(`${userId},${films.movieIds[film]},${toCell(tag)},${time}\n`);
    }
    if (tagger % 128 === 0) onProgress(tagger / taggers);
  });
}

/** The place of a tag, by Zipf's law: among all, or among those of the film's group. */
function drawTag(film: number, { places }: Films, uniform: () => number): number {
  if (uniform() > SUITING) return Math.floor(TAG_COUNT ** uniform()) - 1;
  let axis = 0;
  for (let k = 1; k < AXES; k++) {
    if (Math.abs(places[film * AXES + k]) > Math.abs(places[film * AXES + axis])) axis = k;
  }
  const group = 2 * axis + (places[film * AXES + axis] > 0 ? 1 : 0);
  return group + GROUPS * (Math.floor((TAG_COUNT / GROUPS) ** uniform()) - 1);
}

/** How people write the same tag: mostly as it is, some in capitals, with spaces too many or other marks. */
function vary(tag: string, uniform: () => number): string {
  const chance = uniform();
  if (chance < 0.8) return tag;
  if (chance < 0.88) return tag[0].toUpperCase() + tag.slice(1);
  if (chance < 0.93) return tag.replace(/(^|\s)\S/g, (start) => start.toUpperCase());
  if (chance < 0.95) return tag.toUpperCase();
  if (chance < 0.97) return `${tag} `;
  if (chance < 0.98) return tag.replace(" ", "  ");
  if (chance < 0.99) return `${tag}, ${tag}`;
  return `"${tag}"`;
}
