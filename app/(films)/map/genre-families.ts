/** Genres that share a color: more than a dozen colors nobody tells apart. */
const FAMILIES: Record<string, string[]> = {
  Drama: ["Drama"],
  Comedy: ["Comedy"],
  "Romance, musical": ["Romance", "Musical"],
  "Action, war, western": ["Action", "Adventure", "War", "Western"],
  "Crime, thriller": ["Crime", "Thriller", "Mystery", "Film-Noir"],
  Horror: ["Horror"],
  "Sci-fi, fantasy": ["Sci-Fi", "Fantasy"],
  "Animation, children": ["Animation", "Children"],
  Documentary: ["Documentary"],
};

const OTHER = "Other";
const names = Object.keys(FAMILIES);

/** The decade that the first color stands for, all before it included. */
const FIRST_DECADE = 1940;
const DECADES = 9;

/** What points are colored by: names for the legend, the CSS variable of each, and a film's color. */
export interface Coloring {
  names: string[];
  variables: string[];
  colorOf: (genre: number, year: number) => number;
}

/** @param genres as the data counts them; a genre beyond them has no family */
export function byGenre(genres: readonly string[]): Coloring {
  const families = genres.map((genre) => {
    const family = names.findIndex((name) => FAMILIES[name].includes(genre));
    return family < 0 ? names.length : family;
  });
  return {
    names: [...names, OTHER],
    variables: [...names, OTHER].map((_, family) => `--map-genre-${family}`),
    colorOf: (genre) => families[genre] ?? names.length,
  };
}

export function byDecade(): Coloring {
  const decades = Array.from({ length: DECADES }, (_, place) => FIRST_DECADE + 10 * place);
  const decadeNames = decades.map((decade, place) => (place === 0 ? "before 1950" : `${decade}s`));
  return {
    names: [...decadeNames, "year unknown"],
    variables: [...decadeNames, ""].map((_, place) => `--map-decade-${place}`),
    colorOf: (_, year) =>
      year === 0 ? DECADES : Math.min(DECADES - 1, Math.max(0, Math.floor((year - FIRST_DECADE) / 10))),
  };
}
