import "server-only";
import { eq } from "drizzle-orm";
import type { ImportedFile } from "@/types/import";
import { openAccounts } from "./accounts";
import type { Asker } from "./asker";
import { pendingImport } from "./database/tables";

/** Keeps what a file says until its owner has looked through it; another file takes its place. */
export async function keepImport({ userId }: Asker, fileName: string, files: ImportedFile[]): Promise<void> {
  const { db } = await openAccounts();
  const given = { fileName, files, createdAt: new Date() };
  await db
    .insert(pendingImport)
    .values({ userId, ...given })
    .onConflictDoUpdate({ target: pendingImport.userId, set: given });
}

export async function readPendingImport({ userId }: Asker) {
  const { db } = await openAccounts();
  const [found] = await db.select().from(pendingImport).where(eq(pendingImport.userId, userId));
  return found;
}

export async function forgetImport({ userId }: Asker): Promise<void> {
  const { db } = await openAccounts();
  await db.delete(pendingImport).where(eq(pendingImport.userId, userId));
}
