"use client";

import { useRouter } from "next/navigation";
import { useEffect } from "react";
import { ZONE_COOKIE } from "./zone-cookie";

const YEAR_S = 365 * 24 * 60 * 60;

interface Props {
  /** The visitor's time zone, as far as the server knows. */
  known: string;
  /** On a page that shows moments: it comes anew where that was wrong. */
  isShown?: boolean;
}

/** Tells the server its visitor's time zone, by a cookie, so that pages come with their own days. */
export function KeepZone({ known, isShown = false }: Props) {
  const { refresh } = useRouter();
  useEffect(() => {
    const zone = Intl.DateTimeFormat().resolvedOptions().timeZone;
    if (!zone || zone === known) return;
    // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store is not in every browser, and nowhere without https
    document.cookie = `${ZONE_COOKIE}=${encodeURIComponent(zone)}; path=/; max-age=${YEAR_S}; samesite=lax`;
    if (isShown) refresh();
  }, [known, isShown, refresh]);
  return null;
}
