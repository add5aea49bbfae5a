import { readdirSync, readFileSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Read by Chromium from 136 on, a comment to others: all functions of the file are called when it is loaded. */
const HINT = "//# allFunctionsCalledOnLoad\n";

/**
 * Has browsers compile scripts while these come, beside the page's own thread. Left alone they read a module twice, the second
 * time on that thread when it is first called, which is half of what the framework's start takes it (docs/decisions/0032).
 * @param chunks the folder of the scripts that pages load
 */
export function compileAhead(chunks) {
  for (const name of readdirSync(chunks).filter((file) => file.endsWith(".js"))) {
    const file = path.join(chunks, name);
    const code = readFileSync(file, "utf8");
    if (!code.startsWith(HINT)) writeFileSync(file, HINT + code);
  }
}
