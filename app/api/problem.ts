/** What went wrong, as RFC 9457 (Problem Details for HTTP APIs) writes it. */
export interface Problem {
  status: number;
  title: string;
  detail: string;
  [extension: string]: unknown;
}

/** Ends the answering of a question with a problem. */
export class ProblemError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail);
  }
}
