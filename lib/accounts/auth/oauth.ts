import "server-only";

/** Sites whose accounts one may sign in with, each where its id and secret are set: GITHUB_CLIENT_ID, …. */
export const OAUTH_PROVIDERS = ["github", "google", "discord"] as const;

export type OauthProvider = (typeof OAUTH_PROVIDERS)[number];

export function oauthClients(environment: NodeJS.ProcessEnv) {
  const clients: Partial<Record<OauthProvider, { clientId: string; clientSecret: string }>> = {};
  for (const provider of OAUTH_PROVIDERS) {
    const clientId = environment[`${provider.toUpperCase()}_CLIENT_ID`];
    const clientSecret = environment[`${provider.toUpperCase()}_CLIENT_SECRET`];
    if (clientId && clientSecret) clients[provider] = { clientId, clientSecret };
  }
  return clients;
}
