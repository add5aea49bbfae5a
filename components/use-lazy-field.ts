"use client";

import { useEffect, useEffectEvent, useRef, useState } from "react";
import { flushSync } from "react-dom";

/** What a plain input held at the moment another took its place. */
export interface FieldState {
  value: string;
  focused: boolean;
  caret: number | null;
}

/**
 * A plain input that a richer component replaces once its code has come, in one step, so that no keystroke is
 * lost. A failed load leaves the plain input and is tried again at the next call.
 */
export function useLazyField<C>(importComponent: () => Promise<C>) {
  const input = useRef<HTMLInputElement>(null);
  const loading = useRef(false);
  const [loaded, setLoaded] = useState<{ Component: C; state: FieldState }>();

  const load = async () => {
    if (loading.current) return;
    loading.current = true;
    try {
      const Component = await importComponent();
      const field = input.current;
      const state = {
        value: field?.value ?? "",
        focused: document.activeElement === field,
        caret: field?.selectionStart ?? null,
      };
      flushSync(() => setLoaded({ Component, state }));
    } catch {
      loading.current = false;
    }
  };

  // Whoever turned to the field before this code ran has given no event that we could have heard.
  const loadIfInUse = useEffectEvent(() => {
    const field = input.current;
    if (field && (document.activeElement === field || field.value !== "")) load();
  });
  useEffect(() => loadIfInUse(), []);

  return { input, load, loaded };
}
