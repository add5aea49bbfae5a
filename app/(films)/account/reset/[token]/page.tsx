import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";
import { resetPassword } from "@/app/actions/account";
import { ActionForm, Field } from "@/components/action-form";

export const metadata = { ...privatePage("A new password"), referrer: "no-referrer" as const };

export default async function ResetPage({ params }: PageProps<"/account/reset/[token]">) {
  const { token } = await params;
  return (
    <AccountPage title="A new password">
      <ActionForm action={resetPassword} submit="Set the password">
        <input type="hidden" name="token" value={token} />
        <Field name="password" type="password" label="New password" autoComplete="new-password" />
      </ActionForm>
    </AccountPage>
  );
}
