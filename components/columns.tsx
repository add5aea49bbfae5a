/** Numbers as columns side by side, the greatest as high as the picture. @param words what those hear who do not see it */
export function Columns({ values, words, className }: { values: number[]; words: string; className?: string }) {
  const most = Math.max(1, ...values);
  const width = 100 / values.length;
  const column = (value: number, place: number) => {
    const height = Math.max(1, (value / most) * 40);
    const [left, top, wide] = [(place + 0.1) * width, 40 - height, 0.8 * width].map((length) =>
      Number(length.toFixed(1)),
    );
    return `M${left} 40V${top}h${wide}V40z`;
  };
  return (
    <svg viewBox="0 0 100 40" preserveAspectRatio="none" className={className} role="img" aria-label={words}>
      <path fill="currentColor" d={values.map(column).join("")} />
    </svg>
  );
}
