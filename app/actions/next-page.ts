import { z } from "zod";

/** Where to go afterwards: a page of this site. */
export const nextPage = z
  .string()
  .regex(/^\/(?![/\\])/)
  .catch("/for-you");
