/** How many films a list may go by; it may be unlike as many again. */
export const MAX_SEEDS = 20;
/** How many films a list may have, and how many it has where nobody says. */
export const MAX_K = 100;
export const DEFAULT_K = 10;
