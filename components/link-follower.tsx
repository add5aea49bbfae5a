"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useEffect, useRef, useTransition } from "react";

/** Follows the links of a page without loading it anew; the one clicked pulses while its page is on its way. */
export function LinkFollower() {
  const router = useRouter();
  const clicked = useRef<HTMLAnchorElement>(undefined);
  const [pending, startTransition] = useTransition();
  useEffect(() => {
    const onClick = (event: MouseEvent) => {
      const link = event.target instanceof Element && event.target.closest<HTMLAnchorElement>("a[data-link]");
      if (!link || event.defaultPrevented || !isPlain(event)) return;
      event.preventDefault();
      clicked.current?.removeAttribute("data-followed");
      clicked.current = link;
      link.setAttribute("data-followed", "");
      const scroll = link.dataset.link !== "stay";
      startTransition(() => router.push(link.getAttribute("href") as Route, { scroll }));
    };
    document.addEventListener("click", onClick);
    return () => document.removeEventListener("click", onClick);
  }, [router]);
  useEffect(() => {
    if (pending || !clicked.current) return;
    clicked.current.removeAttribute("data-followed");
    if (!clicked.current.isConnected && document.activeElement === document.body) focusNewContent();
  }, [pending]);
  return null;
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
