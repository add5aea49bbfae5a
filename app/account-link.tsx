import { Link } from "@/components/link";
import { readOwner } from "./own";

/** Where one signs in, or the name of who has. Says nothing while the accounts' database cannot be asked. */
export async function AccountLink() {
  const asker = await readOwner();
  const isKnown = asker && !asker.isVisitor;
  return (
    <Link
      href={isKnown ? "/account" : "/account/sign-in"}
      className="flex min-h-10 min-w-10 items-center justify-center gap-2 rounded-full text-sm text-muted hover:text-ink"
    >
      <svg viewBox="0 0 24 24" aria-hidden="true" className="size-5" fill="none" stroke="currentColor" strokeWidth="2">
        <circle cx="12" cy="8" r="4.5" />
        <path d="M4 21a8 8 0 0 1 16 0" strokeLinecap="round" />
      </svg>
      <span className="max-w-32 truncate max-lg:sr-only">{isKnown ? asker.name : "Sign in"}</span>
    </Link>
  );
}
