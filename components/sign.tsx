import { Ban, type LucideIcon, Minus, Plus, Scale } from "lucide-react";

const SIGNS = { minus: Minus, plus: Plus, scale: Scale, ban: Ban } satisfies Record<string, LucideIcon>;
export type SignName = keyof typeof SIGNS;

/** The signs that a page repeats, drawn once for `Sign` to point at. */
export function SignSheet() {
  return (
    <svg aria-hidden="true" className="absolute size-0">
      {Object.entries(SIGNS).map(([name, Icon]) => (
        <symbol key={name} id={`sign-${name}`} viewBox="0 0 24 24">
          <Icon />
        </symbol>
      ))}
    </svg>
  );
}

/** A sign that stands on a page many times over. */
export function Sign({ name, className }: { name: SignName; className: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`#sign-${name}`} />
    </svg>
  );
}
