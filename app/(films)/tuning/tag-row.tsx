import type { Route } from "next";
import { Link } from "@/components/link";

/** A step to more or less of a tag: where it leads, and whether it was taken. */
export interface TagStep {
  href: Route;
  isChosen: boolean;
}

interface Props {
  tag: string;
  /** Undefined where nothing near has so much more or less of it. */
  less?: TagStep;
  more?: TagStep;
}

/** A tag to have more or less of. */
export function TagRow({ tag, less, more }: Props) {
  return (
    <li className="flex items-center gap-1 py-1">
      <span className="min-w-0 flex-1 truncate text-sm">{tag}</span>
      <Step label={`Less ${tag}`} sign="sign-minus" step={less} />
      <Step label={`More ${tag}`} sign="sign-plus" step={more} />
    </li>
  );
}

function Step({ label, sign, step }: { label: string; sign: "sign-minus" | "sign-plus"; step?: TagStep }) {
  const look = `sign ${sign} before:size-4 size-8 shrink-0`;
  if (!step) return <span aria-hidden="true" className={`${look} text-line`} />;
  return (
    <Link
      href={step.href}
      scroll={false}
      aria-label={label}
      aria-current={step.isChosen ? "true" : undefined}
      className={`${look} rounded-full border border-line text-muted hover:border-ink hover:text-ink aria-[current]:border-ink aria-[current]:bg-ink aria-[current]:text-paper`}
    />
  );
}
