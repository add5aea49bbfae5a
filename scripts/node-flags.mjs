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

/**
 * What a server is started with: large pages for large arrays, where glibc and Linux have them. Memory that is touched first
 * page by page takes longer than reading a model into it.
 */
export const SERVER_ENVIRONMENT = { GLIBC_TUNABLES: "glibc.malloc.hugetlb=1" };
