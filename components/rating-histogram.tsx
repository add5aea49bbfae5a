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
      {histogram.map((count, bin) => {
        const height = Math.max(1, (count / most) * 40);
        return (
          // biome-ignore lint/suspicious/noArrayIndexKey: a bin is its place
          <rect key={bin} x={bin * 10 + 1} width={8} y={40 - height} height={height} fill="currentColor" />
        );
      })}
    </svg>
  );
}
