import type { ReactNode } from "react";

export function Section({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-16 border-t border-line pt-5">
      <h2 className="text-3xl">{title}</h2>
      {children}
    </section>
  );
}
