"use client";

import { useId, useState } from "react";

const STEPS = [0.5, 1, 1.5, 2, 2.5, 3, 3.5, 4, 4.5, 5];

interface Props {
  title: string;
  value: number | undefined;
  onRate: (rating: number | null) => void;
}

/** Five stars by halves: mouse and touch on either half, arrow keys between them. Chosen again, a rating is taken back. */
export function StarRating({ title, value, onRate }: Props) {
  const name = useId();
  const [hovered, setHovered] = useState<number>();
  const shown = hovered ?? value ?? 0;
  return (
    <fieldset onPointerLeave={() => setHovered(undefined)} className="mx-auto w-[min(15rem,100%)]">
      <legend className="sr-only">Your rating of {title}</legend>
      <div className="relative flex">
        <Stars shown={shown} />
        {STEPS.map((step) => (
          <label
            key={step}
            onPointerEnter={({ pointerType }) => pointerType === "mouse" && setHovered(step)}
            className="z-10 h-12 flex-1 cursor-pointer rounded has-focus-visible:outline-2 has-focus-visible:outline-accent"
          >
            <input
              type="radio"
              name={name}
              value={step}
              checked={value === step}
              onChange={() => onRate(step)}
              onClick={() => value === step && onRate(null)}
              aria-label={`${step} ${step === 1 ? "star" : "stars"}`}
              className="sr-only"
            />
          </label>
        ))}
      </div>
      <p aria-hidden="true" className="mt-1 text-center text-sm text-muted tabular-nums">
        {shown > 0 ? `${shown} of 5` : "Not rated"}
      </p>
    </fieldset>
  );
}

/** The same row twice, one over the other: pale, and full as far as the rating goes. */
function Stars({ shown }: { shown: number }) {
  return (
    <span aria-hidden="true" className="absolute inset-0">
      <StarRow className="text-line" />
      <StarRow className="text-accent" clip={`inset(0 ${100 - shown * 20}% 0 0)`} />
    </span>
  );
}

const STAR = "M12 2.6l2.9 6 6.6.9-4.8 4.6 1.2 6.6-5.9-3.2-5.9 3.2 1.2-6.6L2.5 9.5l6.6-.9z";

function StarRow({ className, clip }: { className: string; clip?: string }) {
  return (
    <svg
      aria-hidden="true"
      viewBox="0 0 120 24"
      fill="currentColor"
      className={`absolute inset-0 size-full ${className}`}
      style={{ clipPath: clip }}
    >
      {[0, 24, 48, 72, 96].map((x) => (
        <path key={x} d={STAR} transform={`translate(${x} 0)`} />
      ))}
    </svg>
  );
}
