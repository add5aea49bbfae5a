import type { CsrMatrix } from "@/lib/linalg/csr-matrix";
import type { DescribedItem } from "@/lib/models/side-features";

/** What engines learn from: ratings in half stars, users x items, the most rated items first, and what items are. */
export interface TrainingData {
  ratings: CsrMatrix;
  items: readonly DescribedItem[];
  /** Half stars from which on a rating is a like. */
  likedFrom: number;
}
