"use client";

import { Moon, Sun } from "lucide-react";
import { useTheme } from "next-themes";

/** Switches between light and dark; until a visitor does, the system's choice holds. */
export function ThemeToggle() {
  const { resolvedTheme, setTheme } = useTheme();
  return (
    <button
      type="button"
      aria-label="Switch between light and dark"
      onClick={() => setTheme(resolvedTheme === "dark" ? "light" : "dark")}
      className="needs-script grid size-[min(2.5rem,14vw)] place-items-center rounded-full text-muted hover:text-ink"
    >
      <Sun aria-hidden="true" className="hidden size-5 dark:block" />
      <Moon aria-hidden="true" className="size-5 dark:hidden" />
    </button>
  );
}
