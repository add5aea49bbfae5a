/** The path of a Chromium; undefined, with a sentence on the console, where there is none to be had. */
export function findChromium(): Promise<string | undefined>;
