import type { ModelName } from "@/types/recommendation";

/** What visitors call an engine, and what its list is in a sentence. */
export const ENGINES: Record<ModelName, { name: string; says: string }> = {
  hybrid: { name: "Best match", says: "Near in all they share: who likes them, subject, people, genres and time." },
  content: { name: "By content", says: "Near in what they are about: tags and genres." },
  collaborative: { name: "By audience", says: "Near in who rated them, and how." },
  ease: { name: "Liked together", says: "What people who like these like besides." },
  factors: { name: "By taste", says: "For the taste of somebody who likes these." },
  popularity: { name: "Most rated", says: "What most people rated, whichever films these are." },
};
