import { Link } from "./link";

/** Says that a page failed, and what visitor and host can do. */
export function ErrorMessage({ reset }: { reset: () => void }) {
  return (
    <main id="content" className="page max-w-2xl py-20">
      <h1 className="text-[clamp(2.25rem,5.5vw,4rem)] leading-none">The film tore</h1>
      <p className="mt-5 leading-relaxed text-muted">
        Something went wrong while this page was made, and it was not your fault. Try it again, or in a while.
      </p>
      <div className="mt-8 flex flex-wrap gap-4">
        <button
          type="button"
          onClick={reset}
          className="rounded-full bg-accent px-6 py-3 font-medium text-paper hover:opacity-90"
        >
          Try again
        </button>
        <Link href="/" className="rounded-full border border-line bg-card px-6 py-3 hover:border-accent">
          Go to the start
        </Link>
      </div>
      <p className="mt-12 border-t border-line pt-4 text-sm leading-relaxed text-muted">
        To whoever runs this site: the server’s log says why. On a new installation the model may not have been built:{" "}
        <code>npm run build:model</code> does that.
      </p>
    </main>
  );
}
