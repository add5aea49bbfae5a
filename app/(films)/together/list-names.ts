const and = new Intl.ListFormat("en", { type: "conjunction" });

/** "Ada, Grace, and Edsger". */
export const listNames = (names: string[]): string => and.format(names);
