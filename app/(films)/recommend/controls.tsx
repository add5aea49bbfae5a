"use client";

import type { Route } from "next";
import type { ReactNode } from "react";
import { ENGINES } from "@/components/engines";
import { Link } from "@/components/link";
import { MODELS, type ModelName } from "@/types/recommendation";
import { type RecommendState, recommendHref } from "./url-state";

const COUNTS = [10, 20, 50, 100];

interface Props {
  state: RecommendState & { model: ModelName };
  /** The engine that answered. */
  used: ModelName;
}

/** Which engine answers, and with how many films; folded on narrow screens, where films come first. */
export function Controls({ state, used }: Props) {
  const counts = COUNTS.includes(state.k) ? COUNTS : [...COUNTS, state.k].sort((a, b) => a - b);
  return (
    <details className="filters no-print mt-6 lg:mt-8">
      <summary className="cursor-pointer rounded-xl border border-line bg-card px-4 py-3 font-medium max-sm:px-3 max-sm:text-sm">
        {ENGINES[state.model].name}, {state.k}
        <span className="sr-only"> films</span>
      </summary>
      <div className="flex flex-wrap items-center gap-x-10 gap-y-4 pt-5 pb-2 lg:border-y lg:border-line lg:py-4">
        <Choice label="Engine">
          {MODELS.map((model) => (
            <Option key={model} href={recommendHref(state, { model })} chosen={model === state.model}>
              {ENGINES[model].name}
            </Option>
          ))}
        </Choice>
        <Choice label="Films">
          {counts.map((k) => (
            <Option key={k} href={recommendHref(state, { k })} chosen={k === state.k}>
              {k}
            </Option>
          ))}
        </Choice>
        <p className="text-sm text-muted">
          {ENGINES[used].says}{" "}
          <Link
            href="/models"
            className="underline decoration-line decoration-2 underline-offset-4 hover:text-ink hover:decoration-accent"
          >
            How good are they?
          </Link>
        </p>
      </div>
    </details>
  );
}

function Choice({ label, children }: { label: string; children: ReactNode }) {
  return (
    <nav aria-label={label} className="flex flex-col gap-1.5 sm:flex-row sm:items-center sm:gap-3">
      <span aria-hidden="true" className="text-sm text-muted">
        {label}
      </span>
      <span className="flex flex-wrap rounded-3xl border border-line bg-card p-1">{children}</span>
    </nav>
  );
}

function Option({ href, chosen, children }: { href: Route; chosen: boolean; children: ReactNode }) {
  return (
    <Link
      href={href}
      scroll={false}
      aria-current={chosen ? "true" : undefined}
      className="rounded-full px-3.5 py-1.5 text-sm tabular-nums text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
    >
      {children}
    </Link>
  );
}
