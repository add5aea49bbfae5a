import type { Metadata } from "next";
import { notFound } from "next/navigation";

export const metadata: Metadata = { title: "Not found" };

/**
 * Every address that no other page has. What is said there stands with this page alone: Next.js renders a `not-found.tsx` with
 * each page below it, whether it is shown or not, and one at the root would come with all of them, twice.
 */
export default function LostAddress() {
  notFound();
}
