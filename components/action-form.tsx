"use client";

import { createContext, type ReactNode, useActionState, useContext, useId } from "react";
import type { ActionResult, FormAction } from "@/types/action";

const Answer = createContext<ActionResult<unknown> | undefined>(undefined);

interface FormProps {
  action: FormAction;
  /** What the button says. */
  submit: string;
  /** Whether the button warns of what cannot be undone. */
  grave?: boolean;
  className?: string;
  children?: ReactNode;
}

/** A form of a server action: it works without JavaScript, keeps what was typed, and says below what came of it. */
export function ActionForm({ action, submit, grave = false, className = "", children }: FormProps) {
  const [answer, send, pending] = useActionState<ActionResult<string | undefined> | undefined, FormData>(
    action,
    undefined,
  );
  const words = answer?.ok ? answer.value : answer?.message;
  const look = grave
    ? "border border-accent text-accent hover:bg-accent hover:text-paper"
    : "bg-accent text-paper hover:opacity-90";
  return (
    <form action={send} className={`grid justify-items-start gap-5 ${className}`}>
      <Answer value={answer}>{children}</Answer>
      <button type="submit" aria-disabled={pending} className={`rounded-full px-6 py-2.5 font-medium ${look}`}>
        {submit}
      </button>
      <p role="status" className={words ? `text-sm ${answer?.ok ? "text-muted" : "text-accent"}` : "sr-only"}>
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
}

/** A field with its label, and what was wrong with it. */
export function Field({ name, label, type = "text", defaultValue, hint, ...others }: FieldProps) {
  const id = useId();
  const answer = useContext(Answer);
  const problem = answer?.ok === false ? answer.fields?.[name] : undefined;
  const given = answer?.ok === false ? answer.given?.[name] : undefined;
  const note = problem ?? hint;
  return (
    <div className="w-full max-w-sm">
      <label htmlFor={id} className="text-sm">
        {label}
      </label>
      <input
        id={id}
        name={name}
        type={type}
        defaultValue={given ?? defaultValue}
        required
        aria-invalid={problem ? true : undefined}
        aria-describedby={note ? `${id}-note` : undefined}
        className="mt-1 block h-11 w-full rounded-lg border border-line bg-card px-3 outline-none focus:border-accent focus:ring-1 focus:ring-accent aria-invalid:border-accent"
        {...others}
      />
      {note && (
        <p id={`${id}-note`} className={`mt-1 text-sm ${problem ? "text-accent" : "text-muted"}`}>
          {note}
        </p>
      )}
    </div>
  );
}
