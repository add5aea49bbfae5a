import "server-only";
import { cookies } from "next/headers";
import { parseZone } from "./parse-zone";
import { ZONE_COOKIE } from "./zone-cookie";

/** The time zone of whose request this is, as their browser told it (keep-zone.tsx); UTC until it has. */
export const readZone = async (): Promise<string> => parseZone((await cookies()).get(ZONE_COOKIE)?.value);
