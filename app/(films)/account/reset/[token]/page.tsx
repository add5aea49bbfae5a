import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";
import { resetPassword } from "@/app/actions/account";
import { ActionForm, Field } from "@/components/action-form";
import { Link } from "@/components/link";

export const metadata = { ...privatePage("A new password"), referrer: "no-referrer" as const };

export default async function ResetPage({ params }: PageProps<"/account/reset/[token]">) {
  const { token } = await params;
  return (
    <AccountPage title="A new password">
      <ActionForm action={resetPassword} submit="Set the password">
        <input type="hidden" name="token" value={token} />
        <Field name="password" type="password" label="New password" autoComplete="new-password" />
      </ActionForm>
      <p className="mt-7 text-sm">
        <Link href="/account/forgot" className="inline-block py-1 underline underline-offset-4">
          Ask for a new link
        </Link>
      </p>
    </AccountPage>
  );
}
