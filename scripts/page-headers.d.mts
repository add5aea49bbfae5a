export function pageHeaders(
  path: string,
): { request: Record<string, string>; response: Record<string, string> } | undefined;
