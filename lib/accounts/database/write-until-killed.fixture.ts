import { openDatabase } from "./open-database";
import { setting } from "./tables";

/** A process that writes one row after the other, and says of each that it was written. */
const [url, directory, first] = process.argv.slice(2);
const { db } = await openDatabase(url || undefined, directory);
console.log("open");
for (let i = Number(first); ; i++) {
  await db.insert(setting).values({ key: String(i), value: "written" });
  console.log(i);
}
