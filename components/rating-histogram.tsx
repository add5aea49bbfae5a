import { Columns } from "./columns";
import { formatCount } from "./format";

/** Ten bars, half a star to five, as high as the share that gave them; said in words to those who do not see it. */
export function RatingHistogram({ histogram, className }: { histogram: number[]; className?: string }) {
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const words = histogram.map((count, bin) => `${(bin + 1) / 2} stars: ${formatCount(count)}`).join(", ");
  return <Columns values={histogram} words={total === 0 ? "No ratings" : `Ratings: ${words}`} className={className} />;
}
