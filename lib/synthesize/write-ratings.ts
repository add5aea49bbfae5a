import { normalGenerator, uniformGenerator } from "@/lib/linalg/random";
import { type ByteWriter, COMMA, NEWLINE } from "./byte-writer";
import { filmChooser } from "./choose-films";
import { drawTimes } from "./clock";
import { AXES, type Films } from "./films";
import { drawFirstRaters } from "./first-raters";
import { heavyTailedCounts } from "./heavy-tailed-counts";
import { LEAST_RATINGS, type Shape } from "./shape";
import { halfStarsOf } from "./stars";
import { streamSeed } from "./streams";

/** Deviations in stars: of people's generosity, and of one rating from the next of the same film by the same person. */
const GENEROSITY = 0.42;
const MOOD = 0.72;
/** Length of a taste along each axis, and stars that one unit of ⟨taste, place⟩ is worth. */
const TASTE = 0.33;
const LIKING = 0.6;

/** Nobody rates more than half of the films. */
const mostRatings = ({ ratedFilms }: Shape) => Math.floor(ratedFilms / 2);

/**
 * Rows of ratings.csv by userId, then movieId. A person u likes a film i by
 * wish = quality_i + generosity_u + 0.6 ⟨taste_u, place_i⟩ + mood, all of them normal; stars are its quantiles.
 */
export function writeRatings(
  writer: ByteWriter,
  shape: Shape,
  films: Films,
  seed: number,
  onProgress: (fraction: number) => void,
): void {
  const counts = heavyTailedCounts(
    shape.ratings,
    shape.users,
    [LEAST_RATINGS, mostRatings(shape)],
    streamSeed(seed, "people"),
  );
  const chance = uniformGenerator(streamSeed(seed, "clock"));
  const normal = normalGenerator(streamSeed(seed, "stars"));
  const chooser = filmChooser(films, uniformGenerator(streamSeed(seed, "choices")));
  const firstFilms = drawFirstRaters(films, counts, streamSeed(seed, "first raters"));
  const taste = new Float64Array(AXES);
  const times = new Uint32Array(mostRatings(shape));
  const timeOfFilm = new Uint32Array(shape.films);

  for (let user = 0; user < shape.users; user++) {
    for (let k = 0; k < AXES; k++) taste[k] = TASTE * normal();
    const generosity = GENEROSITY * normal();
    chooser.choose(taste, counts[user], firstFilms(user));
    const { chosen, matches } = chooser;
    drawTimes(chosen.length, [shape.from, shape.until], chance, times);
    for (let n = 0; n < chosen.length; n++) timeOfFilm[chosen[n]] = times[n];
    chosen.sort();
    for (let n = 0; n < chosen.length; n++) {
      const film = chosen[n];
      const wish = films.quality[film] + generosity + LIKING * matches[film] + MOOD * normal();
      writeRow(writer, user + 1, films.movieIds[film], halfStarsOf(wish), timeOfFilm[film]);
    }
    if (user % 512 === 0) onProgress(user / shape.users);
  }
}

const [ZERO, FIVE, DOT] = [48, 53, 46];

function writeRow(writer: ByteWriter, userId: number, movieId: number, halfStars: number, time: number): void {
  writer.beginRow();
  writer.integer(userId);
  writer.byte(COMMA);
  writer.integer(movieId);
  writer.byte(COMMA);
  writer.byte(ZERO + (halfStars >> 1));
  writer.byte(DOT);
  writer.byte(halfStars & 1 ? FIVE : ZERO);
  writer.byte(COMMA);
  writer.integer(time);
  writer.byte(NEWLINE);
}
