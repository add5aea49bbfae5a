import type { ServerResponse } from "node:http";

export function gatherWrites(response: ServerResponse & { flush?: () => void }): void;
