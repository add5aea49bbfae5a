"use client";

import type { Route } from "next";
import { useRouter } from "next/navigation";
import { useId } from "react";
import { useLazyField } from "./use-lazy-field";
import type { FoundMovie } from "./use-movie-search";

interface Props {
  label: string;
  placeholder: string;
  button: string;
  /** Where a picked film leads: this address with the film added. */
  action: string;
  /** As which parameter; sent by its button alone a title, `title` or `notTitle`. */
  as?: "movie" | "not";
  /** What the address holds already. */
  keep?: [name: string, value: string][];
  size?: "large" | "small";
  /** What is done with a picked film in place of going to that address. */
  onPick?: (movie: FoundMovie) => void;
}

/** Where letters are so large that words and button have no room beside each other the button goes below; it grows only there. */
const LOOKS = {
  large: {
    label: "mb-2 block text-sm text-muted",
    box: "rounded-[1.875rem] p-1.5 pl-[min(1.25rem,5vw)]",
    line: "h-11.5 flex-[999_1_7rem]",
    words: "text-lg",
    button: "h-11.5 px-[min(1.25rem,4vw)]",
  },
  small: {
    label: "sr-only",
    box: "rounded-[1.375rem] p-1 pl-4",
    line: "h-8.5 flex-[999_1_4rem]",
    words: "text-base",
    button: "h-8.5 px-4 text-sm",
  },
};

const loadCombobox = () => import("./movie-combobox").then((module) => module.MovieCombobox);

/**
 * A field that finds films as one types. It begins as a plain form that asks by title, which is all there is
 * without JavaScript; the combobox takes the field's place, text and focus when a visitor turns to it.
 */
export function MoviePicker({
  label,
  placeholder,
  button,
  action,
  as = "movie",
  keep = [],
  size = "large",
  onPick,
}: Props) {
  const router = useRouter();
  const id = useId();
  const { input, load, loaded } = useLazyField(loadCombobox);
  const follow = ({ movieId }: FoundMovie) => {
    const chosen = keep.filter(([name, value]) => name !== as || value !== String(movieId));
    const search = new URLSearchParams([...chosen, [as, String(movieId)]]);
    router.push(`${action}?${search}` as Route);
  };
  const look = LOOKS[size];
  const field = {
    id,
    name: as === "not" ? "notTitle" : "title",
    required: true,
    maxLength: 300,
    placeholder,
    autoComplete: "off",
    className: `h-full min-w-0 flex-1 bg-transparent outline-none placeholder:text-muted ${look.words}`,
  };
  return (
    <form action={action} className="no-print w-full" onPointerEnter={load}>
      {keep.map(([name, value]) => (
        <input key={`${name}=${value}`} type="hidden" name={name} value={value} />
      ))}
      <label htmlFor={id} className={look.label}>
        {label}
      </label>
      <div
        className={`relative flex flex-wrap gap-x-2 border border-line bg-card focus-within:border-accent focus-within:ring-1 focus-within:ring-accent ${look.box}`}
      >
        <span className={`sign sign-search before:size-5 before:bg-muted min-w-0 gap-2 ${look.line}`}>
          {loaded ? (
            <loaded.Component field={field} initial={loaded.state} onPick={onPick ?? follow} />
          ) : (
            <input ref={input} type="text" onFocus={load} {...field} />
          )}
        </span>
        <button
          type="submit"
          className={`flex-auto rounded-full bg-accent font-medium text-paper hover:opacity-90 ${look.button}`}
        >
          {button}
        </button>
      </div>
    </form>
  );
}
