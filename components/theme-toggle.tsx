"use client";

import { useTheme } from "next-themes";

/** Switches between light and dark; until a visitor does, the system's choice holds. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      aria-label="Switch between light and dark"
      onClick={() => setTheme(resolvedTheme === "dark" ? "light" : "dark")}
      className="needs-script sign sign-moon dark:sign-sun before:size-5 size-[min(2.5rem,14vw)] rounded-full text-muted hover:text-ink"
    />
  );
}
