import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { Engine } from "./engine";

/** The same for everyone: how many people liked each item. @param liked users x items, an entry for each */
export function fitPopularity(liked: CsrMatrix): Engine {
  const counts = new Float32Array(liked.columns);
  for (const item of liked.indices) counts[item]++;
  return {
    scoreItems: () => counts.slice(),
    explain: ({ items }, item) => ({ base: counts[item], contributions: new Float64Array(items.length) }),
  };
}
