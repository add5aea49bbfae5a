import { type Chip, ChipLinks } from "./chip-links";

/** What of an address could not be used, in a sentence, and links to what may have been meant. */
export interface Notice {
  text: string;
  perhaps?: Chip[];
}

export function Notices({ notices }: { notices: Notice[] }) {
  if (notices.length === 0) return null;
  return (
    <div role="status" className="mt-6 space-y-3 rounded-xl border border-line bg-card px-5 py-4 text-sm">
      {[...new Map(notices.map((notice) => [notice.text, notice])).values()].map(({ text, perhaps = [] }) => (
        <div key={text} className="space-y-2">
          <p className="[overflow-wrap:anywhere]">
            {text} {perhaps.length > 0 && "Perhaps this is meant?"}
          </p>
          {perhaps.length > 0 && <ChipLinks chips={perhaps} />}
        </div>
      ))}
    </div>
  );
}
