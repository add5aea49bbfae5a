import type { ReactNode } from "react";

/** A link among words. */
export function TextLink({ href, children }: { href: string; children: ReactNode }) {
  return (
    <a className="underline decoration-line decoration-2 underline-offset-4 hover:decoration-accent" href={href}>
      {children}
    </a>
  );
}
