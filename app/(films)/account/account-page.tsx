import type { ReactNode } from "react";

/** A narrow page of one matter. */
export function AccountPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="content" className="page max-w-3xl py-12 md:py-16">
      <h1 className="text-[clamp(2.25rem,5.5vw,3.5rem)] leading-none">{title}</h1>
      <div className="mt-8">{children}</div>
    </main>
  );
}
