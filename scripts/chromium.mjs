import { spawnSync } from "node:child_process";
import { existsSync } from "node:fs";
import path from "node:path";
import { installFromDebian } from "./debian.mjs";

/** Chromium without windows: 48 tests of pages took 107 s in it, 171 s in the one with them. */
const SHELL = "chromium-headless-shell";
const NAMES = ["chromium", "chromium-browser", "google-chrome-stable", "google-chrome"];
const PLACES = [
  "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
  "/Applications/Chromium.app/Contents/MacOS/Chromium",
  "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe",
];

/**
 * The path of a Chromium: the one CHROMIUM_PATH names, Debian's shell where it is or one may install it, what else this machine
 * has, Playwright's own, Debian's whole. Undefined, with a sentence on the console, where there is none to be had.
 */
export async function findChromium() {
  const { CHROMIUM_PATH } = process.env;
  return (
    CHROMIUM_PATH || shell() || onMachine(NAMES, PLACES) || (await fromPlaywright()) || fromDebian() || sayMissing()
  );
}

function shell() {
  const found = onMachine([SHELL]);
  if (!found) installFromDebian(SHELL, "fonts-liberation");
  return found ?? onMachine([SHELL]);
}

function onMachine(names, places = []) {
  const folders = (process.env.PATH ?? "").split(path.delimiter);
  return [...folders.flatMap((folder) => names.map((name) => path.join(folder, name))), ...places].find((place) =>
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

/** Where there is no shell among the packages. */
function fromDebian() {
  installFromDebian("chromium");
  return onMachine(NAMES);
}

function sayMissing() {
  console.error("There is no Chromium for the browser tests. Install one and name it in CHROMIUM_PATH.");
  return undefined;
}
