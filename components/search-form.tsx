interface Props {
  /** Where the words go, as `q`. */
  action: string;
  label: string;
  value: string;
}

/** A field and a button: words go into the address, with JavaScript or without. */
export function SearchForm({ action, label, value }: Props) {
  return (
    <search className="block w-full max-w-md">
      <form action={action}>
        <label className="sign sign-search before:size-5 before:bg-muted h-11 gap-2 rounded-full border border-line bg-card p-1 pl-4 focus-within:border-accent focus-within:ring-1 focus-within:ring-accent">
          <span className="sr-only">{label}</span>
          <input
            type="search"
            name="q"
            defaultValue={value}
            placeholder={label}
            maxLength={300}
            autoComplete="off"
            className="h-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted"
          />
          <button
            type="submit"
            className="h-full shrink-0 rounded-full bg-accent px-4 text-sm font-medium text-paper hover:opacity-90"
          >
            Find
          </button>
        </label>
      </form>
    </search>
  );
}
