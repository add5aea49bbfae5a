import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "lib/accounts/database/tables.ts",
  out: "lib/accounts/database/migrations",
});
