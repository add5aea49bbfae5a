import type { Route } from "next";
import { headers } from "next/headers";
import { redirect } from "next/navigation";
import type { ReactNode } from "react";
import { changePassword, deleteAccount, rename } from "@/app/actions/account";
import { ActionForm, Field } from "@/components/action-form";
import { Link } from "@/components/link";
import { readAsker } from "@/lib/accounts/asker";
import { hasPassword, listSessions } from "@/lib/accounts/own-account";
import { AccountPage } from "./account-page";
import { privatePage } from "./private-page";
import { Sessions } from "./sessions";

export const metadata = privatePage("Your account");

export default async function OwnAccountPage() {
  const asker = await readAsker(await headers());
  if (!asker || asker.isVisitor) redirect("/account/sign-in?next=/account");
  const [sessions, withPassword] = await Promise.all([listSessions(asker), hasPassword(asker)]);
  return (
    <AccountPage title="Your account">
      <p className="text-muted">{asker.email}</p>
      {asker.isAdmin && (
        <p className="mt-3">
          <Link href={"/moderation" as Route} className="underline underline-offset-4">
            Reviews that were reported
          </Link>
        </p>
      )}
      <Matter title="Name">
        <ActionForm action={rename} submit="Save">
          <Field name="name" label="What the site calls you" defaultValue={asker.name} maxLength={40} />
        </ActionForm>
      </Matter>
      {withPassword && (
        <Matter title="Password">
          <ActionForm action={changePassword} submit="Change the password">
            <Field name="currentPassword" type="password" label="Current password" autoComplete="current-password" />
            <Field name="password" type="password" label="New password" autoComplete="new-password" />
          </ActionForm>
        </Matter>
      )}
      <Matter title="Where you are signed in">
        <Sessions sessions={sessions} />
      </Matter>
      <Matter title="Delete the account">
        <p className="mb-4 max-w-prose text-muted">
          With it goes everything that is kept of you, at once and for good. You can{" "}
          <Link href="/you/import" className="text-ink underline underline-offset-4">
            take it with you
          </Link>{" "}
          first.
        </p>
        <ActionForm action={deleteAccount} submit="Delete everything" look="grave">
          {withPassword && <Field name="password" type="password" label="Password" autoComplete="current-password" />}
        </ActionForm>
      </Matter>
    </AccountPage>
  );
}

function Matter({ title, children }: { title: string; children: ReactNode }) {
  return (
    <section className="mt-12 border-t border-line pt-6">
      <h2 className="mb-5 text-2xl">{title}</h2>
      {children}
    </section>
  );
}
