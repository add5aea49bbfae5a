/** Text of a program, which scrolls, or is broken into lines, where it is larger than its place. */
export function CodeBlock({ label, text, wrap = false }: { label: string; text: string; wrap?: boolean }) {
  return (
    <section
      aria-label={label}
      // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reachable by keyboard
      tabIndex={0}
      className="max-h-120 overflow-auto rounded-xl border border-line bg-card px-4 py-3"
    >
      <pre
        className={`font-mono text-[0.8125rem] leading-relaxed ${wrap ? "whitespace-pre-wrap [overflow-wrap:anywhere]" : ""}`}
      >
        {text}
      </pre>
    </section>
  );
}
