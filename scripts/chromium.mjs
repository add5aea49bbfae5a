import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { installFromDebian } from "./debian.mjs";

const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium: the one CHROMIUM_PATH names or this machine has, else Playwright's own, else Debian's
 * package where one may install it. Undefined, with a sentence on the console, where there is none to be had.
 */
export async function findChromium() {
  return process.env.CHROMIUM_PATH || onMachine() || (await fromPlaywright()) || fromDebian() || sayMissing();
}

function onMachine() {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return [...folders.flatMap((folder) => NAMES.map((name) => path.join(folder, name))), ...PLACES].find((place) =>
    existsSync(place),
  );
}

async function fromPlaywright() {
  const { chromium } = await import("@playwright/test");
  if (existsSync(chromium.executablePath())) return chromium.executablePath();
  console.log("No Chromium on this machine; asking Playwright for its own …");
  const cli = "node_modules/@playwright/test/cli.js";
  spawnSync(process.execPath, [cli, "install", "chromium"], { stdio: "inherit", timeout: 180_000 });
  return existsSync(chromium.executablePath()) ? chromium.executablePath() : undefined;
}

function fromDebian() {
  installFromDebian("chromium");
  return onMachine();
}

function sayMissing() {
  console.error("There is no Chromium for the browser tests. Install one and name it in CHROMIUM_PATH.");
  return undefined;
}
