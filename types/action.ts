/** What a server action answers: what it made, or what was wrong in words to be shown. */
export type ActionResult<T = void> =
  | { ok: true; value: T }
  | {
      ok: false;
      message: string;
      /** Of a form: what is wrong with which of its fields. */
      fields?: Record<string, string>;
      /** Of a form: what was given, but for passwords, so that nobody types it twice. */
      given?: Record<string, string>;
    };

/** An action as a form calls it, with JavaScript or without. What it makes is words, if anything. */
export type FormAction = (before: unknown, form: FormData) => Promise<ActionResult<string | undefined>>;
