/**
 * How Node.js runs the project's TypeScript commands. A larger young generation spares V8 half its work where much
 * short-lived memory is made; helper threads of the collector cost more than they save beside threads of our own.
 */
export const NODE_FLAGS = [
  "--min-semi-space-size=16",
  "--max-semi-space-size=16",
  "--single-threaded-gc",
  "--import",
  "tsx",
];
