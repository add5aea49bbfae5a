import type { GenreCount } from "@/lib/catalog/filter-counts";
import type { FilterWishes } from "@/lib/catalog/resolve-filters";
import type { FilterHref } from "./filter-state";
import { GenreChip } from "./genre-chip";

interface Props {
  counts: GenreCount[];
  state: FilterWishes;
  hrefOf: FilterHref;
}

/** Genres to have and to leave out, with how many films each would leave. */
export function GenreFilter({ counts, state, hrefOf }: Props) {
  return (
    <ul aria-label="Genres" className="flex flex-wrap gap-1.5">
      {counts.map(({ name, count }) => {
        const [isIn, isOut] = [state.genre.includes(name), state.notGenre.includes(name)];
        const others = {
          genre: state.genre.filter((genre) => genre !== name),
          notGenre: state.notGenre.filter((genre) => genre !== name),
        };
        const toggled = { ...others, ...(!isIn && { genre: [...others.genre, name] }) };
        const barred = { ...others, ...(!isOut && { notGenre: [...others.notGenre, name] }) };
        return (
          <GenreChip key={name} {...{ name, count, isIn, isOut }} toggled={hrefOf(toggled)} barred={hrefOf(barred)} />
        );
      })}
    </ul>
  );
}
