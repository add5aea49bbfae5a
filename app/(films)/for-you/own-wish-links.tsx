import type { Route } from "next";
import { Link } from "@/components/link";
import { type OwnWishes, SEEN, WATCHLIST } from "./wanted";

const WORDS = {
  seen: { hide: "Hide what I saw", show: "Show it", only: "Only that" },
  watchlist: { show: "With my watchlist", hide: "Without it", only: "Only that" },
};

/** What is done with films that were seen, and with those on the watchlist. */
export function OwnWishLinks({ wishes }: { wishes: OwnWishes }) {
  return (
    <div className="no-print flex flex-wrap gap-3">
      <Choice name="seen" label="Films you saw" choices={SEEN} wishes={wishes} />
      <Choice name="watchlist" label="Your watchlist" choices={WATCHLIST} wishes={wishes} />
    </div>
  );
}

interface Props<N extends keyof OwnWishes> {
  name: N;
  label: string;
  choices: readonly OwnWishes[N][];
  wishes: OwnWishes;
}

function Choice<N extends keyof OwnWishes>({ name, label, choices, wishes }: Props<N>) {
  return (
    <nav aria-label={label} className="flex flex-wrap rounded-3xl border border-line bg-card p-1 text-sm">
      {choices.map((choice) => (
        <Link
          key={choice}
          href={`/for-you?${new URLSearchParams({ ...wishes, [name]: choice })}` as Route}
          scroll={false}
          aria-current={wishes[name] === choice ? "true" : undefined}
          className="rounded-full px-3.5 py-1.5 text-muted hover:text-ink aria-[current]:bg-ink aria-[current]:text-paper"
        >
          {WORDS[name][choice as keyof (typeof WORDS)[N]] as string}
        </Link>
      ))}
    </nav>
  );
}
