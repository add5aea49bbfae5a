/** How the wishes of many become one list: as good as people find a film on average, or as who likes it least does. */
export const AGGREGATIONS = ["average", "leastMisery"] as const;
export type Aggregation = (typeof AGGREGATIONS)[number];

export const MOST_GUESTS = 8;
/** Of each guest. */
export const MOST_PICKS = 10;

export interface RoomGuest {
  id: string;
  name: string;
  /** Whether it is whoever sees the room. */
  isOwn: boolean;
  /** What they picked, in that order. */
  movieIds: number[];
}

/** A film evening, as whoever has its link sees it. */
export interface RoomView {
  id: string;
  aggregation: Aggregation;
  /** Raised with every change. */
  version: number;
  /** In the order they came. */
  guests: RoomGuest[];
}
