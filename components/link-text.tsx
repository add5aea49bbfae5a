"use client";

import { useLinkStatus } from "next/link";
import type { ReactNode } from "react";

/** The words of a link, pulsing while the page that it leads to is on its way. */
export function LinkText({ children }: { children: ReactNode }) {
  const { pending } = useLinkStatus();
  return <span className={pending ? "pending" : undefined}>{children}</span>;
}
