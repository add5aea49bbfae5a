import { formatCount } from "./format";

/** Ten bars, half a star to five, as high as the share that gave them; said in words to those who do not see it. */
export function RatingHistogram({ histogram, className }: { histogram: number[]; className?: string }) {
  const most = Math.max(1, ...histogram);
  const total = histogram.reduce((sum, count) => sum + count, 0);
  const words = histogram.map((count, bin) => `${(bin + 1) / 2} stars: ${formatCount(count)}`).join(", ");
  return (
    <svg
      viewBox="0 0 100 40"
      preserveAspectRatio="none"
      className={className}
      role="img"
      aria-label={total === 0 ? "No ratings" : `Ratings: ${words}`}
    >
      <path fill="currentColor" d={histogram.map((count, bin) => bar(bin, count / most)).join("")} />
    </svg>
  );
}

/** @param share of the height of the picture, of which a bar has a fortieth at least */
function bar(bin: number, share: number): string {
  const top = (40 - Math.max(1, share * 40)).toFixed(1);
  return `M${bin * 10 + 1} 40V${top}h8V40z`;
}
