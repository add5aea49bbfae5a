/** Numbers as columns side by side, the greatest as high as the picture. @param words what those hear who do not see it */
export function Columns({ values, words, className }: { values: number[]; words: string; className?: string }) {
  const most = Math.max(1, ...values);
  const width = 100 / values.length;
  return (
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" className={className} role="img" aria-label={words}>
      {values.map((value, place) => {
        const height = Math.max(1, (value / most) * 40);
        return (
          <rect
            // biome-ignore lint/suspicious/noArrayIndexKey: a column is its place
            key={place}
            x={(place + 0.1) * width}
            width={0.8 * width}
            y={40 - height}
            height={height}
            fill="currentColor"
          />
        );
      })}
    </svg>
  );
}
