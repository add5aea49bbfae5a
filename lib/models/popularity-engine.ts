import { type CsrMatrix, columnCounts } from "@/lib/linalg/csr-matrix";
import type { Engine } from "./engine";

/** The same for everyone: how many people liked each item. @param liked users x items, an entry for each */
export function fitPopularity(liked: CsrMatrix): Engine {
  const counts = Float32Array.from(columnCounts(liked));
  return {
    scoreItems: () => counts.slice(),
    similar: () => counts.slice(),
    explain: ({ items }, item) => ({ base: counts[item], contributions: new Float64Array(items.length) }),
  };
}
