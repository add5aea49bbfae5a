import type { CSSProperties } from "react";

/** What a `share-bar` of globals.css shows: how far it is filled, of one below 0 in another colour. @param share −1 to 1, else as near as can be */
export function shareStyle(share: number): CSSProperties {
  const percent = Math.round(100 * Math.min(1, Math.abs(share)));
  return { "--share": `${percent}%`, ...(share < 0 && { "--filled": "var(--muted)" }) } as CSSProperties;
}
