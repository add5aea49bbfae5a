"use client";

import { Ban, type LucideIcon, Minus, Plus, Scale } from "lucide-react";
import type { SignName } from "./sign";

const SIGNS: Record<SignName, LucideIcon> = { minus: Minus, plus: Plus, scale: Scale, ban: Ban };

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
