import { type ComponentProps, useEffect, useRef, useState } from "react";

interface Props extends ComponentProps<"input"> {
  id: string;
  /** What is offered before a letter is typed, and without JavaScript. */
  options: string[];
  /** Names that are chosen already. */
  taken: string[];
  /** Where names are looked up. */
  source: "tags" | "people";
}

const LIMIT = 12;
const PAUSE_MS = 120;

/** A field for a name: the browser's own list offers what the API finds for what is typed. */
export function NameInput({ id, options, taken, source, ...field }: Props) {
  const [found, setFound] = useState<string[]>();
  const asked = useRef<AbortController>(undefined);
  useEffect(() => () => asked.current?.abort(), []);
  const look = (text: string) => {
    asked.current?.abort();
    if (text.trim() === "") return setFound(undefined);
    asked.current = new AbortController();
    // The list that stands is still of use where none comes.
    findNames(source, text, asked.current.signal).then(setFound, () => {});
  };
  return (
    <>
      <input list={id} autoComplete="off" onChange={(event) => look(event.target.value)} {...field} />
      <datalist id={id}>
        {(found ?? options)
          .filter((name) => !taken.includes(name))
          .map((name) => (
            <option key={name} value={name} />
          ))}
      </datalist>
    </>
  );
}

async function findNames(source: Props["source"], text: string, signal: AbortSignal): Promise<string[]> {
  await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  signal.throwIfAborted();
  const query = new URLSearchParams({ q: text, limit: String(LIMIT) });
  const response = await fetch(`/api/${source}?${query}`, { signal });
  if (!response.ok) throw new Error(`/api/${source} answered ${response.status}`);
  const answer = await response.json();
  return answer[source].map((entry: { name?: string; tag?: string }) => entry.name ?? entry.tag);
}
