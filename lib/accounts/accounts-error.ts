/** What went wrong in words for whoever asked: they are shown as they are. */
export class AccountsError extends Error {
  constructor(
    message: string,
    /** signedOut: nobody asks; refused: not allowed or not found, which are told apart to nobody. */
    readonly kind: "signedOut" | "refused" | "tooMany" | "invalid" = "invalid",
  ) {
    super(message);
  }
}
