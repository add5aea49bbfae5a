import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";

export const metadata = privatePage("Deleted");

export default function DeletedPage() {
  return (
    <AccountPage title="It is all gone">
      <p className="max-w-prose text-muted">
        Your ratings, lists, reviews and history are deleted. The films are still here, and you are welcome back.
      </p>
    </AccountPage>
  );
}
