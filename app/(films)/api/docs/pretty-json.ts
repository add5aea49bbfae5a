const WIDTH = 66;

/** JSON to read: indented, but on one line what fits on it. @param before characters on the line already */
export function prettyJson(value: unknown, indent = "", before = indent.length): string {
  const line = oneLine(value);
  if (typeof value !== "object" || value === null || before + line.length <= WIDTH) return line;
  const deeper = `${indent}  `;
  const parts = Array.isArray(value)
    ? value.map((item) => prettyJson(item, deeper))
    : present(value).map(([key, item]) => {
        const start = `${JSON.stringify(key)}: `;
        return start + prettyJson(item, deeper, deeper.length + start.length);
      });
  const [open, close] = Array.isArray(value) ? "[]" : "{}";
  return `${open}\n${parts.map((part) => deeper + part).join(",\n")}\n${indent}${close}`;
}

function oneLine(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(oneLine).join(", ")}]`;
  if (typeof value !== "object" || value === null) return JSON.stringify(value);
  const entries = present(value);
  if (entries.length === 0) return "{}";
  return `{ ${entries.map(([key, item]) => `${JSON.stringify(key)}: ${oneLine(item)}`).join(", ")} }`;
}

function present(value: object): [string, unknown][] {
  return Object.entries(value).filter(([, item]) => item !== undefined);
}
