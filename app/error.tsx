"use client";

import { ErrorMessage } from "@/components/error-message";

export default function PageError({ reset }: { error: Error; reset: () => void }) {
  return <ErrorMessage reset={reset} />;
}
