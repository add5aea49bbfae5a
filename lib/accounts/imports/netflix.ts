import { dayOrderOf, parseNumericDay } from "./days";
import type { ImportFormat } from "./import-format";

/** Words of parts of a series in the languages that Netflix writes most; a film's sequel has none of them. */
const SEASON =
  /^(?:(?:season|series|staffel|saison|temporada|stagione|seizoen|sezon|säsong|sæson|sesong|kausi|sezonul|évad) \d+|(?:limited|mini)[ -]?series|miniserie|\d+\. (?:sezon|évad))$/i;
/** Words that series share with films, "Kill Bill: Volume 1": parts of a series where an episode's name follows. */
const PART =
  /^(?:part|volume|vol\.|chapter|book|collection|teil|partie|parte|buch|livre|libro) (?:\d+|[ivx]+|one|two|three|four|five)$/i;
const EPISODE = /^(?:episode|folge|épisode|episodio|episódio|aflevering|odcinek|chapter) \d+$/i;

/** Whether a title of Netflix's history is an episode: "Dark: Season 1: Secrets". */
export function isEpisode(title: string): boolean {
  const [, ...parts] = title.split(":").map((part) => part.trim());
  return parts.some(
    (part, place) =>
      SEASON.test(part) || (PART.test(part) && place < parts.length - 1) || (place > 0 && EPISODE.test(part)),
  );
}

/** Netflix's viewing history, netflix.com/viewingactivity: each film's title, without a year. */
export const NETFLIX: ImportFormat[] = [
  {
    name: "netflix",
    label: "Netflix's viewing history",
    columns: ["Title", "Date"],
    only: true,
    reader(_, valuesOf) {
      const order = dayOrderOf(valuesOf("Date"));
      return (cells) => {
        const title = cells.title("Title");
        if (title !== undefined && isEpisode(title)) return "television";
        return { title, seen: true, watchedOn: cells.day("Date", (text) => parseNumericDay(text, order)) };
      };
    },
  },
];
