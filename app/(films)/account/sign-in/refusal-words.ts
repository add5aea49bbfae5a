const WORDS: Record<string, string> = {
  access_denied: "You said no there, so you are not signed in.",
  account_not_linked: "There is an account here with your address there. Sign in with its password.",
  email_not_found: "That site does not tell your address, which an account here needs.",
  email_not_verified: "That site does not know your address to be yours. Confirm it there first.",
};

/** Why whoever comes back from another site is not signed in. @param code better-auth's */
export const refusalWords = (code: string): string =>
  Object.hasOwn(WORDS, code) ? WORDS[code] : "Signing in there did not work. Try it again, or another way.";
