/** A command line that cannot be followed. The message is one sentence for the person who typed it. */
export class OptionError extends Error {
  override name = "OptionError";
}
