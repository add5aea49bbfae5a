import path from "node:path";
import { defineConfig } from "vitest/config";

const ACCOUNTS = "lib/accounts/**/*.test.{ts,tsx}";

export default defineConfig({
  resolve: {
    alias: {
      "@": import.meta.dirname,
      // The marker has no place outside Next.js's own server build.
      "server-only": path.join(import.meta.dirname, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    maxWorkers: "100%",
    testTimeout: 180_000,
    hookTimeout: 180_000,
    projects: [
      {
        extends: true,
        test: {
          name: "site",
          globalSetup: "scripts/expand-sample.setup.ts",
          include: ["{lib,components,app,scripts,types}/**/*.test.{ts,tsx}"],
          exclude: [ACCOUNTS],
        },
      },
      { extends: true, test: { name: "accounts", globalSetup: "scripts/databases.setup.ts", include: [ACCOUNTS] } },
    ],
  },
});
