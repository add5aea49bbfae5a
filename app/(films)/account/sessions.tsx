import { endSessions, signOut } from "@/app/actions/account";
import { momentsIn } from "@/app/zone/moments";
import { readZone } from "@/app/zone/read-zone";
import { ActionForm } from "@/components/action-form";
import type { SessionView } from "@/lib/accounts/own-account";
import { deviceOf } from "./device-of";

/** Each place with what ends it, and what ends all but this one. */
export async function Sessions({ sessions }: { sessions: SessionView[] }) {
  const { dayOf } = momentsIn(await readZone());
  return (
    <>
      <ul className="divide-y divide-line">
        {sessions.map(({ id, isThis, userAgent, ipAddress, updatedAt }) => (
          <li key={id} className="flex flex-wrap items-center justify-between gap-4 py-3">
            <p>
              {deviceOf(userAgent)}
              <span className="block text-sm text-muted">
                {[isThis ? "this one" : `last seen ${dayOf(updatedAt)}`, ipAddress].filter(Boolean).join(" · ")}
              </span>
            </p>
            {isThis ? (
              <ActionForm action={signOut} submit="Sign out here" look="quiet" />
            ) : (
              <ActionForm action={endSessions} submit="Sign out there" look="quiet">
                <input type="hidden" name="id" value={id} />
              </ActionForm>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <ActionForm action={endSessions} submit="Sign out everywhere else" look="quiet" className="mt-4" />
      )}
    </>
  );
}
