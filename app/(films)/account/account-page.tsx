import type { ReactNode } from "react";

/** A page of one matter, no wider than its forms. */
export function AccountPage({ title, children }: { title: string; children: ReactNode }) {
  return (
    <main id="content" className="page pt-10">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">{title}</h1>
      <div className="mt-8 max-w-3xl">{children}</div>
    </main>
  );
}
