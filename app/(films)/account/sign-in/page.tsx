import { AccountPage } from "@/app/(films)/account/account-page";
import { OtherSites } from "@/app/(films)/account/other-sites";
import { privatePage } from "@/app/(films)/account/private-page";
import { signIn } from "@/app/actions/account";
import { nextPage } from "@/app/actions/next-page";
import { ActionForm, Field } from "@/components/action-form";
import { Link } from "@/components/link";
import { refusalWords } from "./refusal-words";

export const metadata = privatePage("Sign in");

export default async function SignInPage({ searchParams }: PageProps<"/account/sign-in">) {
  const { next, reset, error } = await searchParams;
  const after = nextPage.parse(next);
  return (
    <AccountPage title="Sign in">
      {reset !== undefined && <p className="mb-6">Your new password is set. Sign in with it.</p>}
      {error !== undefined && <p className="mb-6">{refusalWords([error].flat()[0])}</p>}
      <ActionForm action={signIn} submit="Sign in">
        <input type="hidden" name="next" value={after} />
        <Field name="email" type="email" label="E-mail address" autoComplete="username" />
        <Field name="password" type="password" label="Password" autoComplete="current-password" />
      </ActionForm>
      <OtherSites next={after} />
      <p className="mt-7 flex flex-wrap gap-x-6 gap-y-1 text-sm">
        <Link href={`/account/sign-up?next=${encodeURIComponent(after)}`} className="py-1 underline underline-offset-4">
          Make an account
        </Link>
        <Link href="/account/forgot" className="py-1 underline underline-offset-4">
          I forgot my password
        </Link>
      </p>
    </AccountPage>
  );
}
