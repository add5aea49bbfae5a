import type { Suggestion } from "@/lib/catalog/resolve-seeds";

/** What went wrong, as RFC 9457 (Problem Details for HTTP APIs) writes it. */
export interface Problem {
  /** What kind, as an address; absent where the status says all. */
  type?: string;
  status: number;
  title: string;
  detail: string;
  /** The parameter at fault. */
  parameter?: string;
  suggestions?: Suggestion[];
  /** Names of the rate limits that were exceeded. */
  "violated-policies"?: string[];
}

/** Ends the answering of a question with a problem. @param headers of the answer, where the status asks for some */
export class ProblemError extends Error {
  constructor(
    readonly problem: Problem,
    readonly headers: Record<string, string> = {},
  ) {
    super(problem.detail);
  }
}
