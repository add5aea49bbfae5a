import { createHash } from "node:crypto";
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, writeFileSync } from "node:fs";
import path from "node:path";
import { fileURLToPath } from "node:url";

const ROOT = path.join(path.dirname(fileURLToPath(import.meta.url)), "..");
const SOURCES = path.join(ROOT, "lib/linalg/assembly");
const RESULT = path.join(ROOT, "lib/linalg/generated/kernels.ts");
const FLAGS = [
  ...["-O3", "--noAssert", "--runtime", "stub", "--enable", "simd", "--enable", "threads"],
  ...["--importMemory", "--sharedMemory", "--noExportMemory", "--initialMemory", "2", "--maximumMemory", "65536"],
];

/** Compiles lib/linalg/assembly to WebAssembly, kept as text in a module that every bundler takes; if it changed. */
export async function ensureKernelsBuilt() {
  const fingerprint = `// ${hashOfSources()}\n`;
  if (existsSync(RESULT) && readFileSync(RESULT, "utf8").startsWith(fingerprint)) return;
  const { default: asc } = await import("assemblyscript/asc");
  const { error, stderr } = await asc.main(["index.ts", "--baseDir", SOURCES, "--outFile", "kernels.wasm", ...FLAGS], {
    writeFile: (_, wasm) => keep(`${fingerprint}export const KERNELS = "${Buffer.from(wasm).toString("base64")}";\n`),
  });
  if (!error) return;
  console.error(`lib/linalg/assembly does not compile:\n${stderr.toString()}`);
  process.exit(1);
}

/** Whole or not at all. */
function keep(text) {
  mkdirSync(path.dirname(RESULT), { recursive: true });
  writeFileSync(`${RESULT}.${process.pid}`, text);
  renameSync(`${RESULT}.${process.pid}`, RESULT);
}

function hashOfSources() {
  const hash = createHash("sha256")
    .update(JSON.stringify(FLAGS))
    .update(readFileSync(fileURLToPath(import.meta.url)));
  for (const file of readdirSync(SOURCES).sort())
    hash.update(`${file}\0`).update(readFileSync(path.join(SOURCES, file)));
  return hash.digest("hex");
}

if (process.argv[1] === fileURLToPath(import.meta.url)) await ensureKernelsBuilt();
