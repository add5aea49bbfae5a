/** What a spreadsheet takes for a formula, with the apostrophes that stand before it already. */
export const FORMULA = /^'*[=+\-@\t\r]/;

/** Takes off the apostrophe that `escapeFormula` put there. */
export function unescapeFormula(cell: string): string {
  return cell.startsWith("'") && FORMULA.test(cell) ? cell.slice(1) : cell;
}

/** A cell as text that no spreadsheet takes for a formula: one apostrophe more before =, +, -, @, tab or return. */
export function escapeFormula(cell: string): string {
  return FORMULA.test(cell) ? `'${cell}` : cell;
}
