import { type Answerer, problemAnswer } from "@/app/api/http/api-answer";
import { clientOf, isNobody } from "./client-of";
import { TokenBuckets } from "./token-buckets";

export interface RateSettings {
  /** Requests a minute from one client; 0 for any number. */
  limit: number;
  /** Whether a proxy stands before us that adds to X-Forwarded-For. */
  trustProxy: boolean;
  /** Whether it holds for whoever has no address of their own too: a proxy that we know nothing of makes all so. */
  forNobody: boolean;
}

const DEFAULT_LIMIT = 600;
const WINDOW = 60;
const POLICY = "default";

/** From API_RATE_LIMIT and TRUST_PROXY; instrumentation.ts complains of a limit that is no number. */
export function readRateSettings(environment: Record<string, string | undefined> = process.env): RateSettings {
  const { API_RATE_LIMIT = "", TRUST_PROXY = "" } = environment;
  const chosen = /^\d{1,9}$/.test(API_RATE_LIMIT);
  return {
    limit: chosen ? Number(API_RATE_LIMIT) : DEFAULT_LIMIT,
    trustProxy: !["", "0", "false"].includes(TRUST_PROXY),
    forNobody: chosen,
  };
}

/**
 * Answers as before, until a client asks too often. Every answer tells what is left (RateLimit and RateLimit-Policy,
 * draft-ietf-httpapi-ratelimit-headers); the refusal is a 429 with Retry-After.
 * @param now seconds of a clock that does not go back
 */
export function limitRate(
  answer: Answerer,
  { limit, trustProxy, forNobody }: RateSettings,
  now = () => performance.now() / 1000,
): Answerer {
  if (limit === 0) return answer;
  const buckets = new TokenBuckets(limit, WINDOW);
  const policy = `"${POLICY}";q=${limit};w=${WINDOW}`;
  return async (request) => {
    const client = clientOf(request, trustProxy);
    if (!forNobody && isNobody(client)) return answer(request);
    const { granted, remaining, reset, retryAfter } = buckets.spend(client, now());
    const { headers, ...answered } = granted ? await answer(request) : refusal(limit, retryAfter);
    const quota = `"${POLICY}";r=${remaining};t=${reset}`;
    return { ...answered, headers: { ...headers, "RateLimit-Policy": policy, RateLimit: quota } };
  };
}

function refusal(limit: number, retryAfter: number) {
  const problem = {
    type: "https://iana.org/assignments/http-problem-types#quota-exceeded",
    title: "Too many requests",
    status: 429,
    detail: `More than ${limit} requests a minute came from your address; ask again in ${retryAfter} s.`,
    "violated-policies": [POLICY],
  };
  return problemAnswer(problem, { "Retry-After": String(retryAfter) });
}
