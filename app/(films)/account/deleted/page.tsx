import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";
import { Link } from "@/components/link";

export const metadata = privatePage("Deleted");

export default function DeletedPage() {
  return (
    <AccountPage title="It is all gone">
      <p className="max-w-prose text-muted">
        Everything that was kept of you is deleted. The films are still here, and you are welcome back.
      </p>
      <p className="mt-6">
        <Link href="/" className="inline-block py-1 underline underline-offset-4">
          To the films
        </Link>
      </p>
    </AccountPage>
  );
}
