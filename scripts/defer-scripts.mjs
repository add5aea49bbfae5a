import { createHash } from "node:crypto";
import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

const MANIFEST = "build-manifest.json";

/**
 * Lets pages be painted before the framework is loaded, 130 kB that the first paint would share the line and the
 * processor with (docs/decisions/0032). The manifests by which Next.js names a page's first scripts are made to name
 * one that loads these once the page has been painted.
 * @param built the folder `.next` of a standalone build
 */
export function deferScripts(built) {
  const manifests = readdirSync(built, { recursive: true }).filter((file) => path.basename(file) === MANIFEST);
  for (const file of manifests.map((name) => path.join(built, name))) {
    const manifest = JSON.parse(readFileSync(file, "utf8"));
    const scripts = manifest.rootMainFiles;
    if (!Array.isArray(scripts)) throw new Error(`${file}: rootMainFiles is ${scripts}, expected a list of scripts`);
    if (scripts.length < 2) continue;
    manifest.rootMainFiles = [writeLoader(built, scripts)];
    writeFileSync(file, JSON.stringify(manifest));
  }
}

/** @returns the script's path, which tells its content as those of other scripts do */
function writeLoader(built, scripts) {
  const code = `(()=>{${load}
const start=()=>load(${JSON.stringify(scripts)});
document.hidden?start():requestAnimationFrame(()=>setTimeout(start))})()`;
  const name = `static/chunks/${createHash("sha256").update(code).digest("hex").slice(0, 13)}.js`;
  writeFileSync(path.join(built, name), code);
  return name;
}

/** Runs in the browser. */
function load(scripts) {
  for (const file of scripts) {
    const script = document.createElement("script");
    script.src = `/_next/${file}`;
    document.head.append(script);
  }
}
