import { startOauth } from "@/app/actions/oauth";
import { ActionForm } from "@/components/action-form";
import { oauthClients } from "@/lib/accounts/auth/oauth";

const NAMES = { github: "GitHub", google: "Google", discord: "Discord" };

/** Buttons for the sites whose accounts the host lets in. */
export function OtherSites({ next }: { next: string }) {
  const providers = Object.keys(oauthClients(process.env)) as (keyof typeof NAMES)[];
  if (providers.length === 0) return null;
  return (
    <div className="mt-6 flex flex-wrap gap-3">
      {providers.map((provider) => (
        <ActionForm key={provider} action={startOauth} submit={`Go on with ${NAMES[provider]}`}>
          <input type="hidden" name="provider" value={provider} />
          <input type="hidden" name="next" value={next} />
        </ActionForm>
      ))}
    </div>
  );
}
