import { Link } from "@/components/link";
import { readOwner } from "./own";

/** Where one signs in, or the name of who has. Says nothing while the accounts' database cannot be asked. */
export async function AccountLink() {
  const asker = await readOwner();
  const isKnown = asker && !asker.isVisitor;
  return (
    <Link
      href={isKnown ? "/account" : "/account/sign-in"}
      className="sign sign-person before:size-5 min-h-10 min-w-10 gap-2 rounded-full text-sm text-muted hover:text-ink"
    >
      <span className="max-w-32 truncate max-lg:sr-only">{isKnown ? asker.name : "Sign in"}</span>
    </Link>
  );
}
