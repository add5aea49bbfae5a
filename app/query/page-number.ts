/** The page that an address asks for, within those that there are; the first for what is no number. */
export function pageNumber(asked: string | string[] | undefined, pages: number): number {
  return Math.min(Math.max(1, Math.trunc(Number(asked)) || 1), pages);
}
