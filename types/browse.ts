/** The orders a visitor may choose from, the default first. */
export const SORTS = ["liked", "rated", "newest"] as const;
export type Sort = (typeof SORTS)[number];
