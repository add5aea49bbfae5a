import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";
import { requestReset } from "@/app/actions/account";
import { ActionForm, Field } from "@/components/action-form";

export const metadata = privatePage("A new password");

export default function ForgotPage() {
  return (
    <AccountPage title="A new password">
      <p className="mb-8 max-w-prose text-muted">A link to set it goes to the address of your account.</p>
      <ActionForm action={requestReset} submit="Send the link">
        <Field name="email" type="email" label="E-mail address" autoComplete="username" />
      </ActionForm>
    </AccountPage>
  );
}
