import "server-only";
import { unstable_rethrow } from "next/navigation";
import pino from "pino";
import { z } from "zod";
import { AccountsError } from "@/lib/accounts/accounts-error";
import { type Asker, demandAdmin, ensureAsker, readAsker } from "@/lib/accounts/asker";
import type { Request } from "@/lib/accounts/own-account";
import type { ActionResult, FormAction } from "@/types/action";
import { readRequest } from "./request";

const log = pino();

/**
 * Who may ask: anyone at all; anyone, who becomes a visitor with a session by it; who has a session; who has an
 * account; who moderates.
 */
interface Askers {
  anyone: Asker | undefined;
  visitor: Asker;
  session: Asker;
  account: Asker;
  admin: Asker;
}

export interface Asked<W extends keyof Askers = "session"> {
  asker: Askers[W];
  request: Request;
}

/**
 * A server action: finds out who asks, parses what it is given, and answers with a value or with words. A failure of
 * ours is logged and answered in general words.
 */
export function defineAction<W extends keyof Askers, S extends z.ZodType, T>(
  who: W,
  schema: S,
  run: (input: z.output<S>, asked: Asked<W>) => Promise<T>,
): (input: z.input<S>) => Promise<ActionResult<T>> {
  return async (input) => {
    try {
      const request = await readRequest();
      // Nobody learns what an action takes who may not ask for it, and nobody becomes a visitor by what is refused.
      const known = who === "visitor" ? undefined : await findAsker(who, request.headers);
      const parsed = schema.safeParse(input);
      if (!parsed.success) return { ok: false, ...describeProblems(parsed.error) };
      const asker = (who === "visitor" ? await findAsker(who, request.headers) : known) as Askers[W];
      return { ok: true, value: await run(parsed.data, { asker, request }) };
    } catch (error) {
      unstable_rethrow(error);
      if (error instanceof AccountsError) return { ok: false, message: error.message };
      log.error(error, "an action failed");
      return { ok: false, message: "Something went wrong here, and nothing was changed. Try it again." };
    }
  };
}

/** The same action for a form: its fields by their names, and what was typed with what was wrong. */
export function formAction(action: (input: never) => Promise<ActionResult<string | undefined>>): FormAction {
  return async (_, form) => {
    const entries = [...form].filter(([name]) => !name.startsWith("$"));
    const result = await action(Object.fromEntries(entries) as never);
    if (result.ok) return result;
    const shown = entries.filter(([name, value]) => typeof value === "string" && !/password/i.test(name));
    return { ...result, given: Object.fromEntries(shown) as Record<string, string> };
  };
}

async function findAsker(who: keyof Askers, headers: Headers): Promise<Asker | undefined> {
  if (who === "visitor") return ensureAsker(headers);
  const asker = await readAsker(headers);
  if (who === "anyone") return asker;
  if (!asker || (who !== "session" && asker.isVisitor)) throw new AccountsError("Sign in first.", "signedOut");
  if (who === "admin") demandAdmin(asker);
  return asker;
}

function describeProblems(error: z.ZodError): { message: string; fields: Record<string, string> } {
  const fields = Object.fromEntries(error.issues.map(({ path, message }) => [path.join("."), message]).reverse());
  return { message: z.flattenError(error).formErrors[0] ?? error.issues[0].message, fields };
}
