import { AccountPage } from "@/app/(films)/account/account-page";
import { privatePage } from "@/app/(films)/account/private-page";
import { signUp } from "@/app/actions/account";
import { nextPage } from "@/app/actions/next-page";
import { ActionForm, Field } from "@/components/action-form";
import { Link } from "@/components/link";
import { PASSWORD_LENGTH } from "@/lib/accounts/auth/create-auth";

export const metadata = privatePage("Make an account");

export default async function SignUpPage({ searchParams }: PageProps<"/account/sign-up">) {
  const after = nextPage.parse((await searchParams).next);
  return (
    <AccountPage title="Make an account">
      <p className="mb-8 max-w-prose text-muted">
        What you rated, saw and put on your watchlist on this device comes along. You can take everything out again, or
        delete it, at any time.
      </p>
      <ActionForm action={signUp} submit="Make the account">
        <input type="hidden" name="next" value={after} />
        <Field name="name" label="Name" autoComplete="nickname" maxLength={40} />
        <Field name="email" type="email" label="E-mail address" autoComplete="username" />
        <Field
          name="password"
          type="password"
          label="Password"
          autoComplete="new-password"
          hint={`At least ${PASSWORD_LENGTH.least} characters. A sentence does well.`}
        />
      </ActionForm>
      <p className="mt-7 text-sm text-muted">
        You have one already?{" "}
        <Link
          href={`/account/sign-in?next=${encodeURIComponent(after)}`}
          className="inline-block py-1 text-ink underline underline-offset-4"
        >
          Sign in
        </Link>
      </p>
    </AccountPage>
  );
}
