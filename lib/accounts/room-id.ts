import "server-only";
import { randomBytes } from "node:crypto";

/** 32 of them, without those that look like others. */
const LETTERS = "0123456789abcdefghjkmnpqrstvwxyz";
const LENGTH = 20;
const PATTERN = new RegExp(`^[${LETTERS}]{${LENGTH}}$`);

/** 100 random bits: whoever knows it was given it. */
export function newRoomId(): string {
  return Array.from(randomBytes(LENGTH), (byte) => LETTERS[byte % LETTERS.length]).join("");
}

export const isRoomId = (text: string): boolean => PATTERN.test(text);
