"use client";

import { useEffect } from "react";

const SHOWN_MS = 8_000;

/** What was just done, at the foot of the window, with a way back; said aloud too. */
export function Toast({ words, undo, onDone }: { words?: string; undo?: () => void; onDone: () => void }) {
  useEffect(() => {
    if (!words) return;
    const timer = setTimeout(onDone, SHOWN_MS);
    return () => clearTimeout(timer);
  }, [words, onDone]);
  return (
    <div className="no-print pointer-events-none fixed inset-x-0 bottom-4 z-50 flex justify-center px-4">
      <p
        aria-live="polite"
        className={
          words
            ? "pointer-events-auto flex items-center gap-4 rounded-3xl bg-ink py-2 pr-3 pl-5 text-sm text-paper shadow-lg"
            : "sr-only"
        }
      >
        {words}
        {words && undo && (
          <button
            type="button"
            onClick={undo}
            className="rounded-full px-3 py-1 font-medium underline underline-offset-4"
          >
            Undo
          </button>
        )}
      </p>
    </div>
  );
}
