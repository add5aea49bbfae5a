import type { ReactNode } from "react";

/** Cards in as many columns as fit. */
export function MovieGrid({ children }: { children: ReactNode }) {
  return (
    <ul className="grid grid-cols-2 gap-x-3 gap-y-7 sm:gap-x-5 sm:gap-y-9 md:grid-cols-3 xl:grid-cols-4">{children}</ul>
  );
}
