/** How many films a list may go by, as many again it may be unlike. */
export const MAX_SEEDS = 20;
/** How many films a list may have, and how many it has where nobody says. */
export const MAX_K = 100;
export const DEFAULT_K = 10;
