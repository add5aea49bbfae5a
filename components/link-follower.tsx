"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

/** What comes within so many milliseconds is not waited for: to show that it is on its way would be to paint twice. */
export const AT_ONCE = 100;

/** Follows the links of a page without loading it anew; the one clicked pulses while its page is on its way. */
export function LinkFollower() {
  const router = useRouter();
  const clicked = useRef<HTMLAnchorElement>(undefined);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const [pending, startTransition] = useTransition();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-link]");
      if (!link || event.defaultPrevented || !isPlain(event)) return;
      event.preventDefault();
      forget(clicked.current, timer.current);
      clicked.current = link;
      timer.current = setTimeout(() => link.setAttribute("data-followed", ""), AT_ONCE);
      const scroll = link.dataset.link !== "stay";
      startTransition(() => router.push(link.getAttribute("href") as Route, { scroll }));
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
  useEffect(() => {
    if (pending || !clicked.current) return;
    forget(clicked.current, timer.current);
    if (!clicked.current.isConnected && document.activeElement === document.body) focusNewContent();
  }, [pending]);
  return null;
}

function forget(link: HTMLAnchorElement | undefined, timer: ReturnType<typeof setTimeout> | undefined): void {
  clearTimeout(timer);
  link?.removeAttribute("data-followed");
}

/** Where the link itself went with what it was on, whoever uses the keyboard goes on from what came in its place. */
function focusNewContent(): void {
  const place = document.getElementById("panel") ?? document.getElementById("content");
  if (!place) return;
  place.tabIndex = -1;
  place.focus({ preventScroll: true });
}

/** Whether a click asks for nothing but to go there: no new tab, no window, no download. */
function isPlain({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent): boolean {
  return button === 0 && !metaKey && !ctrlKey && !shiftKey && !altKey;
}
