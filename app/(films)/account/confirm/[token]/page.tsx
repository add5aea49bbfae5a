import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";
import { confirmAddress } from "@/app/actions/account";
import { ActionForm } from "@/components/action-form";

export const metadata = { ...privatePage("Confirm your address"), referrer: "no-referrer" as const };

export default async function ConfirmPage({ params }: PageProps<"/account/confirm/[token]">) {
  const { token } = await params;
  return (
    <AccountPage title="Confirm your address">
      <p className="mb-8 max-w-prose text-muted">One step is left: say that the mail with this link came to you.</p>
      <ActionForm action={confirmAddress} submit="This address is mine">
        <input type="hidden" name="token" value={token} />
      </ActionForm>
    </AccountPage>
  );
}
