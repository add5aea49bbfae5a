import Papa from "papaparse";
import { escapeFormula } from "@/lib/accounts/formulas";

/** RFC 4180 with a header; what is absent is an empty cell, and no cell begins a formula. */
export function writeCsv(columns: readonly string[], rows: readonly (string | number | undefined)[][]): string {
  const data = rows.map((row) => row.map((cell) => escapeFormula(String(cell ?? ""))));
  return `${Papa.unparse([columns.map(escapeFormula), ...data])}\r\n`;
}
