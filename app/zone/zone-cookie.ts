/** Holds the visitor's time zone. */
export const ZONE_COOKIE = "reelated.zone";
