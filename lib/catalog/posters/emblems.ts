import { BUILT } from "./emblems-built";
import { HEAVENLY } from "./emblems-heavenly";
import { MOVING } from "./emblems-moving";
import { ROUND } from "./emblems-round";

/** What stands in the sky, given the decade's light as SVG; genres say which. */
export const EMBLEMS = { ...HEAVENLY, ...ROUND, ...BUILT, ...MOVING };

export type EmblemName = keyof typeof EMBLEMS;
