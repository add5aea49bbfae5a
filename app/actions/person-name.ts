import { z } from "zod";

/** Without characters that cannot be seen or that turn the direction of what follows. */
export const name = z
  .string()
  .trim()
  .min(1, "A name is missing.")
  .max(40, "A name has at most 40 characters.")
  .regex(/^[^\p{C}\u2028\u2029]+$/u, "A name has letters, digits and signs that can be seen.");
