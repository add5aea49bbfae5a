"use client";

import { createContext, type ReactNode, useActionState, useContext, useId } from "react";
import type { ActionResult, FormAction } from "@/types/action";

const Answer = createContext<ActionResult<unknown> | undefined>(undefined);

const LOOKS = {
  main: "bg-accent px-6 py-2.5 font-medium text-paper hover:opacity-90",
  grave: "border border-accent px-6 py-2.5 font-medium text-accent hover:bg-accent hover:text-paper",
  quiet: "border border-line px-3.5 py-1.5 text-sm hover:border-ink",
  pressed: "border border-accent bg-accent px-3.5 py-1.5 text-sm text-paper",
  sign: "grid size-7 place-items-center text-muted hover:text-accent",
};

const LOW = new Set<keyof typeof LOOKS>(["quiet", "pressed", "sign"]);

interface FormProps {
  action: FormAction;
  /** What the button says. */
  submit: ReactNode;
  /**
   * The button of a page's matter, one that warns of what cannot be undone, one beside others, that in its on state, and
   * one that is only a sign.
   */
  look?: keyof typeof LOOKS;
  /** Of a button that turns something on and off: whether it is on. */
  pressed?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A form of a server action: it works without JavaScript, keeps what was typed, and says below what came of it. */
export function ActionForm({ action, submit, look = "main", pressed, className = "", children }: FormProps) {
  const [answer, send, isPending] = useActionState<ActionResult<string | undefined> | undefined, FormData>(
    action,
    undefined,
  );
  const words = answer?.ok ? answer.value : answer?.message;
  return (
    <form action={send} className={`grid justify-items-start ${LOW.has(look) ? "" : "gap-5"} ${className}`}>
      <Answer value={answer}>{children}</Answer>
      <button type="submit" aria-disabled={isPending} aria-pressed={pressed} className={`rounded-full ${LOOKS[look]}`}>
        {submit}
      </button>
      {/* Not to be seen twice where a field says it (globals.css). */}
      <p
        role="status"
        className={words ? `form-answer text-sm ${answer?.ok ? "text-muted" : "text-accent"}` : "sr-only"}
      >
        {words}
      </p>
    </form>
  );
}

interface FieldProps {
  name: string;
  label: string;
  type?: "text" | "email" | "password";
  autoComplete?: string;
  defaultValue?: string;
  hint?: string;
  maxLength?: number;
  /** How high it is, where it takes a text of several lines. */
  lines?: number;
}

const BOX =
  "mt-1 block w-full rounded-lg border border-line bg-card px-3 outline-none focus:border-accent focus:ring-1 focus:ring-accent aria-invalid:border-accent";

/** A field with its label, and what was wrong with it. */
export function Field({ name, label, type = "text", defaultValue, hint, lines, ...others }: FieldProps) {
  const id = useId();
  const answer = useContext(Answer);
  const problem = answer?.ok === false ? answer.fields?.[name] : undefined;
  const given = answer?.ok === false ? answer.given?.[name] : undefined;
  const note = problem ?? hint;
  const attributes = {
    id,
    name,
    defaultValue: given ?? defaultValue,
    required: true,
    "aria-invalid": problem ? true : undefined,
    "aria-describedby": note ? `${id}-note` : undefined,
    ...others,
  };
  return (
    <div className={`w-full ${lines ? "max-w-2xl" : "max-w-sm"}`}>
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      {lines ? (
        <textarea {...attributes} rows={lines} dir="auto" className={`py-2.5 leading-relaxed ${BOX}`} />
      ) : (
        <input {...attributes} type={type} className={`h-11 ${BOX}`} />
      )}
      {note && (
        <p id={`${id}-note`} className={`mt-1 text-sm ${problem ? "text-accent" : "text-muted"}`}>
          {note}
        </p>
      )}
    </div>
  );
}

/** A yes or no with its label. */
export function Checkbox({ name, label, defaultChecked }: { name: string; label: string; defaultChecked?: boolean }) {
  const answer = useContext(Answer);
  const given = answer?.ok === false && answer.given ? name in answer.given : defaultChecked;
  return (
    <label className="flex items-center gap-2.5 py-1 text-sm">
      <input type="checkbox" name={name} defaultChecked={given} className="size-5 accent-[var(--accent)]" />
      {label}
    </label>
  );
}
