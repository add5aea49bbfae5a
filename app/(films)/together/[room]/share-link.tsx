"use client";

import { useEffect, useId, useRef, useState } from "react";

/** The link to send to the others: copied by a button, or by hand. */
export function ShareLink({ link }: { link: string }) {
  const id = useId();
  const field = useRef<HTMLInputElement>(null);
  const [isAlive, setAlive] = useState(false);
  const [words, setWords] = useState<string>();
  useEffect(() => setAlive(true), []);
  const copy = async () => {
    field.current?.select();
    const copied = await navigator.clipboard?.writeText(link).then(
      () => true,
      () => false,
    );
    setWords(copied ? "Copied." : "It is selected: copy it with your keyboard or by a long press.");
  };
  return (
    <div className="no-print w-full max-w-xl">
      <label htmlFor={id} className="mb-1 block text-sm text-muted">
        Send this link to the others
      </label>
      <div className="flex gap-2">
        <input
          ref={field}
          id={id}
          readOnly
          value={link}
          className="h-11 min-w-0 flex-1 rounded-lg border border-line bg-card px-3 text-sm outline-none focus:border-accent focus:ring-1 focus:ring-accent"
        />
        {isAlive && (
          <button
            type="button"
            onClick={copy}
            className="shrink-0 rounded-full border border-line px-4 text-sm hover:border-ink"
          >
            Copy
          </button>
        )}
      </div>
      <p role="status" className={words ? "mt-1 text-sm text-muted" : "sr-only"}>
        {words}
      </p>
    </div>
  );
}
