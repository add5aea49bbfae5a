import { defineConfig } from "@playwright/test";

/**
 * 127.0.0.1:E2E_PORT serves the sample, the port after it a build without a model that limits how often it is asked,
 * the next the sample with its accounts on a Postgres server, and the last another process that shares it.
 */
const port = Number(process.env.E2E_PORT || 3210);
/** Journeys of people with accounts: on the embedded database and on a server. */
const ON_DATABASES = "**/*.databases.spec.ts";
/** What needs a database that processes share. */
const TWO_PROCESSES = "**/two-processes.spec.ts";
/** Tests that no database makes a difference to: the embedded one is enough. */
const PAGES_OWN = /@once/;
const serve = "node scripts/serve-standalone.mjs";

export default defineConfig({
  testDir: "e2e",
  fullyParallel: true,
  workers: 2,
  retries: 0,
  forbidOnly: Boolean(process.env.CI),
  timeout: 60_000,
  expect: { timeout: 10_000 },
  reporter: "list",
  outputDir: ".cache/e2e-results",
  use: {
    baseURL: `http://127.0.0.1:${port}`,
    trace: "off",
    launchOptions: {
      executablePath: process.env.CHROMIUM_PATH || undefined,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
  projects: [
    { name: "site", testIgnore: [ON_DATABASES, TWO_PROCESSES] },
    { name: "embedded", testMatch: ON_DATABASES },
    {
      name: "postgres",
      testMatch: [ON_DATABASES, TWO_PROCESSES],
      grepInvert: PAGES_OWN,
      use: { baseURL: `http://127.0.0.1:${port + 2}` },
    },
  ],
  webServer: [
    {
      command: `${serve} --port ${port}`,
      env: { ADMIN_EMAILS: "moderator@example.org" },
      url: `http://127.0.0.1:${port}/api/health`,
      timeout: 120_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    },
    {
      command: `${serve} --port ${port + 1} --no-model`,
      env: { API_RATE_LIMIT: "10", TRUST_PROXY: "1" },
      port: port + 1,
      timeout: 120_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 5_000 },
    },
    {
      command: `${serve} --port ${port + 2} --like ${port} --postgres --second ${port + 3}`,
      url: `http://127.0.0.1:${port + 2}/api/health`,
      env: { ADMIN_EMAILS: "moderator@example.org" },
      timeout: 120_000,
      gracefulShutdown: { signal: "SIGTERM", timeout: 10_000 },
    },
  ],
});
