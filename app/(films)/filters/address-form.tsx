import { useRouter } from "next/navigation";
import { type MouseEvent, type ReactNode, useEffect, useLayoutEffect, useRef, useTransition } from "react";
import { hrefWith, type Pairs } from "@/app/query/href-with";
import { AT_ONCE } from "@/components/link-follower";

/** A slider is followed at once, and while it moves so many milliseconds apart. */
const APART = 80;

interface Props {
  /** The page that the form is on. */
  action: string;
  /** What of the state is not in a field of the form. */
  keep: Pairs;
  /** What the fields show, by name: after Back they have to show it again. */
  shown: Record<string, string>;
  children: ReactNode;
}

/**
 * A form whose state is the address. Without JavaScript it is sent by its button; with it, it follows each change: sliders
 * replace the address, fields and links add one to go back to.
 */
export function AddressForm({ action, keep, shown, children }: Props) {
  const router = useRouter();
  const form = useRef<HTMLFormElement>(null);
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  const moved = useRef(false);
  const [pending, startTransition] = useTransition();
  // With the page that came, not after it: by then a field may have been left, and its value asked for and lost.
  useLayoutEffect(() => {
    if (pending) return;
    const isAhead = (field: Element) => field === document.activeElement && moved.current;
    for (const [name, value] of Object.entries(shown)) {
      const field = form.current?.elements.namedItem(name);
      if (field instanceof HTMLInputElement && field.value !== value && !isAhead(field)) field.value = value;
    }
  }, [shown, pending]);
  useEffect(() => () => clearTimeout(timer.current), []);
  useEffect(() => {
    if (!pending) return;
    const late = setTimeout(() => form.current?.setAttribute("data-late", ""), AT_ONCE);
    return () => {
      clearTimeout(late);
      form.current?.removeAttribute("data-late");
    };
  }, [pending]);
  const isDefault = (name: string, value: string) => value === "" || (value === "0" && name in shown);
  const goTo = (change: "push" | "replace", search: URLSearchParams) => {
    const asked = [...search].filter(([name, value]) => !isDefault(name, value));
    startTransition(() => router[change](hrefWith(action, asked), { scroll: false }));
  };
  const go = (change: "push" | "replace") => {
    moved.current = false;
    if (!form.current?.checkValidity()) return;
    goTo(change, new URLSearchParams([...new FormData(form.current)] as string[][]));
  };
  const follow = () => {
    moved.current = true;
    if (timer.current !== undefined) return;
    go("replace");
    timer.current = setTimeout(() => {
      timer.current = undefined;
      if (moved.current) follow();
    }, APART);
  };
  /** A link of the form that is clicked while fields are on their way knows nothing of them yet. */
  const takeAlong = (event: MouseEvent) => {
    const link = (event.target as Element).closest("a");
    if (!pending || !link || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
    if (!form.current?.checkValidity()) return;
    event.preventDefault();
    const search = new URL(link.href).searchParams;
    for (const field of form.current.elements) {
      if (!(field instanceof HTMLInputElement) || field.type === "hidden") continue;
      if (field.name in shown) search.set(field.name, field.value);
      else search.append(field.name, field.value);
    }
    goTo("push", search);
  };
  const isSlider = (target: EventTarget) => target instanceof HTMLInputElement && target.type === "range";
  return (
    <form
      ref={form}
      action={action}
      data-pending={pending || undefined}
      onClickCapture={takeAlong}
      onSubmit={(event) => {
        event.preventDefault();
        go("push");
      }}
      onInput={({ target }) => {
        moved.current = true;
        if (isSlider(target)) follow();
      }}
      onBlur={({ target }) => {
        if (target instanceof HTMLInputElement && target.type !== "range" && target.value !== target.defaultValue)
          go("push");
      }}
    >
      {keep.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      {children}
    </form>
  );
}
