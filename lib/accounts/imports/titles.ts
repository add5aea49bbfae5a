const DATED = /^(.*\S)\s*\((\d{4})(?:\s*[-–]\s*(?:\d{4})?)?\s*\)$/s;

/** "Toy Story (1995)" -> Toy Story, 1995. */
export function splitYear(title: string | undefined): { title?: string; year?: number } {
  const dated = title && DATED.exec(title);
  return dated ? { title: dated[1], year: Number(dated[2]) } : { title };
}
