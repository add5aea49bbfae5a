import { writeFileSync } from "node:fs";
import { isMainThread } from "node:worker_threads";

/** Preloaded into a process: at its exit writes the CPU microseconds of all its threads to the file USAGE_FILE names. */
if (isMainThread) {
  process.on("exit", () => {
    const { user, system } = process.cpuUsage();
    writeFileSync(process.env.USAGE_FILE, String(user + system));
  });
}
