import path from "node:path";
import { replaceDirectory } from "@/lib/artifacts/replace-directory";
import { drawFilms } from "./films";
import { checkReplaceable } from "./replaceable";
import type { Shape } from "./shape";
import { writeFile } from "./write-file";
import { writeGenomeScores, writeGenomeTags } from "./write-genome";
import { writeLinks, writeMovies } from "./write-movies";
import { writeRatings } from "./write-ratings";
import { writeTags } from "./write-tags";

/** Told of each file as it begins and how far it is, 0–1. */
type Progress = (stage: string, fraction: number) => void;

/**
 * Writes a data set of a shape in MovieLens's layout, the same to the byte for a seed. dataset.json says that its
 * ratings are simulated. What was in the folder before stays until all files are written.
 * @throws OptionError when the folder holds anything but an earlier data set of this kind
 */
export async function synthesize(
  folder: string,
  shape: Shape,
  seed: number,
  onProgress: Progress = () => {},
): Promise<void> {
  await checkReplaceable(folder);
  await replaceDirectory(path.resolve(folder), async (next) => {
    const stage = (name: string) => {
      onProgress(name, 0);
      return (fraction: number) => onProgress(name, fraction);
    };
    stage("write movies");
    const films = drawFilms(shape, seed);
    writeFile(next, "dataset.json", '{ "ratings": "simulated" }', () => {});
    writeFile(next, "movies.csv", "movieId,title,genres", (to) => writeMovies(to, shape, films, seed));
    writeFile(next, "links.csv", "movieId,imdbId,tmdbId", (to) => writeLinks(to, films, seed));
    const ratings = stage("write ratings");
    writeFile(next, "ratings.csv", "userId,movieId,rating,timestamp", (to) =>
      writeRatings(to, shape, films, seed, ratings),
    );
    const tags = stage("write tags");
    writeFile(next, "tags.csv", "userId,movieId,tag,timestamp", (to) => writeTags(to, shape, films, seed, tags));
    if (shape.genomeFilms > 0) {
      const genome = stage("write genome");
      writeFile(next, "genome-tags.csv", "tagId,tag", (to) => writeGenomeTags(to, shape));
      writeFile(next, "genome-scores.csv", "movieId,tagId,relevance", (to) =>
        writeGenomeScores(to, shape, films, seed, genome),
      );
    }
    stage("settle on disk");
  });
}
