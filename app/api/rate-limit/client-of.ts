import { isIP } from "node:net";
import { type ApiRequest, headerOf } from "@/app/api/http/api-answer";

/**
 * Whom a request is counted to: the socket's address, or, where a proxy stands before us and is trusted, the one that
 * it puts at the end of X-Forwarded-For. Empty where neither is known: those are one client.
 */
export function clientOf(request: Pick<ApiRequest, "headers" | "address">, trustProxy: boolean): string {
  const forwarded = trustProxy ? headerOf(request, "x-forwarded-for")?.split(",").at(-1)?.trim() : undefined;
  return networkOf(forwarded !== undefined && isIP(forwarded) > 0 ? forwarded : (request.address ?? ""));
}

/** Whether a client is this machine or has no address: so all visitors look that come through a proxy on it. */
export function isNobody(client: string): boolean {
  return client === "" || client.startsWith("127.") || client === networkOf("::1");
}

/** An IPv6 address's /64, all of which one household or server commonly has; other addresses as they are. */
function networkOf(address: string): string {
  const [, ipv4] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/i.exec(address) ?? [];
  if (ipv4 || isIP(address) !== 6) return ipv4 ?? address;
  const [head, tail] = address
    .replace(/%.*/, "")
    .replace(/\d+\.\d+\.\d+\.\d+$/, "0:0")
    .split("::")
    .map((part) => part.split(":").filter((group) => group !== ""));
  const zeros = tail ? Array.from({ length: 8 - head.length - tail.length }, () => "0") : [];
  const groups = [...head, ...zeros, ...(tail ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}
