import { spawnSync } from "node:child_process";
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, test } from "vitest";

const ROOT = path.resolve(import.meta.dirname, "..");
const BIOME = path.join(ROOT, "node_modules/@biomejs/biome/bin/biome");

const BUILD = ["lib/movielens", "lib/linalg", "lib/models", "lib/artifacts", "types"];
const SCRIPTS = [...BUILD, "lib/pipeline", "lib/sample", "lib/download", "lib/synthesize", "lib/evaluation"];

/** Each layer and the layers it may import from: ARCHITECTURE's "who may import whom". */
const MAY_IMPORT: Record<string, string[]> = {
  types: [],
  "lib/linalg": [],
  "lib/movielens": ["lib/linalg", "types"],
  "lib/models": ["lib/linalg", "types"],
  "lib/artifacts": ["lib/linalg", "lib/models", "types"],
  "lib/evaluation": ["lib/models", "lib/linalg", "types"],
  "lib/pipeline": [...BUILD, "lib/evaluation", "lib/sample"],
  "lib/sample": ["lib/movielens", "lib/linalg", "lib/artifacts", "types"],
  "lib/download": ["lib/movielens", "lib/artifacts", "types"],
  "lib/synthesize": ["lib/linalg", "lib/artifacts", "types"],
  "lib/catalog": ["lib/artifacts", "lib/models", "lib/linalg", "types"],
  "lib/accounts": ["lib/accounts", "types"],
  components: ["types"],
  app: ["app", "components", "lib/catalog", "lib/accounts", "types"],
  scripts: SCRIPTS,
  bench: SCRIPTS,
  e2e: [],
};

const TARGETS = [...SCRIPTS, "lib/catalog", "lib/accounts", "components", "app"];

/** [file, what it imports, which of that is forbidden] */
const CASES = Object.entries(MAY_IMPORT).flatMap(([layer, allowed]) =>
  filesOf(layer).map((file): [string, string[], string[]] => {
    const others = TARGETS.filter((target) => target !== layer || allowed.includes(target));
    const imports = others.map((target) => `@/${target}/other`);
    const above = ["../other", "../../lib/linalg/matrix"];
    const forbidden = others.filter((target) => !allowed.includes(target)).map((target) => `@/${target}/other`);
    return [file, [...imports, ...above, "./other", "zod", "node:path"], [...forbidden, ...above]];
  }),
);

function filesOf(layer: string): string[] {
  const atTop = layer === "app" ? ["proxy.ts", "instrumentation.ts"] : [];
  return [`${layer}/file.ts`, `${layer}/folder/file.test.ts`, ...atTop];
}

const FORMS = [
  'import { name } from "@/app/other";',
  'import type { Name } from "@/app/other";',
  'import * as everything from "@/app/other";',
  'import "@/app/other";',
  'export { name } from "@/app/other";',
  'export type { Name } from "@/app/other";',
  'export * from "@/app/other";',
  'const module = await import("@/app/other");',
];

/**
 * Lints files under the project's rules, in a folder of their own: of what comes by stdin, biome prints no findings.
 * Gives the lines of each that import what they must not.
 */
function lint(files: [file: string, lines: string[]][]): Map<string, string[]> {
  const folder = realpathSync(mkdtempSync(path.join(tmpdir(), "import-rules-")));
  try {
    cpSync(path.join(ROOT, "biome.json"), path.join(folder, "biome.json"));
    for (const [file, lines] of files) {
      mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
      writeFileSync(path.join(folder, file), lines.join("\n"));
    }
    const flags = ["--vcs-enabled=false", "--only=style/noRestrictedImports"];
    const report = ["--reporter=github", "--max-diagnostics=none"];
    const { stdout } = spawnSync(process.execPath, [BIOME, "lint", ...flags, ...report, folder], {
      cwd: folder,
      encoding: "utf8",
    });
    const errors = stdout.matchAll(/^::error title=lint\/style\/noRestrictedImports,file=(.+?),line=(\d+),/gm);
    const found = new Set(Array.from(errors, ([, file, line]) => `${path.relative(folder, file)}:${line}`));
    return new Map(files.map(([file, lines]) => [file, lines.filter((_, p) => found.has(`${file}:${p + 1}`))]));
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const lineOf = (target: string) => `import "${target}";`;
const forbiddenLines = lint([
  ...CASES.map(([file, imports]): [string, string[]] => [file, imports.map(lineOf)]),
  ["lib/linalg/forms.ts", FORMS],
]);

test.each(CASES)("%s may import what its layer may, and nothing else", (file, _, forbidden) => {
  expect(forbiddenLines.get(file)).toEqual(forbidden.map(lineOf));
});

test("what is forbidden is so in every form", () => {
  expect(forbiddenLines.get("lib/linalg/forms.ts")).toEqual(FORMS);
});

test("every folder of lib has its rule", () => {
  const folders = readdirSync(path.join(ROOT, "lib"), { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of folders) expect(Object.keys(MAY_IMPORT)).toContain(`lib/${name}`);
});
