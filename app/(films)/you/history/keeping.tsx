import { keepHistory, removeAllLists } from "@/app/actions/history";
import { ActionForm } from "@/components/action-form";

/** Whether a history is kept, and how it goes. */
export function Keeping({ isKept, total }: { isKept: boolean; total: number }) {
  return (
    <section className="no-print mt-14 border-t border-line pt-6">
      <h2 className="mb-3 text-2xl">Keep it or not</h2>
      <p className="mb-5 max-w-prose text-muted">
        {isKept
          ? "The newest 1,000 lists are kept, for you alone. What is recommended to you does not depend on them."
          : `No history is kept of you.${total > 0 ? " What is here stays until you delete it." : ""}`}
      </p>
      <div className="flex flex-wrap items-start gap-3">
        <ActionForm action={keepHistory} submit={isKept ? "Keep no history" : "Keep a history"} look="quiet">
          <input type="hidden" name="on" value={isKept ? "false" : "true"} />
        </ActionForm>
        {total > 0 && (
          <details className="open:w-full">
            <summary className="inline-block cursor-pointer rounded-full border border-line px-3.5 py-1.5 text-sm hover:border-ink">
              Delete all of it
            </summary>
            <p className="mt-4 mb-4 max-w-prose text-muted">
              All lists go, at once and for good. Your ratings and marks stay.
            </p>
            <ActionForm action={removeAllLists} submit="Delete the whole history" look="grave" />
          </details>
        )}
      </div>
    </section>
  );
}
