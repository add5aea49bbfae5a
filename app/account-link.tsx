import { UserRound } from "lucide-react";
import { headers } from "next/headers";
import Link from "next/link";
import { readAsker } from "@/lib/accounts/asker";

/** Where one signs in, or the name of who has. Says nothing while the accounts' database cannot be asked. */
export async function AccountLink() {
  const asker = await readAsker(await headers()).catch(() => undefined);
  const isKnown = asker && !asker.isVisitor;
  return (
    <Link
      href={isKnown ? "/account" : "/account/sign-in"}
      prefetch={false}
      className="flex min-h-10 min-w-10 items-center justify-center gap-2 rounded-full text-sm text-muted hover:text-ink"
    >
      <UserRound aria-hidden="true" className="size-5" />
      <span className="max-w-32 truncate max-lg:sr-only">{isKnown ? asker.name : "Sign in"}</span>
    </Link>
  );
}
