import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";

export const metadata = privatePage("Deleted");

export default function DeletedPage() {
  return (
    <AccountPage title="It is all gone">
      <p className="max-w-prose text-muted">
        Everything that was kept of you is deleted. The films are still here, and you are welcome back.
      </p>
    </AccountPage>
  );
}
