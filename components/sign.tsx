export type SignName = "minus" | "plus" | "scale" | "ban";

/** A sign that stands on a page many times over: `SignSheet` draws it once, this points at it. */
export function Sign({ name, className }: { name: SignName; className: string }) {
  return (
    <svg aria-hidden="true" className={className}>
      <use href={`#sign-${name}`} />
    </svg>
  );
}
