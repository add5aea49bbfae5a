import { fetchPacked } from "./fetch-packed";
import type { MapData } from "./map-data";

/** What a film's card tells. */
export interface FilmFact {
  movieId: number;
  title: string;
  year?: number;
  ratingMean?: number;
  ratingCount: number;
}

type Row = [movieId: number, title: string, year: number | null, ratingMean: number | null, ratingCount: number];

/** Titles and figures of the map's films, fetched by neighborhood when they are wanted and kept. */
export class FilmFacts {
  private readonly facts: (FilmFact | undefined)[];
  private readonly loads = new Map<number, Promise<void>>();

  constructor(
    private readonly map: MapData,
    private readonly url: string,
  ) {
    this.facts = new Array(map.count);
  }

  /** What is known by now. */
  get(point: number): FilmFact | undefined {
    return this.facts[point];
  }

  /** Fetches a region's films once; a failure is tried again at the next call. */
  load(region: number): Promise<void> {
    const begun = this.loads.get(region);
    if (begun) return begun;
    const load = this.fetchRegion(region).catch((error) => {
      this.loads.delete(region);
      throw error;
    });
    this.loads.set(region, load);
    return load;
  }

  async of(point: number): Promise<FilmFact | undefined> {
    await this.load(this.map.regions[point]);
    return this.facts[point];
  }

  private async fetchRegion(region: number): Promise<void> {
    const response = await fetchPacked(`${this.url}/${region}`);
    const rows = new Map(((await response.json()) as Row[]).map((row) => [row[0], row]));
    this.map.regions.forEach((own, point) => {
      const row = own === region ? rows.get(this.map.movieIds[point]) : undefined;
      if (!row) return;
      const [movieId, title, year, ratingMean, ratingCount] = row;
      this.facts[point] = {
        movieId,
        title,
        year: year ?? undefined,
        ratingMean: ratingMean ?? undefined,
        ratingCount,
      };
    });
  }
}
