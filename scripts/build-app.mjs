import { createHash } from "node:crypto";
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import path from "node:path";
import { compileAhead } from "./compile-ahead.mjs";
import { deferScripts } from "./defer-scripts.mjs";
import { run } from "./install.mjs";

const SOURCES = [
  "app",
  "components",
  "lib",
  "types",
  "proxy.ts",
  "instrumentation.ts",
  "next.config.mjs",
  "scripts/api-front.mjs",
  "scripts/compile-ahead.mjs",
  "scripts/defer-scripts.mjs",
  "scripts/gather-writes.mjs",
  "scripts/page-headers.mjs",
];
const SETTINGS = ["tailwind.config.ts", "postcss.config.mjs", "tsconfig.json", "package-lock.json"];
const STAMP = ".cache/app-build";
/** With its library in it, of which Next.js does not know. */
const FRONT = "api-front.cjs";

/** Builds the standalone app, unless its sources are those of the last build. */
export function ensureAppBuilt() {
  const fingerprint = hashOf([...SOURCES, ...SETTINGS]);
  const built = existsSync(".next/standalone/server.js") && existsSync(STAMP);
  if (built && readFileSync(STAMP, "utf8") === fingerprint) return;
  run(process.execPath, ["node_modules/next/dist/bin/next", "build"], { NEXT_TELEMETRY_DISABLED: "1" });
  assembleStandalone();
  mkdirSync(path.dirname(STAMP), { recursive: true });
  writeFileSync(STAMP, fingerprint);
}

/** Makes Next.js's standalone folder hold all that the server needs: static files, the API's front, scripts that wait and are compiled as they come. */
export function assembleStandalone() {
  cpSync(".next/static", ".next/standalone/.next/static", { recursive: true });
  // Looked up here and not above: on a fresh clone this file is read before anything is installed.
  const { buildSync } = createRequire(import.meta.url)("esbuild");
  buildSync({
    entryPoints: ["scripts/api-front.mjs"],
    outfile: `.next/standalone/${FRONT}`,
    bundle: true,
    platform: "node",
  });
  compileAhead(".next/standalone/.next/static/chunks");
  deferScripts(".next/standalone/.next");
  const server = readFileSync(".next/standalone/server.js", "utf8");
  const first = `import "./${FRONT}";\n`;
  if (!server.startsWith(first)) writeFileSync(".next/standalone/server.js", first + server);
}

function hashOf(places) {
  const hash = createHash("sha256");
  const add = (place) => {
    if (statSync(place).isDirectory()) {
      for (const entry of readdirSync(place).sort()) add(path.join(place, entry));
    } else {
      hash.update(`${place}\0`).update(readFileSync(place));
    }
  };
  for (const place of places) add(place);
  return hash.digest("hex");
}
