import type { Palette, Rgb } from "./painter";

/** Colors of the page's own, as texts that a canvas takes. */
export interface PageColors {
  ink: string;
  muted: string;
  card: string;
  accent: string;
}

export function readPageColors(element: HTMLElement): PageColors {
  const style = getComputedStyle(element);
  const value = (name: string) => style.getPropertyValue(`--${name}`).trim() || "gray";
  return { ink: value("ink"), muted: value("muted"), card: value("card"), accent: value("accent") };
}

/** What CSS variables stand for at an element, in the theme that is on, as red, green and blue. */
export function readPalette(element: HTMLElement, variables: readonly string[]): Palette {
  const style = getComputedStyle(element);
  const context = document.createElement("canvas").getContext("2d", { willReadFrequently: true });
  const rgbOf = (variable: string): Rgb => {
    if (!context) return [128, 128, 128];
    context.fillStyle = style.getPropertyValue(variable).trim() || "gray";
    context.fillRect(0, 0, 1, 1);
    const [red, green, blue] = context.getImageData(0, 0, 1, 1).data;
    return [red, green, blue];
  };
  return { background: rgbOf("--card"), points: variables.map(rgbOf) };
}

/** Calls back when the theme changes, by the visitor's choice or the system's. @returns what ends it */
export function watchTheme(onChange: () => void): () => void {
  const root = document.documentElement;
  let theme = root.className;
  const observer = new MutationObserver(() => {
    if (root.className === theme) return;
    theme = root.className;
    onChange();
  });
  observer.observe(root, { attributes: true, attributeFilter: ["class"] });
  return () => observer.disconnect();
}
