import { FORMATS } from "@/lib/accounts/imports/formats";

const LABELS = [...new Set(FORMATS.map(({ label }) => label))];

/** The tables that are read, each with the columns that it is known by. */
export function KnownFiles() {
  return (
    <details className="mt-8">
      <summary className="cursor-pointer py-1 text-muted hover:text-ink">
        Which files are read, and their columns
      </summary>
      <p className="mt-3 max-w-prose text-sm text-muted">
        Tables (CSV) with the names of their columns in the first line, in any order and among others; and our own
        export (JSON).
      </p>
      <dl className="mt-4 grid gap-x-8 gap-y-3 text-sm [overflow-wrap:anywhere] sm:grid-cols-2">
        {LABELS.map((label) => (
          <div key={label}>
            <dt className="first-letter:uppercase">{label}</dt>
            <dd className="text-muted">{columnsOf(label)}</dd>
          </div>
        ))}
      </dl>
    </details>
  );
}

/** Formats of one label differ in columns alone. */
function columnsOf(label: string): string {
  const formats = FORMATS.filter((format) => format.label === label);
  const [{ only, without }] = formats;
  const columns = formats.map(({ columns }) => columns.join(", ")).join("; or ");
  return columns + (only ? ", and no others" : "") + (without ? `; without ${without.join(", ")}` : "");
}
