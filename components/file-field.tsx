import { useId } from "react";

interface Props {
  name: string;
  label: string;
  accept: string;
  hint: string;
}

export function FileField({ name, label, accept, hint }: Props) {
  const id = useId();
  return (
    <div className="w-full max-w-prose">
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        type="file"
        name={name}
        accept={accept}
        required
        aria-describedby={`${id}-hint`}
        className="mt-2 block w-full rounded-lg border border-line bg-card p-2 text-sm file:mr-4 file:cursor-pointer file:rounded-full file:border-0 file:bg-line file:px-4 file:py-2 file:text-ink"
      />
      <p id={`${id}-hint`} className="mt-1.5 text-sm text-muted">
        {hint}
      </p>
    </div>
  );
}
