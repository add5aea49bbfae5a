"use client";

import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { besideInGrid } from "./beside-in-grid";

const KEYS: [keys: string[], does: string][] = [
  [["/"], "Find a film"],
  [["j", "k"], "Next and previous film"],
  [["←", "→", "↑", "↓"], "To the film beside it"],
  [["Enter"], "Open the film"],
  [["?"], "These shortcuts"],
  [["Esc"], "Close"],
];

/** Keys that work on every page, and a list of them under "?", made when it is first asked for. */
export function Shortcuts() {
  const dialog = useRef<HTMLDialogElement>(null);
  const [isMade, setMade] = useState(false);
  useEffect(() => {
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target)) return;
      if (dialog.current?.open) return;
      if (event.key === "?") {
        flushSync(() => setMade(true));
        dialog.current?.showModal();
      } else if (event.key === "/") focusSearch();
      else if (!moveBetweenFilms(event.key)) return;
      event.preventDefault();
    };
    document.addEventListener("keydown", onKeyDown);
    return () => document.removeEventListener("keydown", onKeyDown);
  }, []);
  return (
    <dialog
      ref={dialog}
      aria-labelledby="shortcuts"
      className="m-auto w-[min(26rem,calc(100%-2rem))] rounded-2xl border border-line bg-card p-6 text-ink shadow-xl backdrop:bg-black/50"
    >
      {isMade && <KeyList />}
    </dialog>
  );
}

function KeyList() {
  return (
    <>
      <h2 id="shortcuts" className="text-3xl">
        Shortcuts
      </h2>
      <dl className="mt-5 grid grid-cols-[auto_1fr] items-baseline gap-x-5 gap-y-2.5">
        {KEYS.map(([keys, does]) => (
          <div key={does} className="contents">
            <dt className="flex gap-1">
              {keys.map((key) => (
                <kbd key={key} className="min-w-7 rounded border border-line px-1.5 text-center font-sans text-sm">
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
      <form method="dialog" className="mt-6">
        <button type="submit" className="rounded-full bg-accent px-5 py-2 font-medium text-paper hover:opacity-90">
          Close
        </button>
      </form>
    </>
  );
}

function isTyping(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  if (target instanceof HTMLInputElement) return !["range", "checkbox", "radio", "button"].includes(target.type);
  return target.isContentEditable || ["TEXTAREA", "SELECT"].includes(target.tagName);
}

function focusSearch(): void {
  const fields = [...document.querySelectorAll<HTMLInputElement>("form input[name=title]")];
  fields.find((field) => field.checkVisibility())?.focus();
}

/** @returns whether the key meant a film */
function moveBetweenFilms(key: string): boolean {
  const links = [...document.querySelectorAll<HTMLAnchorElement>("article h3 a")];
  const at = links.indexOf(document.activeElement as HTMLAnchorElement);
  const to = besideInGrid(
    key,
    at,
    links.map((link) => link.getBoundingClientRect()),
  );
  if (to === undefined) return false;
  links[to].focus();
  links[to].closest("article")?.scrollIntoView({ block: "nearest" });
  return true;
}
